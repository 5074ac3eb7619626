package org.xinqiao.publication;

/**
 * Told in the transaction of the last yes, before it commits: what follows happens with it or not
 * at all.
 *
 * @param publication the publication, now {@link State#PUBLISHED}
 */
public record Published(Publication publication) {}
