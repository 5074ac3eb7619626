package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.List;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;
import org.xinqiao.ledger.Report;
import org.xinqiao.ledger.Sentence;
import org.xinqiao.ledger.Step;

/** Writes answers: two languages for people, one line of canonical JSON for programs. */
final class Rendering {
  private final PrintStream out;
  private final boolean json;

  Rendering(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  int report(Report report) {
    boolean proved = report.verdict() == Report.Verdict.PROVED;
    int exit = proved ? Exit.PROVED : Exit.REFUTED;
    if (json) {
      print(
          answer(proved ? "proved" : "refuted", exit)
              .with("steps", array(report.steps(), Rendering::json))
              .with("limits", array(report.limits(), Rendering::json)));
      return exit;
    }
    for (Step step : report.steps()) {
      String mark = step instanceof Step.Proved ? "✓ " : "✗ ";
      twoLines(mark + step.name() + "  ", step.finding());
    }
    report.limits().forEach(limit -> twoLines("! ", limit));
    out.println(proved ? "结论：已证实 / PROVED" : "结论：不成立 / REFUTED");
    return exit;
  }

  int noKey(List<String> offered) {
    Sentence need =
        new Sentence(
            "没有可信公钥，不作任何结论。请从可信渠道取得账本的 vkey，用 --key 或 --key-file 指明。",
            "Without a trusted key nothing is claimed. Get the log's vkey from a source you trust"
                + " and pass it with --key or --key-file.");
    Sentence warning =
        new Sentence(
            "对象自带下列公钥，但自带的公钥不能证明自己，核对之前请勿采信：",
            "The subject brings these keys; a key cannot vouch for itself, so compare them first:");
    if (json) {
      print(
          answer("no-trusted-key", Exit.NO_KEY)
              .with("need", json(need))
              .with("untrustedKeys", Json.Array.ofTexts(offered)));
      return Exit.NO_KEY;
    }
    twoLines("? ", need);
    if (!offered.isEmpty()) {
      twoLines("! ", warning);
      offered.forEach(key -> out.println("    " + printable(key)));
    }
    out.println("结论：无法信任 / NO TRUSTED KEY");
    return Exit.NO_KEY;
  }

  int unusable(Sentence why) {
    if (json) {
      print(answer("unusable", Exit.UNUSABLE).with("why", json(why)));
    } else {
      twoLines("✗ ", why);
    }
    return Exit.UNUSABLE;
  }

  private static Json.Obj answer(String outcome, int exit) {
    return Json.object().with("outcome", outcome).with("exit", exit);
  }

  private static <T> Json array(List<T> items, java.util.function.Function<T, Json> json) {
    return new Json.Array(items.stream().map(json).toList());
  }

  private static Json json(Step step) {
    return Json.object()
        .with("name", step.name())
        .with("proved", new Json.Bool(step instanceof Step.Proved))
        .with("zh", wellFormed(step.finding().zh()))
        .with("en", wellFormed(step.finding().en()));
  }

  private static Json json(Sentence sentence) {
    return Json.object()
        .with("zh", wellFormed(sentence.zh()))
        .with("en", wellFormed(sentence.en()));
  }

  private void print(Json.Obj answer) {
    out.println(new String(CanonicalJson.write(answer), UTF_8));
  }

  private void twoLines(String mark, Sentence sentence) {
    out.println(mark + printable(sentence.zh()));
    out.println("    " + printable(sentence.en()));
  }

  /** Findings quote hostile files: no escape sequence may reach the terminal. */
  private static String printable(String text) {
    return wellFormed(text).replaceAll("[\\p{Cc}\\p{Cf}]", "�");
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
