package org.xinqiao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesTest {

  @TempDir Path folder;

  @Test
  void rivalStartsUnpackOnceAndLeaveNoRest() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Callable<Binaries> unpack = () -> Binaries.unpack(folder);
      List<Future<Binaries>> both = pool.invokeAll(List.of(unpack, unpack));
      assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
      assertThat(both.get(0).get().postgres()).isExecutable();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,amd64,postgres-linux-x86_64.txz",
    "Linux,x86_64,postgres-linux-x86_64.txz",
    "Linux,aarch64,postgres-linux-arm_64.txz"
  })
  void everySupportedMachineHasItsArchive(String system, String processor, String archive) {
    assertThat(Binaries.archive(system, processor)).isEqualTo(archive);
    assertThat(Binaries.class.getClassLoader().getResource(archive)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"Windows 11,amd64", "Linux,riscv64", "Mac OS X,aarch64"})
  void anotherMachineIsRefusedWithAWayOut(String system, String processor) {
    assertThatThrownBy(() -> Binaries.archive(system, processor))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("XINQIAO_DATABASE_URL");
  }

  @Test
  void anEntryCannotLeaveTheFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThatThrownBy(() -> Binaries.extract(archive("../evil", null), inner))
        .hasMessageContaining("leaves the archive");
    assertThatThrownBy(() -> Binaries.extract(archive("link", "../../etc"), inner))
        .hasMessageContaining("leaves the archive");
    assertThatThrownBy(() -> Binaries.extract(archive("link", "/etc"), inner))
        .hasMessageContaining("leaves the archive");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void aDamagedArchiveIsRefused() throws IOException {
    byte[] whole = archive("file", null).readAllBytes();
    whole[whole.length / 2] ^= 1;
    assertThatThrownBy(() -> Binaries.extract(new ByteArrayInputStream(whole), folder))
        .isInstanceOf(IOException.class);
  }

  private static InputStream archive(String name, String link) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      TarArchiveEntry entry =
          link == null
              ? new TarArchiveEntry(name, true)
              : new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
      if (link != null) {
        entry.setLinkName(link);
      }
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
