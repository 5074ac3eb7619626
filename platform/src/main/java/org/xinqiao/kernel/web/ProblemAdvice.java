package org.xinqiao.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Refusals;
import org.xinqiao.kernel.Text;

/** Renders every failure as RFC 9457, and writes refusals of signed-in persons down. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private final Refusals refusals;

  ProblemAdvice(Refusals refusals) {
    this.refusals = refusals;
  }

  @ExceptionHandler(Problem.class)
  ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
    if (Actor.currentOrNull() != null) {
      refusals.record(problem);
    }
    return answer(problem, request);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<ProblemDetail> unreadable(
      HttpMessageNotReadableException e, HttpServletRequest request) {
    return answer(new Problem(WireProblems.BAD_BODY, WireProblems.why(e)), request);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ProblemDetail> mistyped(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    var name = e.getName();
    var detail = Text.of("参数 " + name + " 的格式不对", "Parameter " + name + " is malformed");
    return answer(new Problem(WireProblems.BAD_PARAMETER, detail), request);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      var code = WireProblems.forStatus(known.getStatusCode().value());
      return answer(new Problem(code), request);
    }
    LOG.error("Request failed, trace {}", TraceId.of(request), e);
    return answer(new Problem(WireProblems.BROKEN), request);
  }

  private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.code().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body(problem, request));
  }

  /** The wire form of a problem; also used by filters, which stand before any controller. */
  static ProblemDetail body(Problem problem, HttpServletRequest request) {
    Code code = problem.code();
    var body = ProblemDetail.forStatus(HttpStatus.valueOf(code.status()));
    body.setType(URI.create("/problems/" + code.value()));
    body.setTitle(code.rule().zh());
    body.setDetail(problem.detail().zh());
    body.setInstance(URI.create(request.getRequestURI()));
    body.setProperty("code", code.value());
    body.setProperty("traceId", TraceId.of(request));
    body.setProperty("message", problem.detail());
    body.setProperty(
        "why", Map.of("rule", code.rule(), "clause", code.clause(), "remedy", code.remedy()));
    return body;
  }
}
