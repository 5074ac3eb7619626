package org.xinqiao.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the demonstration showed: steps, seconds, states of the controls. */
record Report(double secondsToReady, Journal journal, List<Map<String, String>> controls) {
  void print(PrintStream out) {
    var green = controls.stream().filter(c -> "PASS".equals(c.get("state"))).count();
    out.printf(
        "%s 主流程 main job %.1f s；控制 controls: %d PASS / %d%n",
        journal.held() ? "✓" : "✕", journal.seconds(), green, controls.size());
    controls.forEach(control -> out.printf("  %-6s %s%n", control.get("id"), control.get("state")));
  }

  void write(Path file) throws IOException {
    var json =
        Map.of(
            "secondsToReady", secondsToReady,
            "seconds", journal.seconds(),
            "held", journal.held(),
            "steps", journal.json(),
            "controls", controls);
    Files.writeString(file, JsonMapper.shared().writeValueAsString(json));
  }
}
