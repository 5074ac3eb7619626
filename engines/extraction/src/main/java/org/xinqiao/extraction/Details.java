package org.xinqiao.extraction;

import java.time.Duration;

/** Outcomes that the host finds without the worker. */
final class Details {
  private Details() {}

  static Unread empty() {
    return new Unread(Reason.EMPTY, "文件为空。", "The file is empty.");
  }

  static Unread contentTooLarge(long limitBytes) {
    return new Unread(
        Reason.TOO_LARGE,
        "文件超过 " + limitBytes + " 字节的读取上限。",
        "The file exceeds the reading limit of " + limitBytes + " bytes.");
  }

  static Unread timeOut(Duration limit) {
    return new Unread(
        Reason.TIME_OUT,
        "读取超过 " + limit.toMillis() + " 毫秒的时限。",
        "Reading took longer than the limit of " + limit.toMillis() + " ms.");
  }

  static Unread outOfMemory() {
    return new Unread(
        Reason.OUT_OF_MEMORY, "读取所需内存超过上限。", "Reading needed more memory than the limit allows.");
  }

  static Unread failed() {
    return new Unread(Reason.FAILED, "读取进程意外结束。", "The reading process ended unexpectedly.");
  }

  static Unread busy() {
    return new Unread(
        Reason.BUSY, "所有读取进程均被占用，请稍后重试。", "All reading processes are occupied; try again.");
  }
}
