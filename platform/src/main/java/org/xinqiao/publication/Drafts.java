package org.xinqiao.publication;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.WordingRules;

/** The front door to drafts: write, save again and again, hand in once. */
@Service
@Transactional
public class Drafts {
  /** Drafts a person may keep. */
  public static final int MOST = 50;

  private final DraftStore store;
  private final HandIn handIn;
  private final Publications publications;
  private final WordingRules wording;
  private final Audit audit;
  private final Publications.Moment moment;

  Drafts(
      DraftStore store,
      HandIn handIn,
      Publications publications,
      WordingRules wording,
      Audit audit,
      Publications.Moment moment) {
    this.store = store;
    this.handIn = handIn;
    this.publications = publications;
    this.wording = wording;
    this.audit = audit;
    this.moment = moment;
  }

  /**
   * Begins a draft. The same page that begins again, because the answer was lost, gets the draft
   * that it began.
   */
  public Draft begin(DraftForm form, UUID editor) {
    Publications.SUBMIT.require();
    checkWords(form);
    store.holdCount();
    var before = store.bornOf(editor);
    if (before.isPresent()) {
      return before.get();
    }
    Rule.require(store.count() < MOST, DraftProblems.TOO_MANY);
    var now = clock().instant();
    var draft =
        new Draft(
            new Draft.Id(moment.ids().next()),
            Actor.current().account(),
            form,
            1,
            new Draft.Times(now, now),
            null);
    store.insert(draft, new Draft.Stand(1, editor));
    audit.append(act("publication.begin-draft", draft.id()));
    return draft;
  }

  /** One of the actor's own. */
  @Transactional(readOnly = true)
  public Draft get(Draft.Id id) {
    Publications.SUBMIT.require();
    return store.find(id).orElseThrow(() -> new Problem(DraftProblems.UNKNOWN));
  }

  /** The actor's own that are not handed in, newest first. */
  @Transactional(readOnly = true)
  public Page<Draft> list(Page.Request request) {
    Publications.SUBMIT.require();
    return Page.of(store.list(request), request, draft -> draft.id().value());
  }

  /** Saves; refuses {@code publication.draft-changed} where another page saved meanwhile. */
  public Draft save(Draft.Id id, DraftForm form, Draft.Stand stand) {
    Publications.SUBMIT.require();
    checkWords(form);
    var before = lock(id);
    Rule.require(before.publication() == null, DraftProblems.SUBMITTED);
    Rule.require(store.stands(id, stand), DraftProblems.CHANGED);
    if (before.form().equals(form)) {
      return before;
    }
    store.save(id, form, stand.editor(), clock().instant());
    audit.append(act("publication.save-draft", id).with("version", before.version() + 1));
    return get(id);
  }

  /** Throws a draft away. */
  public void discard(Draft.Id id) {
    Publications.SUBMIT.require();
    var before = lock(id);
    Rule.require(before.publication() == null, DraftProblems.SUBMITTED);
    store.delete(id);
    audit.append(act("publication.discard-draft", id));
  }

  /**
   * Registers what the draft is about, unless it is registered, and hands it in for review. However
   * often it is called, there is one publication: later calls answer the first one's. A refusal
   * leaves everything as it was.
   */
  public Publication submit(Draft.Id id, Draft.Stand stand) {
    Publications.SUBMIT.require();
    var draft = lock(id);
    var known = draft.publication();
    if (known != null) {
      return publications.get(known);
    }
    Rule.require(store.stands(id, stand), DraftProblems.CHANGED);
    var publication = handIn.submit(draft.form());
    store.submitted(id, publication.id());
    audit.append(act("publication.submit-draft", id).with("publication", publication.id()));
    return publication;
  }

  private Draft lock(Draft.Id id) {
    return store.lock(id).orElseThrow(() -> new Problem(DraftProblems.UNKNOWN));
  }

  /** What must not enter the platform doesn't enter as a draft either. */
  private void checkWords(DraftForm form) {
    form.words().forEach(wording::check);
  }

  private Clock clock() {
    return moment.clock();
  }

  private static Act act(String action, Draft.Id id) {
    return Act.of(action).with("draft", id);
  }
}
