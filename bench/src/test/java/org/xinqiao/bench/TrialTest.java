package org.xinqiao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
  @Test
  void contestantsTakeTurnsAndEveryOtherRoundRunsBackwards() throws Exception {
    var order = new ArrayList<String>();

    var readings =
        Trial.turns(
            3,
            List.of(
                () -> (double) note(order, "a"),
                () -> (double) note(order, "b"),
                () -> (double) note(order, "c")));

    assertThat(order).containsExactly("a", "b", "c", "c", "b", "a", "a", "b", "c");
    assertThat(readings)
        .containsExactly(List.of(1.0, 6.0, 7.0), List.of(2.0, 5.0, 8.0), List.of(3.0, 4.0, 9.0));
  }

  private static int note(List<String> order, String name) {
    order.add(name);
    return order.size();
  }

  @Test
  void everyActOfEveryClientIsCounted() throws Exception {
    var acts = new AtomicInteger();
    try (var clients = new Clients(4)) {
      var pace = clients.run(20, acts::incrementAndGet);

      assertThat(pace.acts()).isEqualTo(acts.get()).isPositive();
      assertThat(pace.perSecond()).isPositive();
      assertThat(pace.typicalMillis()).isLessThanOrEqualTo(pace.slowMillis());
    }
  }

  @Test
  void optionsAreRead() {
    var options =
        Options.parse(new String[] {"--quick", "--only", "list", "--only", "audit", "--json", "f"});

    assertThat(options.quick()).isTrue();
    assertThat(options.json()).isEqualTo(Path.of("f"));
    assertThat(options.figures().stream().map(Figure::name)).containsExactly("audit", "list");
    assertThat(Options.parse(new String[0]).figures()).isEqualTo(Options.FIGURES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--only", "--only nothing", "--fast", "--json"})
  void wrongOptionsAreNamed(String line) {
    var arguments = line.split(" ");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(arguments))
        .withMessageContaining(arguments[arguments.length - 1]);
  }

  @Test
  void aFolderIsDeletedWithoutFollowingLinks(@TempDir Path folder) throws Exception {
    var kept = Files.createDirectory(folder.resolve("kept"));
    Files.writeString(kept.resolve("file"), "stays");
    var gone = Files.createDirectories(folder.resolve("gone/deeper")).getParent();
    Files.writeString(gone.resolve("deeper/file"), "goes");
    Files.createSymbolicLink(gone.resolve("link"), kept);

    FolderTree.delete(gone);
    FolderTree.delete(gone);

    assertThat(gone).doesNotExist();
    assertThat(kept.resolve("file")).hasContent("stays");
  }
}
