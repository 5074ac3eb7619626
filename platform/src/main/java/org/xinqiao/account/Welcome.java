package org.xinqiao.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;

/** How somebody begins: asked once, at the first sign-in, and remembered for their account. */
@Service
@Transactional
public class Welcome {
  /** Ways to begin. */
  public enum Choice {
    /** A guided tour of one's own pages. */
    TOUR,
    /** A few documents and tables to try things with. */
    SAMPLES,
    /** Nothing. */
    EMPTY
  }

  private final WelcomeStore store;
  private final Clock clock;

  Welcome(WelcomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What the current actor chose, or empty when they haven't been asked. */
  @Transactional(readOnly = true)
  public Optional<Choice> chosen() {
    var actor = Actor.current();
    return store.find(actor.institution(), actor.account());
  }

  /** Remembers the current actor's choice. The first one stands. */
  public void choose(Choice choice) {
    var actor = Actor.current();
    store.insert(actor.institution(), actor.account(), choice, clock.instant());
  }
}
