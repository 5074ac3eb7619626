package org.xinqiao.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.exchange.Delivery;
import org.xinqiao.exchange.Viewer;
import org.xinqiao.kernel.Code;

/**
 * Looking at what came. Nothing here may be kept by a browser or a proxy, and there are no parts of
 * files: a range is answered with the whole, after the same decision and the same line in the log.
 */
@RestController
@RequestMapping("/api/v1/deliveries/{id}")
class ViewerController {
  /** Even an active document does nothing in the reader's browser. */
  private static final String INERT = "default-src 'none'; sandbox";

  private final Viewer viewer;

  ViewerController(Viewer viewer) {
    this.viewer = viewer;
  }

  /** Rows {@code firstRow} and on, with the header; window {@code page} of {@code pages}. */
  record TableView(
      int page,
      int pages,
      String sheet,
      long firstRow,
      List<String> header,
      List<List<String>> rows) {}

  /** Why something may not be done: the refusal's code and the clause it rests on. */
  record RefusalView(String code, String clause) {
    static @Nullable RefusalView of(@Nullable Code code) {
      return code == null ? null : new RefusalView(code.value(), code.clause());
    }
  }

  /** What may not be done, each with why; what is absent may be done. */
  record RightsView(
      @Nullable RefusalView view, @Nullable RefusalView download, @Nullable RefusalView print) {}

  @GetMapping("/rights")
  RightsView rights(@PathVariable UUID id) {
    var rights = viewer.rights(new Delivery.Id(id));
    return new RightsView(
        RefusalView.of(rights.view()),
        RefusalView.of(rights.download()),
        RefusalView.of(rights.print()));
  }

  @GetMapping(path = "/pages/{number}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> page(@PathVariable UUID id, @PathVariable int number) {
    var page = viewer.page(new Delivery.Id(id), number);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .header("X-Page", Integer.toString(page.number()))
        .header("X-Pages", Integer.toString(page.totalPages()))
        .header("Content-Security-Policy", INERT)
        .body(page.png());
  }

  @GetMapping("/table")
  ResponseEntity<TableView> table(
      @PathVariable UUID id, @RequestParam(defaultValue = "1") long from) {
    var rows = viewer.table(new Delivery.Id(id), from);
    var table = rows.window();
    var view =
        new TableView(
            table.number(),
            rows.windows(),
            table.sheet(),
            table.firstRow(),
            table.header(),
            table.rows());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }

  /** The viewer's mark alone, to lie over the cells of a table. */
  @GetMapping(path = "/mark", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> mark(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", INERT)
        .body(viewer.overlay(new Delivery.Id(id)));
  }

  @GetMapping(path = "/content")
  void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    var download = viewer.download(new Delivery.Id(id));
    try (var content = download.content()) {
      var name =
          ContentDisposition.attachment()
              .filename(download.fileName(), StandardCharsets.UTF_8)
              .build();
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(download.size());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
      response.setHeader("Content-Security-Policy", INERT);
      content.transferTo(response.getOutputStream());
    }
  }
}
