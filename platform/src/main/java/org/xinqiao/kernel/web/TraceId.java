package org.xinqiao.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.xinqiao.kernel.Secrets;

/** Names one request, so that a person can quote it and an engineer can find it. */
final class TraceId {
  private static final String ATTRIBUTE = TraceId.class.getName();

  private TraceId() {}

  static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    var fresh = Secrets.readable(16);
    request.setAttribute(ATTRIBUTE, fresh);
    return fresh;
  }
}
