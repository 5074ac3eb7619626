package org.xinqiao.catalogue.web;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.Samples;

/** Material to try things with. */
@RestController
@RequestMapping("/api/v1/samples")
class SampleController {
  private final Samples samples;

  SampleController(Samples samples) {
    this.samples = samples;
  }

  /** Makes the caller's samples, or finds them. */
  @PostMapping
  List<AssetView> load() {
    return samples.load().stream().map(AssetView::of).toList();
  }
}
