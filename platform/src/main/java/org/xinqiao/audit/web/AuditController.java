package org.xinqiao.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Filter;
import org.xinqiao.audit.Integrity;
import org.xinqiao.audit.Ledger;
import org.xinqiao.audit.Recorded;
import org.xinqiao.audit.RowChange;
import org.xinqiao.audit.Verifications;
import org.xinqiao.audit.Verified;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;

/** Reading one's institution's operation log. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
  private final Audit audit;
  private final Ledger ledger;
  private final Verifications verifications;

  AuditController(Audit audit, Ledger ledger, Verifications verifications) {
    this.audit = audit;
    this.ledger = ledger;
    this.verifications = verifications;
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

  /** What to look for, as the address says it; what is absent means any. */
  record SearchRequest(
      @Nullable String actor,
      @Nullable String chapter,
      @Nullable String action,
      @Nullable String object,
      Act.@Nullable Result result,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String text) {
    Filter filter() {
      return new Filter(actor, chapter, action, object, result, from, to, text);
    }
  }

  @GetMapping
  Page<EntryView> list(
      @ParameterObject SearchRequest search,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "50") int limit) {
    return audit.list(search.filter(), before, limit).map(EntryView::of);
  }

  /** Everybody whose acts the log of one's institution holds. */
  @GetMapping("/actors")
  List<String> actors() {
    return audit.actors();
  }

  /** The last look at the whole log, and what it covers. */
  @GetMapping("/integrity")
  IntegrityView integrity() {
    return IntegrityView.of(verifications.integrity());
  }

  record IntegrityView(
      long entries,
      long leaves,
      @Nullable Instant signedAt,
      @Nullable VerificationView verification) {
    static IntegrityView of(Integrity integrity) {
      var last = integrity.last().map(VerificationView::of).orElse(null);
      return new IntegrityView(integrity.entries(), integrity.leaves(), integrity.signedAt(), last);
    }
  }

  record VerificationView(
      Instant at,
      UUID account,
      boolean sound,
      long leaves,
      long entries,
      @Nullable String where,
      @Nullable String why) {
    static VerificationView of(Verified last) {
      return new VerificationView(
          last.at(),
          last.account(),
          last.isSound(),
          last.leaves(),
          last.entries(),
          last.where(),
          last.why());
    }
  }

  @GetMapping("/{number}")
  EntryView entry(@PathVariable long number) {
    Audit.READ.require();
    return EntryView.of(entryOf(number));
  }

  /** What the act did to rows: the values before and after. */
  @GetMapping("/{number}/changes")
  List<RowChange> changes(@PathVariable long number) {
    return audit.changes(number);
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
