package org.xinqiao.kernel.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.Text;

/**
 * Serves the web interface that the build has put on the class path: one index for every address
 * below {@code /app/}, and its files. Who may come here is decided before, with the session.
 */
@Hidden
@RestController
class Shell {
  private static final String PLACEHOLDER = "__CSP_NONCE__";
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src-elem 'self' 'nonce-"
          + PLACEHOLDER
          + "';"
          + " style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self';"
          + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** The page that verifies files lets nothing out, so what is dropped there stays there. */
  private static final String VERIFY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** A list of what is allowed: no segment begins with a dot, so no name leads upwards. */
  private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final Text NOT_BUILT = Text.of("网页界面尚未构建", "The web interface is not built");
  private static final String HOW_TO_BUILD =
      """
      <p>接口照常工作。装有 Node 20 或更新版本时，<code>./xinqiao start</code> 会自动构建网页界面；也可以自己构建，然后重新启动：</p>
      <p lang="en">The programming interface works as usual. <code>./xinqiao start</code> builds
      the web interface when Node 20 or newer is there; or build it yourself and start again:</p>
      <pre><code>cd web &amp;&amp; npm ci &amp;&amp; npm run build</code></pre>\
      """;

  private final Resource built;

  /** {@code built} is the folder of the built interface; it need not exist. */
  Shell(@Value("classpath:/static-app/") Resource built) {
    this.built = built;
  }

  @GetMapping({"/", "/app"})
  ResponseEntity<Void> enter() {
    return PlainPage.leadTo("/app/").build();
  }

  /** The nonce is fresh for every answer, or it would be worth stealing. */
  @GetMapping("/app/**")
  ResponseEntity<String> index() throws IOException {
    var index = built.createRelative("index.html");
    if (!index.isReadable()) {
      return PlainPage.of(503, NOT_BUILT, HOW_TO_BUILD);
    }
    var nonce = Secrets.token();
    var html = index.getContentAsString(StandardCharsets.UTF_8).replace(PLACEHOLDER, nonce);
    return ResponseEntity.ok()
        .header("Content-Security-Policy", POLICY.replace(PLACEHOLDER, nonce))
        .header("Content-Type", PlainPage.TYPE)
        .cacheControl(CacheControl.noStore())
        .body(html);
  }

  /** Anybody may verify a proof, without an account: the page computes everything itself. */
  @GetMapping("/verify")
  ResponseEntity<String> verify() throws IOException {
    var page = built.createRelative("verify.html");
    if (!page.isReadable()) {
      return PlainPage.of(503, NOT_BUILT, HOW_TO_BUILD);
    }
    return ResponseEntity.ok()
        .header("Content-Security-Policy", VERIFY_POLICY)
        .header("Content-Type", PlainPage.TYPE)
        .cacheControl(CacheControl.noStore())
        .body(page.getContentAsString(StandardCharsets.UTF_8));
  }

  /** Built files carry a digest of their content in their name, so they may be kept for ever. */
  @GetMapping("/app/assets/{*file}")
  ResponseEntity<Resource> file(@PathVariable String file) throws IOException {
    var found = FILE.matcher(file).matches() ? built.createRelative("assets" + file) : null;
    if (found == null || !found.isReadable()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return ResponseEntity.ok().contentType(type).cacheControl(FOR_EVER).body(found);
  }
}
