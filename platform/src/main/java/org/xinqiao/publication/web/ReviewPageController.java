package org.xinqiao.publication.web;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.ReviewPages;

/** What is under review, page by page, for its reviewers. Nothing here may be kept by a browser. */
@RestController
@RequestMapping("/api/v1/publications/{id}/pages")
class ReviewPageController {
  private final ReviewPages pages;

  ReviewPageController(ReviewPages pages) {
    this.pages = pages;
  }

  @GetMapping(path = "/{number}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> preview(@PathVariable UUID id, @PathVariable int number) {
    var page = pages.page(new Publication.Id(id), number);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .header("X-Page", Integer.toString(page.number()))
        .header("X-Pages", Integer.toString(page.totalPages()))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(page.png());
  }
}
