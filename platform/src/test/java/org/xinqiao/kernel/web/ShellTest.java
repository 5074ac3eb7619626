package org.xinqiao.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ShellTest {
  private final Shell unbuilt = new Shell(new ClassPathResource("nowhere/"));

  @Test
  void withoutTheBuiltInterfaceThePageSaysHowToBuildIt() throws IOException {
    var answer = unbuilt.index();

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).isEqualTo(PlainPage.POLICY);
    assertThat(answer.getBody())
        .contains("网页界面尚未构建", "The web interface is not built", "./xinqiao start")
        .contains("cd web &amp;&amp; npm ci &amp;&amp; npm run build");
  }
}
