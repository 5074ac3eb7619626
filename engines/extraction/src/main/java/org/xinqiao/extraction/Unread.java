package org.xinqiao.extraction;

/**
 * The document was not read, or not as a whole. What a sink has received before is incomplete.
 *
 * @param reason why, for programs
 * @param detailZh why, for people, Chinese; names the part concerned
 * @param detailEn the same in English
 */
public record Unread(Reason reason, String detailZh, String detailEn)
    implements ExtractedText, ExtractedPages {}
