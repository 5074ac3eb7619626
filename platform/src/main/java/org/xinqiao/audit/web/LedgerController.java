package org.xinqiao.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Ledger;

/** The log as C2SP tlog-tiles serves it, for verifiers nobody here wrote. */
@RestController
@RequestMapping("/ledger")
@ConditionalOnProperty(name = "xinqiao.ledger.public", matchIfMissing = true)
class LedgerController {
  private static final Pattern TILE =
      Pattern.compile(
          "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])(/x[0-9]{3})*/[0-9]{3}(\\.p/[1-9][0-9]{0,2})?");
  private static final int PREFIX = "/ledger/".length();

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping(path = "/checkpoint", produces = "text/plain;charset=utf-8")
  ResponseEntity<byte[]> checkpoint() {
    return ledger
        .object("checkpoint")
        .map(note -> ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(note))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping(path = "/vkey", produces = "text/plain;charset=utf-8")
  String verifierKey() {
    return ledger.verifierKey() + "\n";
  }

  @GetMapping("/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    var path = request.getRequestURI().substring(PREFIX);
    if (!TILE.matcher(path).matches()) {
      return ResponseEntity.notFound().build();
    }
    return ledger
        .object(path)
        .map(LedgerController::immutable)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> immutable(byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(bytes);
  }
}
