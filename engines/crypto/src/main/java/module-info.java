/** Suites, streaming envelopes, key wrapping, key store, signatures and password hashes. */
module org.xinqiao.crypto {
  requires org.bouncycastle.provider;
  requires static org.jspecify;

  exports org.xinqiao.crypto;
}
