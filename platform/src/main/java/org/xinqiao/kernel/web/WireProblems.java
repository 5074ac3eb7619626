package org.xinqiao.kernel.web;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Refusals that have nothing to do with any chapter: the request itself is wrong. */
final class WireProblems {
  static final Code BAD_BODY =
      new Code(
          "kernel.bad-body",
          400,
          "F3.5",
          Text.of("请求体不符合接口定义", "The request body does not match the interface"),
          Text.of("请对照接口文档修正后重发", "Correct it against the interface description and send again"));
  static final Code BAD_PARAMETER =
      new Code(
          "kernel.bad-parameter",
          400,
          "F3.5",
          Text.of("请求参数不符合接口定义", "A request parameter does not match the interface"),
          Text.of("请对照接口文档修正后重发", "Correct it against the interface description and send again"));
  static final Code NOT_FOUND =
      new Code(
          "kernel.not-found",
          404,
          "-",
          Text.of("没有找到，或者您无权看到它", "Not found, or not yours to see"),
          Text.of("请核对编号；如确需访问，请向数据所有者申请", "Check the id, or ask its owner for access"));
  static final Code NOT_ALLOWED =
      new Code(
          "kernel.method-not-allowed",
          405,
          "-",
          Text.of("这个地址不支持该操作", "This address does not support the method"),
          Text.of("请对照接口文档", "See the interface description"));
  static final Code BAD_TYPE =
      new Code(
          "kernel.unsupported-type",
          415,
          "F3.5",
          Text.of("请求或响应的格式不受支持", "The media type is not supported"),
          Text.of("请对照接口文档", "See the interface description"));
  static final Code BAD_REQUEST =
      new Code(
          "kernel.bad-request",
          400,
          "F3.5",
          Text.of("请求不符合接口定义", "The request does not match the interface"),
          Text.of("请对照接口文档修正后重发", "Correct it against the interface description and send again"));
  static final Code TOO_LARGE =
      new Code(
          "kernel.too-large",
          413,
          "F3.5",
          Text.of("请求体超过上限", "The request body is over the limit"),
          Text.of("请分批提交", "Send it in parts"));
  static final Code BUSY =
      new Code(
          "kernel.busy",
          503,
          "-",
          Text.of("平台正忙，未处理本次请求", "The platform is busy and did not process the request"),
          Text.of("请稍后重试", "Try again shortly"));
  static final Code BROKEN =
      new Code(
          "kernel.failure",
          500,
          "-",
          Text.of("平台内部出错，操作未生效", "The platform failed; nothing was changed"),
          Text.of("请把追踪号交给管理员", "Give the trace id to an administrator"));

  private WireProblems() {}

  static Code forStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> NOT_ALLOWED;
      case 406, 415 -> BAD_TYPE;
      case 413 -> TOO_LARGE;
      default -> BAD_REQUEST;
    };
  }

  /** Names the offending field but never repeats content. */
  static Text why(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
      var field = unknown.getPropertyName().replaceAll("[^A-Za-z0-9_.-]", "?");
      return Text.of("未知字段：" + field, "Unknown field: " + field);
    }
    return BAD_BODY.rule();
  }
}
