package org.xinqiao.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.AssetFilter;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.GradeReasons;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.catalogue.Regrading;
import org.xinqiao.inspection.GradeScheme;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;

/** Data of the institution. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetController {
  private final Assets assets;
  private final GradeReasons reasons;

  AssetController(Assets assets, GradeReasons reasons) {
    this.assets = assets;
    this.reasons = reasons;
  }

  /** Retention as an ISO 8601 period of days, months and years, as {@code P5Y}. */
  record RegisterRequest(
      @NotNull String title,
      @NotNull UUID content,
      @NotNull String category,
      @Nullable Map<String, String> grades,
      @NotNull String retention,
      @NotNull String purpose,
      @Nullable List<UUID> sources) {
    NewAsset asset() {
      return new NewAsset(
          title,
          new Content.Id(content),
          categoryOf(category),
          grades == null ? null : Grades.parse(grades),
          retentionOf(retention),
          purpose,
          sources == null ? List.of() : sources.stream().map(Asset.Id::new).toList());
    }
  }

  record GradesRequest(@NotNull Map<String, String> grades, @NotNull String reason) {}

  /** Status is {@code RAISED} or {@code ASKED}; with the latter comes the approval's id. */
  record RegradingView(String status, @Nullable UUID approval, AssetView asset) {}

  record CategoryView(Category category, Text title) {}

  @PostMapping
  ResponseEntity<AssetView> register(@Valid @RequestBody RegisterRequest request) {
    var asset = assets.register(request.asset());
    var where = URI.create("/api/v1/assets/" + asset.id());
    return ResponseEntity.created(where).body(AssetView.of(asset));
  }

  @GetMapping
  Page<AssetView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable ConfidentialityLevel level,
      @RequestParam(required = false) @Nullable Category category,
      @RequestParam(defaultValue = "") String words) {
    var filter = new AssetFilter(level, category, words);
    return assets.list(Page.Request.of(after, limit), filter).map(AssetView::of);
  }

  @GetMapping("/{id}/grades/reasons")
  GradeReasonsView reasons(@PathVariable UUID id) {
    return GradeReasonsView.of(reasons.of(new Asset.Id(id)));
  }

  /** The schemes of grading in force, each with its levels from the mildest up. */
  @GetMapping("/schemes")
  List<GradeScheme> schemes() {
    return Grades.rules().schemes();
  }

  @GetMapping("/{id}")
  AssetView get(@PathVariable UUID id) {
    return AssetView.of(assets.get(new Asset.Id(id)));
  }

  @GetMapping("/{id}/grades")
  List<GradeChangeView> history(@PathVariable UUID id) {
    return assets.gradeHistory(new Asset.Id(id)).stream().map(GradeChangeView::of).toList();
  }

  @PostMapping("/{id}/grades")
  RegradingView regrade(@PathVariable UUID id, @Valid @RequestBody GradesRequest request) {
    var grades = Grades.parse(request.grades());
    return switch (assets.regrade(new Asset.Id(id), grades, request.reason())) {
      case Regrading.Raised(var asset) -> new RegradingView("RAISED", null, AssetView.of(asset));
      case Regrading.Asked(var asset, var approval) ->
          new RegradingView("ASKED", approval.value(), AssetView.of(asset));
    };
  }

  @GetMapping("/categories")
  List<CategoryView> categories() {
    return Arrays.stream(Category.values()).map(c -> new CategoryView(c, c.title())).toList();
  }

  private static Category categoryOf(String name) {
    return Arrays.stream(Category.values())
        .filter(category -> category.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Problem(Assets.UNKNOWN_CATEGORY));
  }

  private static Period retentionOf(String text) {
    try {
      return Period.parse(text);
    } catch (DateTimeParseException e) {
      throw new Problem(Assets.INCOMPLETE);
    }
  }
}
