package org.xinqiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.xinqiao.testkit.GoldenFile;
import org.xinqiao.testkit.ManualClock;

/** Gives each test run a fresh data directory and a clock that is moved by hand. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPlatform {
  @Bean
  @Primary
  ManualClock manualClock() {
    return new ManualClock(Instant.parse("2026-11-22T02:00:00Z"));
  }

  /** A new data directory below the build folder; the binaries are unpacked once for all runs. */
  static class FreshDirectory
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var build = GoldenFile.repositoryRoot().resolve("platform/target");
      var settings =
          Map.<String, Object>of(
              "xinqiao.data", fresh(build).toString(),
              "xinqiao.postgres-binaries", build.resolve("postgres-binaries").toString());
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test-data", settings));
    }

    private static Path fresh(Path build) {
      try {
        return Files.createTempDirectory(Files.createDirectories(build), "data-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
