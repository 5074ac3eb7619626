package org.xinqiao.access;

/** What an agreement in force lets the other institution do with a datum delivered to it. */
public enum Grant {
  /** Nothing: without an agreement nothing crosses. */
  NONE,
  /** Look at it. */
  VIEW,
  /** Look at it and take it away. */
  DOWNLOAD
}
