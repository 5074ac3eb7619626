/**
 * The framed conversation between the host and its reading process, over the process's standard
 * input and output. A frame is one byte of type, four bytes of length (big-endian, at most {@link
 * org.xinqiao.extraction.wire.Frame#MAX_LENGTH}) and the payload.
 *
 * <pre>
 * worker: HELLO                                        once, when it is ready
 * host:   REQUEST CONTENT* (END | ABORT)               ABORT: no answer follows
 * worker: TEXT* (DONE | UNREAD)                        operation TEXT
 * worker: (TABLE ROW*)? PAGE IMAGE* ... (DONE | UNREAD)  operation PAGES
 * </pre>
 *
 * Payloads: numbers big-endian, strings as {@link java.io.DataOutput#writeUTF}; CONTENT, TEXT and
 * IMAGE carry bare bytes (TEXT: UTF-8, cut only between code points). One request is answered
 * before the next is sent. The host trusts nothing that it reads here beyond its form.
 */
@NullMarked
package org.xinqiao.extraction.wire;

import org.jspecify.annotations.NullMarked;
