package org.xinqiao.audit.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Ledger;
import org.xinqiao.audit.Recorded;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;

/** Reading one's institution's operation log. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
  private final Audit audit;
  private final Ledger ledger;

  AuditController(Audit audit, Ledger ledger) {
    this.audit = audit;
    this.ledger = ledger;
  }

  record EntryView(
      long number,
      @Nullable Long index,
      Instant at,
      String actor,
      String action,
      @Nullable String object,
      Act.Result result,
      String purpose,
      Map<String, String> fields,
      String leaf) {
    static EntryView of(Recorded entry) {
      return new EntryView(
          entry.number(),
          entry.index(),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.object(),
          entry.result(),
          entry.purpose(),
          entry.fields(),
          entry.leaf());
    }
  }

  @GetMapping
  Page<EntryView> list(
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "50") int limit) {
    return audit.list(new Audit.Filter(action, object, before, limit)).map(EntryView::of);
  }

  @GetMapping("/{number}")
  EntryView entry(@PathVariable long number) {
    Audit.READ.require();
    return EntryView.of(entryOf(number));
  }

  /** The entry's proof in C2SP tlog-proof form. */
  @GetMapping("/{number}/proof")
  ResponseEntity<byte[]> proof(@PathVariable long number) {
    Audit.READ.require();
    entryOf(number);
    var proof = ledger.proof(ledger.indexOf(number));
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(proof.bytes());
  }

  private Recorded entryOf(long number) {
    return audit.entry(number).orElseThrow(() -> new Problem(Audit.UNKNOWN));
  }
}
