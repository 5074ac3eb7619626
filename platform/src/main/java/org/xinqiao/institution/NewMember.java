package org.xinqiao.institution;

/**
 * An institution to be registered.
 *
 * @param code two to 32 lower-case letters, digits and hyphens, starting with a letter; for ever
 * @param name full name, one to 100 characters
 * @param suite {@code SM} or {@code INTL}; for ever, since what was encrypted stays encrypted
 */
public record NewMember(String code, String name, String suite) {}
