package org.xinqiao.account;

import java.util.UUID;
import org.xinqiao.kernel.Actor;

/**
 * A session that is alive.
 *
 * @param id names it; no secret
 * @param actor whoever signed in, with roles and department as of now
 * @param initial whether it was opened with an initial password and only lets choose another
 */
public record Session(UUID id, Actor actor, boolean initial) {}
