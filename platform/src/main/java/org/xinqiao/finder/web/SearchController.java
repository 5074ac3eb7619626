package org.xinqiao.finder.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.finder.Finder;
import org.xinqiao.finder.Hit;

/** One question over everything the person may see. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {
  private final Finder finder;

  SearchController(Finder finder) {
    this.finder = finder;
  }

  record FoundView(List<Hit> hits) {}

  /** {@code q}: 2 to 60 characters of a title, of an identity or of an agreement's purpose. */
  @GetMapping
  FoundView search(@RequestParam String q) {
    return new FoundView(finder.find(q));
  }
}
