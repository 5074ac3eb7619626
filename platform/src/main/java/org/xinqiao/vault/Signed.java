package org.xinqiao.vault;

import java.util.UUID;
import org.xinqiao.kernel.InstitutionId;

/**
 * A signature and who made it.
 *
 * @param institution the signer
 * @param key which of the signer's keys
 * @param suite {@code INTL} for Ed25519, {@code SM} for SM2 over SM3
 * @param verifyingKey raw public key, base64: 32 bytes for INTL, 65 for SM
 * @param signature base64
 */
public record Signed(
    InstitutionId institution, UUID key, String suite, String verifyingKey, String signature) {}
