package org.xinqiao.vault;

import java.util.UUID;

/** Names a stored object. */
public record ObjectId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
