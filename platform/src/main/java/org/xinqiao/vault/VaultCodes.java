package org.xinqiao.vault;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of the vault. */
final class VaultCodes {
  static final Code UNKNOWN =
      new Code(
          "vault.unknown-object",
          404,
          "-",
          Text.of("没有这个对象，或者您无权看到它", "No such object, or not yours to see"),
          Text.of("请核对编号", "Check the id"));
  static final Code TOO_LARGE =
      new Code(
          "vault.too-large",
          413,
          "F3.5",
          Text.of("内容超过单个对象的上限", "The content is over the limit of one object"),
          Text.of("请拆分后分别提交", "Split it and send the parts"));
  static final Code NO_SPACE =
      new Code(
          "vault.no-space",
          507,
          "-",
          Text.of("存储空间不足，内容没有保存", "The store is full; the content was not kept"),
          Text.of("请联系系统管理员扩容后重新提交", "Ask the system administrator for space, then send again"));
  static final Code INTERRUPTED =
      new Code(
          "vault.interrupted",
          400,
          "-",
          Text.of("上传中断，内容没有保存", "The upload broke off; the content was not kept"),
          Text.of("请重新提交", "Send it again"));
  static final Code UNAVAILABLE =
      new Code(
          "vault.unavailable",
          503,
          "-",
          Text.of("存储暂时不可用，内容没有保存", "The store is not available; nothing was kept"),
          Text.of("请稍后重试；如持续出现请联系系统管理员", "Try later; if it persists tell the administrator"));
  static final Code DAMAGED =
      new Code(
          "vault.damaged",
          500,
          "C2.1",
          Text.of("存储的密文已损坏或被改动，拒绝读取", "The stored ciphertext was damaged or changed; not read"),
          Text.of("已告警；请系统管理员从备份恢复", "An alarm was raised; restore it from a backup"));
  static final Code ERASED =
      new Code(
          "vault.erased",
          410,
          "C2.1",
          Text.of("对象密钥已销毁，内容不可恢复", "The object's key was destroyed; its content is gone"),
          Text.of("无法恢复", "It cannot be restored"));

  private VaultCodes() {}
}
