package org.xinqiao.audit.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Ledger;

/** What every page says at its foot. */
@RestController
@RequestMapping("/api/v1/standing")
class StandingController {
  private final String version;
  private final Ledger ledger;
  private final Clock clock;

  StandingController(@Value("${xinqiao.version}") String version, Ledger ledger, Clock clock) {
    this.version = version;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * How the platform stands.
   *
   * @param ledgerHeight entries under the latest signed checkpoint
   * @param at the platform's own time, by which every deadline goes
   */
  record StandingView(String version, long ledgerHeight, Instant at) {}

  @GetMapping
  StandingView look() {
    return new StandingView(version, ledger.height(), clock.instant());
  }
}
