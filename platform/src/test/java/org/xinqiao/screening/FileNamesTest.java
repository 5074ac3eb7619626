package org.xinqiao.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.Problem;

class FileNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "贷后风险协查函.docx",
        "GermanCredit.csv",
        "a",
        "2026年 第3季度（终稿）.pdf",
        "Ünïcode.txt",
        "x.tar.gz",
        "邮件：答复.txt",
        "𠮷野家.pdf"
      })
  void anOrdinaryNameIsKept(String name) {
    assertThat(FileNames.checked(name)).isEqualTo(name);
  }

  @Test
  void aDecomposedNameIsComposed() {
    assertThat(FileNames.checked("U\u0308.txt")).isEqualTo("\u00dc.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        ".",
        "..",
        ".hidden",
        "ends.",
        " leading.txt",
        "trailing.txt ",
        "../etc/passwd",
        "a/b.txt",
        "a\\b.txt",
        "C:x.txt",
        "a\u2215b.txt",
        "a\uff0fb.txt",
        "a\u0000.txt",
        "a\nb.txt",
        "a\tb.txt",
        "a\u007fb.txt",
        "invoice\u202efdp.exe",
        "a\u2066b.txt",
        "a\u200bb.txt",
        "a\ufeffb.txt",
        "a\u2028b.txt",
        "a\ue000b.txt",
        "a\ud800b.txt",
        "a\u061cb.txt"
      })
  void aNameThatActsOrHidesIsRefused(String name) {
    assertThatThrownBy(() -> FileNames.checked(name))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Contents.BAD_NAME));
  }

  @Test
  void aNameIsAtMost255Bytes() {
    assertThat(FileNames.checked("函".repeat(85))).hasSize(85);
    assertThatThrownBy(() -> FileNames.checked("函".repeat(86))).isInstanceOf(Problem.class);
  }

  @Test
  void aRefusalDoesNotRepeatTheName() {
    assertThatThrownBy(() -> FileNames.checked("secret/plan.txt"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.detail().en() + p.detail().zh()).doesNotContain("plan"));
  }
}
