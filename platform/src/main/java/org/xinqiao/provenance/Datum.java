package org.xinqiao.provenance;

import java.util.UUID;
import org.xinqiao.kernel.ConfidentialityLevel;

/**
 * A datum of the reader's own institution by its name, for readers who may know of it.
 *
 * @param identity its digital identity
 * @param asset its id in the catalogue
 * @param title as its creator named it; stands nowhere in the log
 * @param level who may see it now
 */
public record Datum(String identity, UUID asset, String title, ConfidentialityLevel level) {}
