package org.xinqiao.provenance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.provenance.Datum;
import org.xinqiao.provenance.Lineage;
import org.xinqiao.provenance.PassportLine;
import org.xinqiao.provenance.PassportPage;
import org.xinqiao.provenance.Passports;

/** Passports, their provable files, and what was made from what. */
@RestController
@RequestMapping("/api/v1/passports")
class PassportController {
  private final Passports passports;

  PassportController(Passports passports) {
    this.passports = passports;
  }

  /** What was fixed when the datum was made; {@code block} is the exact signed text of it. */
  record IdentityView(
      UUID institution,
      UUID creator,
      Instant createdAt,
      String content,
      Map<String, String> grades,
      ConfidentialityLevel level,
      String category,
      Text categoryText,
      String purpose,
      LocalDate retainedUntil,
      List<String> parents,
      PassportPage.Signature signature,
      String block) {}

  record PassportView(
      String identity,
      @Nullable UUID sender,
      @Nullable Datum datum,
      IdentityView minted,
      PassportPage.Sensitivity grades,
      List<PassportLine> lines) {
    static PassportView of(PassportPage page) {
      var block = page.block();
      var minted =
          new IdentityView(
              block.institution().value(),
              block.creator(),
              block.createdAt(),
              block.content(),
              block.grades(),
              block.level(),
              block.category(),
              title(block.category()),
              block.purpose(),
              block.retainedUntil(),
              block.parents(),
              page.signature(),
              block.text());
      var sender = page.sender() == null ? null : page.sender().value();
      return new PassportView(
          block.identity(), sender, page.datum(), minted, page.grades(), page.lines());
    }
  }

  /** Blocks outlive the list of categories: what is not on it any more is shown as it stands. */
  private static Text title(String category) {
    return Arrays.stream(Category.values())
        .filter(known -> known.name().equals(category))
        .findFirst()
        .map(Category::title)
        .orElseGet(() -> Text.of(category, category));
  }

  @GetMapping("/{identity}")
  PassportView get(@PathVariable String identity) {
    return PassportView.of(passports.get(identity));
  }

  @GetMapping("/{identity}/lineage")
  Lineage lineage(@PathVariable String identity) {
    return passports.lineage(identity);
  }

  /** Everything that can refuse does so before the first byte; then the headers are taken back. */
  @GetMapping(
      path = "/{identity}/bundle",
      produces = {"application/zip", "application/problem+json"})
  void bundle(@PathVariable String identity, HttpServletResponse response) throws IOException {
    var name = ContentDisposition.attachment().filename(identity + ".zip").build();
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    try {
      passports.bundle(identity, response.getOutputStream());
    } catch (Problem refusal) {
      response.reset();
      throw refusal;
    }
  }
}
