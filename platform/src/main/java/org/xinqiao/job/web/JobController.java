package org.xinqiao.job.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Filter;
import org.xinqiao.job.BackgroundJobs;
import org.xinqiao.job.Job;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Text;

/** One's own background jobs. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {
  private final BackgroundJobs jobs;

  JobController(BackgroundJobs jobs) {
    this.jobs = jobs;
  }

  /** What to do; filter and format are for exports, and absent ones mean all entries as CSV. */
  record JobRequest(
      @NotNull Job.Kind kind, @Nullable FilterRequest filter, Job.@Nullable Format format) {
    Job.Request request() {
      var entries = filter == null ? Filter.ALL : filter.filter();
      return new Job.Request(kind, entries, Objects.requireNonNullElse(format, Job.Format.CSV));
    }
  }

  /** Which entries; absent members mean any. The same members as searching the log. */
  record FilterRequest(
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

  record JobView(
      UUID id,
      Job.Kind kind,
      Text title,
      Job.Format format,
      Job.State state,
      long done,
      long total,
      Instant askedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant expiresAt,
      @Nullable Text outcome,
      @Nullable FileView file) {
    static JobView of(Job job) {
      var times = job.times();
      return new JobView(
          job.id().value(),
          job.request().kind(),
          job.request().kind().title(),
          job.request().format(),
          job.state(),
          job.progress().done(),
          job.progress().total(),
          times.askedAt(),
          times.startedAt(),
          times.endedAt(),
          times.expiresAt(),
          job.outcome(),
          FileView.of(job.result()));
    }
  }

  record FileView(String name, long size) {
    static @Nullable FileView of(Job.@Nullable Result result) {
      return result == null ? null : new FileView(result.fileName(), result.size());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  JobView startJob(@Valid @RequestBody JobRequest wanted) {
    return JobView.of(jobs.start(wanted.request()));
  }

  @GetMapping
  Page<JobView> listJobs(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return jobs.list(Page.Request.of(after, limit)).map(JobView::of);
  }

  @GetMapping("/{id}")
  JobView getJob(@PathVariable UUID id) {
    return JobView.of(jobs.get(new Job.Id(id)));
  }

  @PostMapping("/{id}/cancel")
  JobView cancelJob(@PathVariable UUID id) {
    return JobView.of(jobs.cancel(new Job.Id(id)));
  }

  /** The file; only its owner gets it, while they have the function, for 24 hours. */
  @GetMapping("/{id}/result")
  void jobResult(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    var download = jobs.result(new Job.Id(id));
    try (var content = download.content()) {
      var name =
          ContentDisposition.attachment()
              .filename(download.result().fileName(), StandardCharsets.UTF_8)
              .build();
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(download.result().size());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
      content.transferTo(response.getOutputStream());
    }
  }
}
