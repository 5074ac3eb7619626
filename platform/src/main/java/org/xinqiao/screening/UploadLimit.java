package org.xinqiao.screening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Most bytes of one content.
 *
 * @param size setting {@code xinqiao.upload-limit}, 2 GiB unless set
 */
@Component
public record UploadLimit(@Value("${xinqiao.upload-limit:2GB}") DataSize size) {
  /** In bytes. */
  public long bytes() {
    return size.toBytes();
  }
}
