package org.xinqiao.isolation;

import java.util.List;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;

/** The places that are open on purpose, each with the reason. Shorter is better. */
final class Reasons {
  private static final String ONE_LOG = "there is one log of all institutions, numbered through";
  private static final String TWO_PARTIES = "the row belongs to two institutions; it has no first";
  private static final String LOG_ITSELF = "it is itself the record, and only grows";

  /** Places that have a hole and may. */
  static final List<Listed> LISTED =
      List.of(
          new Listed(
              Hole.NOT_FORCED,
              "kernel.control_result",
              "results of controls speak of the platform, not of one institution"),
          new Listed(
              Hole.NOT_FORCED,
              "kernel.scheduled_tasks",
              "timers of the platform; they hold names of jobs and ids, never content"),
          new Listed(
              Hole.NOT_FORCED,
              "audit.leaf",
              "the place of a number in the public log, whose leaves name their institution, too"),
          new Listed(Hole.NOT_FORCED, "audit.log", "the public head of the log, one row"),
          new Listed(
              Hole.NO_INSTITUTION,
              "audit.change",
              "a change made past the platform may belong to no institution; nobody sees it then"),
          new Listed(Hole.NO_INSTITUTION, "exchange.agreement", TWO_PARTIES),
          new Listed(Hole.NO_INSTITUTION, "exchange.signature", TWO_PARTIES),
          new Listed(Hole.NO_INSTITUTION, "exchange.delivery", TWO_PARTIES),
          bothParties("exchange.agreement"),
          bothParties("exchange.signature"),
          bothParties("exchange.delivery"),
          job("audit.entry", "sequencer", "sequencer", "one log is made of all entries"),
          new Listed(
              Hole.OTHER_POLICY,
              "audit.lookup sequencer for INSERT with check (kernel.actor() = '"
                  + Actor.system("sequencer", InstitutionId.PLATFORM).reference()
                  + "'::text)",
              "job sequencer: makes placed entries of all institutions found"),
          job(
              "screening.verdict",
              "resuming",
              "screening-resume",
              "finds screenings that a crash cut short, wherever they are"),
          job(
              "screening.quarantine",
              "watching",
              "screening-watch",
              "counts reports to the authority that are overdue"),
          job(
              "catalogue.asset",
              "watching",
              "catalogue-watch",
              "finds the institutions whose labels it then checks one by one"),
          new Listed(
              Hole.OTHER_POLICY,
              "audit.change anyone_leaves_traces for INSERT with check true",
              "a change leaves its record whoever made it, also outside any unit of work"),
          new Listed(
              Hole.OTHER_POLICY,
              "institution.member directory for SELECT using true",
              "the member directory is reference data; sign-in needs it before anybody acts"),
          new Listed(
              Hole.OTHER_POLICY,
              "vault.verifying_key members_read for SELECT using"
                  + " (kernel.institution() IS NOT NULL)",
              "public halves: a member checks with them what another one signed"),
          new Listed(
              Hole.OTHER_POLICY,
              "workbench.notice own_notices for ALL using"
                  + " (kernel.actor() = ('PERSON:'::text || reader)) with check true",
              "narrows, not widens: of the institution's notices everybody sees their own only"),
          new Listed(
              Hole.OTHER_POLICY,
              "publication.draft own_drafts for ALL using"
                  + " (kernel.actor() = ('PERSON:'::text || account))",
              "narrows, not widens: a draft is its author's alone"),
          new Listed(Hole.GLOBAL_KEY, "audit.change change_pkey", ONE_LOG),
          new Listed(
              Hole.GLOBAL_KEY,
              "institution.member member_code_key",
              "a member's code is public and part of everybody's sign-in name"),
          new Listed(
              Hole.GLOBAL_KEY,
              "institution.member one_operator",
              "there is one operator, whoever asks"),
          new Listed(
              Hole.GLOBAL_KEY,
              "provenance.identity identity_never_twice",
              "a digital identity travels with its datum; random, so that nobody can try them out"),
          new Listed(Hole.GLOBAL_KEY, "exchange.agreement agreement_pkey", TWO_PARTIES),
          new Listed(Hole.GLOBAL_KEY, "exchange.signature signature_pkey", TWO_PARTIES),
          new Listed(
              Hole.GLOBAL_KEY,
              "exchange.signature signature_agreement_version_person_key",
              TWO_PARTIES),
          new Listed(Hole.GLOBAL_KEY, "exchange.delivery delivery_pkey", TWO_PARTIES),
          new Listed(Hole.GLOBAL_KEY, "exchange.delivery delivery_once", TWO_PARTIES),
          new Listed(Hole.UNWATCHED, "audit.entry", LOG_ITSELF),
          new Listed(Hole.UNWATCHED, "audit.lookup", "follows from the entries alone"),
          new Listed(
              Hole.UNWATCHED,
              "job.progress",
              "a bar on a screen: written again with every batch, of no meaning afterwards"),
          new Listed(Hole.UNWATCHED, "audit.object_head", "follows from the entries alone"),
          new Listed(Hole.UNWATCHED, "audit.change", LOG_ITSELF));

  private Reasons() {}

  /** A place that has a hole and may, with the reason. */
  record Listed(Hole hole, String place, String reason) {
    String schema() {
      return place.split("[. ]")[0];
    }
  }

  /** Whether the place is on the list. The history of migrations is, in every schema. */
  static boolean cover(Hole hole, String place) {
    return hole == Hole.NOT_FORCED && place.endsWith(".flyway_schema_history")
        || LISTED.stream().anyMatch(one -> one.hole() == hole && one.place().equals(place));
  }

  /** Whether everybody with an institution, or {@code null} for nobody at all, may read rows. */
  static boolean isReadable(IsolatedTable table, boolean anonymous) {
    return isOpen(table, " for SELECT using true")
        || !anonymous && isOpen(table, " for SELECT using (kernel.institution() IS NOT NULL)");
  }

  /** Whether everybody may add rows, for whatever institution. */
  static boolean isWritable(IsolatedTable table) {
    return isOpen(table, " for INSERT with check true");
  }

  private static boolean isOpen(IsolatedTable table, String policy) {
    return LISTED.stream()
        .filter(one -> one.hole() == Hole.OTHER_POLICY)
        .map(Listed::place)
        .anyMatch(place -> place.startsWith(table.name() + " ") && place.endsWith(policy));
  }

  /** A table that the two parties of an agreement share. */
  private static Listed bothParties(String table) {
    var either = "((kernel.institution() = sender) OR (kernel.institution() = recipient))";
    return new Listed(
        Hole.OTHER_POLICY,
        table + " both_parties for ALL using " + either + " with check " + either,
        "both parties read what they agreed on and what crossed between them");
  }

  /** A job of the platform that reads this table over all institutions. */
  private static Listed job(String table, String policy, String job, String reason) {
    var actor = Actor.system(job, InstitutionId.PLATFORM).reference();
    return new Listed(
        Hole.OTHER_POLICY,
        table + " " + policy + " for SELECT using (kernel.actor() = '" + actor + "'::text)",
        "job " + job + ": " + reason);
  }
}
