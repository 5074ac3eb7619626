package org.xinqiao.kernel.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/**
 * The frame of the pages that work without scripts: one heading, one style sheet, nothing from
 * elsewhere. Everything that is not markup of ours passes {@link #escape}.
 */
public final class PlainPage {
  /** What every such page may load and where its forms may go. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Media type of every page. */
  public static final String TYPE = "text/html;charset=utf-8";

  private PlainPage() {}

  /**
   * A page, never kept by caches.
   *
   * @param status HTTP status
   * @param title the heading
   * @param body markup, with every foreign text in it already escaped
   */
  public static ResponseEntity<String> of(int status, Text title, String body) {
    return ResponseEntity.status(status)
        .header("Content-Security-Policy", POLICY)
        .header("Content-Type", TYPE)
        .cacheControl(CacheControl.noStore())
        .body(framed(escape(title.zh()), escape(title.en()), body));
  }

  private static String framed(String zh, String en, String body) {
    return """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%1$s %2$s – 信桥 Xinqiao</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/pages.css">
    </head>
    <body>
    <header><p class="brand">信桥 <span lang="en">Xinqiao</span></p></header>
    <main>
    <h1>%1$s <span lang="en">%2$s</span></h1>
    %3$s
    </main>
    </body>
    </html>
    """
        .formatted(zh, en, body);
  }

  /** Leads on to another address of ours with GET, whatever the method was. */
  public static ResponseEntity.BodyBuilder leadTo(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", path)
        .cacheControl(CacheControl.noStore());
  }

  /** A sentence in both languages, as markup. */
  public static String words(Text text) {
    return "%s <span lang=\"en\">%s</span>".formatted(escape(text.zh()), escape(text.en()));
  }

  /** Good news, as markup. */
  public static String notice(Text text) {
    return "<p class=\"notice\" role=\"status\">" + words(text) + "</p>\n";
  }

  /** A refusal with its rule, its clause and what to do, as markup. */
  public static String refusal(Problem problem) {
    var code = problem.code();
    var rule = problem.detail().equals(code.rule()) ? "" : "<br>\n" + words(code.rule());
    return """
    <div class="refusal" role="alert">
    <p><strong>%s</strong></p>
    <p>规则 <span lang="en">Rule</span> %s%s</p>
    <p>怎么办 <span lang="en">What to do</span><br>
    %s</p>
    </div>
    """
        .formatted(words(problem.detail()), escape(code.clause()), rule, words(code.remedy()));
  }

  /** A text as it may stand in markup and in quoted attributes. */
  public static String escape(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
