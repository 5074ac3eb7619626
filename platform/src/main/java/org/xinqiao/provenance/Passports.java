package org.xinqiao.provenance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/** The chapter's front door: read a datum's passport, export it, add a line to it. */
@Service
public class Passports {
  /** Reading passports of data that one may see. */
  public static final FunctionPermission READ =
      new FunctionPermission(
          "provenance.read",
          Text.of("查阅数据身份证", "Read passports"),
          Set.of(
              Role.STAFF,
              Role.HEAD,
              Role.COMPLIANCE,
              Role.EXECUTIVE,
              Role.AUDIT_ADMIN,
              Role.PARTNER,
              Role.REGULATOR));

  /** No such digital identity in the actor's institution, or not for the actor. */
  public static final Code UNKNOWN = Refused.UNKNOWN;

  private final Stories stories;
  private final Lineages lineages;
  private final Bundles bundles;
  private final Handover handover;
  private final Audit audit;
  private final UnitOfWork unit;

  Passports(
      Stories stories,
      Lineages lineages,
      Bundles bundles,
      Handover handover,
      Audit audit,
      UnitOfWork unit) {
    this.stories = stories;
    this.lineages = lineages;
    this.bundles = bundles;
    this.handover = handover;
    this.audit = audit;
    this.unit = unit;
  }

  /**
   * A passport: of a datum of the actor's institution with all its lines, or of one it received
   * with the delivery and the institution's own lines. 404 for everybody else.
   */
  @Transactional(readOnly = true)
  public PassportPage get(String identity) {
    READ.require();
    return stories.page(identity).naming(lineages.datum(identity));
  }

  /** What the datum was made from and what was made from it. */
  @Transactional(readOnly = true)
  public Lineage lineage(String identity) {
    READ.require();
    stories.require(identity);
    return lineages.around(identity);
  }

  /**
   * Writes the passport as a file that proves itself without this platform
   * (engines/ledger/FORMAT.md). The export is itself a line, written and placed in the ledger
   * before the first byte leaves; lines of transactions that still run at that moment are not in
   * it. A recipient's file tells the story up to the delivery.
   */
  public void bundle(String identity, OutputStream out) throws IOException {
    READ.require();
    unit.apart(() -> {
      stories.require(identity);
      return audit.append(Act.of("passport.export").on(identity));
    });
    bundles.catchUp();
    bundles.write(unit.apart(() -> stories.provable(identity)), out);
  }

  /**
   * Adds a line to a passport that the actor's institution holds, in the caller's transaction. The
   * caller decides whether the actor may do what the line says. Returns the entry's number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long record(String identity, Act act) {
    Rule.require(stories.holds(identity), UNKNOWN);
    return audit.append(act.on(identity));
  }

  /**
   * Gives the recipient the identity and the lines up to now of a datum of the actor's institution,
   * in the caller's transaction and the recipient's rows. Only deliveries do this.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(String identity, InstitutionId recipient) {
    handover.give(identity, recipient);
  }
}
