package org.xinqiao.kernel;

/**
 * One requirement of the control catalogue, whether the platform checks it yet or not.
 *
 * @param id its number, as {@code A3.5}; never renumbered
 * @param text the words of the standard, and in English what they ask for
 */
public record Clause(String id, Text text) {}
