package org.xinqiao.ledger;

/**
 * A finding in both languages of the house.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Sentence(String zh, String en) {}
