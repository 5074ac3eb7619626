package org.xinqiao.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where the built project, the real documents and this run's own data lie. */
final class Places {
  private Places() {}

  /** The folder of the built project, in which the platform has been packaged. */
  static Path home() {
    var home = above("xinqiao", "platform/pom.xml");
    if (!Files.isDirectory(home.resolve("platform/target/lib"))) {
      throw new IllegalStateException(
          "平台尚未打包 The platform is not packaged: run ./xinqiao test, or mvn -pl platform -am"
              + " package, so that platform/target/lib exists");
    }
    return home;
  }

  /** A real document that readers of other people's files have to cope with. */
  static Path realDocument(String name) {
    var file = above("shared/data").resolve("shared/data/tika-docs").resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("缺少测试文件 The test needs the file " + file);
    }
    return file;
  }

  /** The demonstration's own samples, in {@code docs/samples}. */
  static Path sample(String name) {
    return above("xinqiao", "platform/pom.xml").resolve("docs/samples").resolve(name);
  }

  /** A data directory that does not exist yet. */
  static Path freshData(String name) {
    var platforms = above("xinqiao", "platform/pom.xml").resolve("conformance/target/platforms");
    erase(platforms.resolve(name));
    erase(platforms.resolve(name + ".secrets"));
    return platforms.resolve(name);
  }

  private static Path above(String... names) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (holdsAll(at, names)) {
        return at;
      }
    }
    throw new IllegalStateException("缺少 Not found above the working folder: " + names[0]);
  }

  private static boolean holdsAll(Path folder, String... names) {
    for (var name : names) {
      if (!Files.exists(folder.resolve(name))) {
        return false;
      }
    }
    return true;
  }

  private static void erase(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port of 127.0.0.1 that nobody listens on now. */
  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
