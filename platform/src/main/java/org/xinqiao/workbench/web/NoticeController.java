package org.xinqiao.workbench.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.kernel.Page;
import org.xinqiao.workbench.Notice;
import org.xinqiao.workbench.Notices;

/** What I was told. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {
  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  record UnreadView(long unread) {}

  /** These notices, or everything up to the newest one seen; both may be given. */
  record ReadRequest(
      @Nullable @Size(max = Page.LIMIT) Set<@NotNull UUID> ids, @Nullable UUID upTo) {}

  @GetMapping
  Page<NoticeView> list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return notices.list(Page.Request.of(after, limit), unread).map(NoticeView::of);
  }

  /** Asked again and again by pages nobody may be looking at: no sign that somebody is there. */
  @GetMapping("/unread")
  UnreadView unread() {
    return new UnreadView(notices.unread());
  }

  @PostMapping("/read")
  UnreadView read(@Valid @RequestBody ReadRequest body) {
    if (body.ids() != null) {
      notices.read(body.ids());
    }
    if (body.upTo() != null) {
      notices.readUpTo(new Notice.Id(body.upTo()));
    }
    return unread();
  }
}
