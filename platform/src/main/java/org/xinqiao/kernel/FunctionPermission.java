package org.xinqiao.kernel;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A function of the platform and who has it (功能权限, clause B1.2).
 *
 * @param id {@code <chapter>.<verb>}, stable
 * @param name what people call it
 * @param roles any one of these suffices
 */
public record FunctionPermission(String id, Text name, Set<Role> roles) {
  /** The actor lacks every role that has the function. */
  public static final Code DENIED =
      new Code(
          "kernel.function-denied",
          403,
          "B1.2",
          Text.of("您的岗位没有这项功能", "Your post does not have this function"),
          Text.of("可由本机构安全管理员授予相应角色", "Your institution's security administrator can grant it"));

  /** Refuses unless the current actor {@link #isHeld has the function}. */
  public void require() {
    Rule.require(isHeld(), DENIED, refusal());
  }

  /** Whether the current actor, when a person, has one of the roles. */
  public boolean isHeld() {
    var actor = Actor.current();
    return actor.kind() == Actor.Kind.SYSTEM || !Collections.disjoint(actor.roles(), roles);
  }

  private Text refusal() {
    var zh = roles.stream().sorted().map(r -> r.title().zh()).collect(Collectors.joining("、"));
    var en = roles.stream().sorted().map(r -> r.title().en()).collect(Collectors.joining(", "));
    return Text.of("“" + name.zh() + "”需要角色：" + zh, "\"" + name.en() + "\" needs role: " + en);
  }
}
