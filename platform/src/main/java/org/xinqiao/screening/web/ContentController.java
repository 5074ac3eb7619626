package org.xinqiao.screening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.kernel.Problem;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.UploadLimit;
import org.xinqiao.vault.Vault;

/** Uploads and what screening says of them. */
@RestController
@RequestMapping("/api/v1/contents")
class ContentController {
  private final Contents contents;
  private final UploadLimit limit;

  ContentController(Contents contents, UploadLimit limit) {
    this.contents = contents;
    this.limit = limit;
  }

  /** The bare file as the body; its name in {@code Content-Disposition} (RFC 6266, RFC 8187). */
  @PostMapping
  ResponseEntity<ContentView> receive(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false)
          @Nullable String disposition)
      throws IOException {
    if (request.getContentLengthLong() > limit.bytes()) {
      throw new Problem(Vault.TOO_LARGE);
    }
    var type = request.getContentType();
    var content =
        contents.receive(
            request.getInputStream(),
            name(disposition),
            type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type);
    var where = URI.create("/api/v1/contents/" + content.id());
    return ResponseEntity.created(where).body(ContentView.of(content));
  }

  @GetMapping("/{id}")
  ContentView show(@PathVariable UUID id) {
    return ContentView.of(contents.show(new Content.Id(id)));
  }

  @PostMapping("/{id}/screening")
  ContentView rescreen(@PathVariable UUID id) {
    contents.show(new Content.Id(id));
    return ContentView.of(contents.rescreen(new Content.Id(id)));
  }

  private static String name(@Nullable String disposition) {
    if (disposition == null) {
      throw new Problem(Contents.BAD_NAME);
    }
    try {
      var name = ContentDisposition.parse(disposition).getFilename();
      if (name != null) {
        return name;
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(Contents.BAD_NAME);
    }
    throw new Problem(Contents.BAD_NAME);
  }
}
