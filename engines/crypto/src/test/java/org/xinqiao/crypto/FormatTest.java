package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FORMAT.md read by code that shares nothing with the engine, and bytes frozen in a file. */
class FormatTest {
  private static final byte[] PLAIN = "信桥 keeps what it stored.".getBytes(UTF_8);

  private static byte[] hkdf(byte[] key, byte[] salt, byte[] info, int length) throws Exception {
    var parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(new SecretKeySpec(key, "Generic"))
            .addSalt(salt)
            .thenExpand(info, length);
    return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
  }

  private static byte[] hmac(byte[] key, byte[] content) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(content);
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] sealed)
      throws Exception {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(associated);
    return cipher.doFinal(sealed);
  }

  @Test
  void anEnvelopeIsReadByFollowingTheDocument() throws Exception {
    var content = Samples.content(150_000, 4);
    var envelope = Samples.sealed(Suite.INTL, Envelopes.FRAME_SIZE, content);
    var header = ByteBuffer.wrap(envelope);
    assertThat(slice(envelope, 0, 4)).isEqualTo("XQEV".getBytes(US_ASCII));
    assertThat(envelope[4]).isEqualTo((byte) 1);
    assertThat(envelope[5]).isEqualTo((byte) 2);
    var size = header.getInt(6);
    var info = Bytes.concat("xinqiao envelope 1\0".getBytes(US_ASCII), slice(envelope, 0, 17));
    var key = Samples.key(1).dangerouslyExposeBytes();
    var keys = hkdf(key, slice(envelope, 17, 49), info, 96);
    assertThat(slice(envelope, 49, 81)).isEqualTo(hmac(slice(keys, 0, 32), Samples.CONTEXT));
    var check = slice(envelope, 81, 113);
    assertThat(check).isEqualTo(hmac(slice(keys, 32, 64), slice(envelope, 0, 81)));
    var plain = new ByteArrayOutputStream();
    var frame = 0;
    for (int at = 113; at < envelope.length; at += size + 16) {
      var end = Math.min(envelope.length, at + size + 16);
      var nonce = ByteBuffer.allocate(12).put(slice(envelope, 10, 17)).putInt(frame++);
      nonce.put((byte) (end == envelope.length ? 1 : 0));
      plain.write(decrypt(slice(keys, 64, 96), nonce.array(), check, slice(envelope, at, end)));
    }
    assertThat(plain.toByteArray()).isEqualTo(content);
  }

  @Test
  void aWrappedKeyIsReadByFollowingTheDocument() throws Exception {
    var wrapped = KeyWrap.wrap(Suite.INTL, Samples.key(1), Samples.key(2), Samples.CONTEXT);
    var info = Bytes.concat("xinqiao key wrap 1\0".getBytes(US_ASCII), new byte[] {2});
    var key = hkdf(Samples.key(1).dangerouslyExposeBytes(), new byte[0], info, 32);
    var associated = Bytes.concat(new byte[] {1, 2}, Samples.CONTEXT);
    assertThat(decrypt(key, slice(wrapped, 2, 14), associated, slice(wrapped, 14, 62)))
        .isEqualTo(Samples.key(2).dangerouslyExposeBytes());
  }

  @ParameterizedTest
  @EnumSource
  void theFrozenEnvelopeStillOpens(Suite suite) throws Exception {
    var envelope = new ByteArrayInputStream(Golden.bytes("envelope." + suite.id()));
    assertThat(Envelopes.open(envelope, Samples.key(1), Samples.CONTEXT).readAllBytes())
        .isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @EnumSource
  void theFrozenKeyStillUnwraps(Suite suite) {
    var wrapped = Golden.bytes("wrapped." + suite.id());
    assertThat(KeyWrap.unwrap(Samples.key(1), wrapped, Samples.CONTEXT))
        .isEqualTo(new Unwrapped.Unlocked(suite, Samples.key(2)));
  }

  @ParameterizedTest
  @EnumSource
  void theFrozenKeyStoreStillOpens(Suite suite, @TempDir Path directory) throws Exception {
    var file = Files.createFile(directory.resolve("keys"), PrivateFile.mode());
    Files.write(file, Golden.bytes("store." + suite.id()));
    var opening = (KeyStoreOpening.Opened) KeyStoreFile.open(file, "frozen".toCharArray());
    assertThat(opening.store().secret("root")).contains(Samples.key(3));
    opening.store().close();
  }

  @ParameterizedTest
  @EnumSource
  void theFrozenSignatureStillHolds(Suite suite) {
    var key = VerifyingKey.decode(Golden.bytes("public." + suite.id()));
    assertThat(key).isEqualTo(SigningKey.fromSeed(suite, Samples.key(4)).verifyingKey());
    assertThat(key.verify(PLAIN, Golden.bytes("signature." + suite.id())))
        .isEqualTo(new Verification.Valid());
  }
}
