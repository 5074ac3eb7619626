package org.xinqiao.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.extraction.Extraction;
import org.xinqiao.extraction.ExtractionLimits;
import org.xinqiao.extraction.Extractors;
import org.xinqiao.kernel.DataDirectory;

/**
 * The processes that read documents. They need the document as a file while they read it; where the
 * system offers memory as a file system, that file never reaches a disk.
 */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 1L << 30;

  @Bean(destroyMethod = "close")
  Extraction extraction(
      DataDirectory data, @Value("${xinqiao.reading-directory:}") String configured)
      throws IOException {
    return Extractors.open(ExtractionLimits.standard(directory(data, configured)));
  }

  private static Path directory(DataDirectory data, String configured) throws IOException {
    if (!configured.isEmpty()) {
      return Files.createDirectories(Path.of(configured));
    }
    return inMemory() ? Files.createTempDirectory(MEMORY, "xinqiao-") : data.part("reading");
  }

  private static boolean inMemory() {
    try {
      return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
