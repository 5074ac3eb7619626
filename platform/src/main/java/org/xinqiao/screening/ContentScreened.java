package org.xinqiao.screening;

/**
 * Told in the transaction that writes a screening down.
 *
 * @param content the content with its new verdict
 */
public record ContentScreened(Content content) {}
