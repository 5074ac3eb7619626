package org.xinqiao.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.kernel.DataDirectory;

/** The object store on the local file system and the root key beside it. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
  @Bean
  ObjectStore objectStore(DataDirectory data) {
    try {
      var store = new FileObjectStore(data.part("objects"));
      // The platform has just started, so whoever was uploading is gone.
      store.discardDrafts();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException("对象目录无法使用 / The object store cannot be used", e);
    }
  }

  @Bean(destroyMethod = "close")
  RootKey rootKey(DataDirectory data) {
    return RootKey.open(data.secrets(), !holdsObjects(data.part("objects")));
  }

  /** An institution's directory is made with its first object. */
  private static boolean holdsObjects(Path objects) {
    try (var entries = Files.list(objects)) {
      return entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."));
    } catch (IOException e) {
      throw new UncheckedIOException("对象目录无法使用 / The object store cannot be used", e);
    }
  }
}
