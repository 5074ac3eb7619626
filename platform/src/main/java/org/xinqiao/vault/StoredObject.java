package org.xinqiao.vault;

import java.time.Instant;
import org.xinqiao.kernel.InstitutionId;

/**
 * What is known of a stored object without reading it.
 *
 * @param id its name
 * @param institution whose key protects it
 * @param size bytes of content
 * @param digest of the content, {@code "sha-256:<hex>"} or {@code "sm3:<hex>"}
 * @param suite algorithms that protect it, {@code SM} or {@code INTL}
 * @param at when it was stored
 */
public record StoredObject(
    ObjectId id, InstitutionId institution, long size, String digest, String suite, Instant at) {}
