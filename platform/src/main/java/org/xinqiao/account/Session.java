package org.xinqiao.account;

import java.util.UUID;
import org.xinqiao.kernel.Actor;

/**
 * A session that is alive.
 *
 * @param id names it; no secret
 * @param actor whoever signed in, with roles and department as of now
 * @param initial whether it was opened with an initial password and only lets choose another
 * @param locked whether it lets nothing but unlock it, look at it and sign out
 */
public record Session(UUID id, Actor actor, boolean initial, boolean locked) {}
