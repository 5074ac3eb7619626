package org.xinqiao.roles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;

/** The page docs/roles.md: who has which function and whom which address answers. */
final class Matrix {
  private static final String HEAD =
      """
      # 角色与功能矩阵 Roles and what they may call

      本页由测试逐一询问运行中的平台生成，与平台不符即构建失败；用 `./xinqiao golden` 更新。● 可以，· 拒绝。
      “可以”只说角色和功能不拒绝；具体数据还要看级别、部门、协议和所属机构。
      Made by asking the running platform as each role; the build fails when it differs. ● may, · is
      refused. "May" says that neither role nor function refuses; which datum somebody sees depends
      on level, department, agreement and institution too.
      """;

  private Matrix() {}

  /** What one address answered. */
  static final class Row {
    private final String call;
    private final Map<Role, String> refusals = new EnumMap<>(Role.class);
    private String function = "–";

    Row(String call) {
      this.call = call;
    }

    String call() {
      return call;
    }

    /** The role is refused by this code. */
    void refuse(Role role, String code) {
      refusals.put(role, code);
    }

    void needs(String id) {
      function = id;
    }

    String function() {
      return function;
    }

    boolean refuses(Role role) {
      return refusals.containsKey(role);
    }

    Set<Role> refused() {
      return refusals.keySet();
    }
  }

  static String page(List<FunctionPermission> functions, List<Row> rows) {
    var out = new StringBuilder(HEAD);
    out.append("\n## 功能 Functions\n\n").append(header("功能", "function", "id"));
    functions.stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .map(f -> row(f.roles()::contains, f.name().zh(), f.name().en(), "`" + f.id() + "`"))
        .forEach(out::append);
    out.append("\n## 接口 Addresses\n\n").append(header("接口 address", "功能 function"));
    rows.stream()
        .sorted((a, b) -> order(a).compareTo(order(b)))
        .map(r -> row(role -> !r.refuses(role), "`" + r.call() + "`", r.function()))
        .forEach(out::append);
    return out.toString();
  }

  private static String order(Row row) {
    var parts = row.call().split(" ");
    return parts[1] + " " + parts[0];
  }

  private static String header(String... first) {
    var roles = Stream.of(Role.values()).map(role -> role.title().zh() + " " + role.name());
    var cells = Stream.concat(Stream.of(first), roles).toList();
    return line(cells) + "|" + "---|".repeat(cells.size()) + "\n";
  }

  private static String row(Predicate<Role> may, String... first) {
    var marks = Stream.of(Role.values()).map(role -> may.test(role) ? "●" : "·");
    return line(Stream.concat(Stream.of(first), marks).toList());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
