package org.xinqiao.crypto;

/**
 * What was sealed.
 *
 * @param size content bytes, before sealing
 * @param digest digest of the content, before sealing
 */
public record Sealed(long size, ContentDigest digest) {}
