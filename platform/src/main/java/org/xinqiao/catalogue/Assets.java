package org.xinqiao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Item;
import org.xinqiao.access.Operation;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Grades;

/** The chapter's front door: register data, look them up, change their grades. */
@Service
@Transactional
public class Assets {
  /** Registering data. */
  public static final FunctionPermission REGISTER =
      new FunctionPermission(
          "catalogue.register",
          Text.of("登记数据", "Register data"),
          Set.of(Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE));

  /** No such asset, or not for the actor. */
  public static final Code UNKNOWN = CatalogueCodes.UNKNOWN;

  /** The content has an asset already. */
  public static final Code DUPLICATE = CatalogueCodes.DUPLICATE;

  /** Below what content or sources call for. */
  public static final Code GRADE_TOO_LOW = CatalogueCodes.GRADE_TOO_LOW;

  /** Without a confidentiality level. */
  public static final Code UNLABELLED = CatalogueCodes.UNLABELLED;

  /** The label was changed behind the platform's back. */
  public static final Code LABEL_BROKEN = CatalogueCodes.LABEL_BROKEN;

  /** No such category. */
  public static final Code UNKNOWN_CATEGORY = CatalogueCodes.UNKNOWN_CATEGORY;

  /** A change of grades without its reason. */
  public static final Code REASON_NEEDED = CatalogueCodes.REASON_NEEDED;

  /** Something is missing, malformed or too long. */
  public static final Code INCOMPLETE = CatalogueCodes.INCOMPLETE;

  /** A page is searched in at most this many batches; the next page goes on from there. */
  private static final int BATCHES = 10;

  private static final int SEARCHED = 200;

  private final AssetStore rows;
  private final GradeStore history;
  private final Labels labels;
  private final Registration registration;
  private final Regrades regrades;
  private final Access access;

  Assets(
      AssetStore rows,
      GradeStore history,
      Labels labels,
      Registration registration,
      Regrades regrades,
      Access access) {
    this.rows = rows;
    this.history = history;
    this.labels = labels;
    this.registration = registration;
    this.regrades = regrades;
    this.access = access;
  }

  /**
   * Registers content the actor received. Its grades are the strictest of what screening suggests,
   * what its sources have and what is given; where no access level is given, the strictest at which
   * the creator can still work with it. The digital identity is minted in the same transaction.
   */
  public Asset register(NewAsset asset) {
    REGISTER.require();
    return registration.register(asset);
  }

  /**
   * The asset that {@link #register} would make of this now, without making it; its words need not
   * be there yet.
   */
  @Transactional(readOnly = true)
  public Asset prospect(NewAsset asset) {
    REGISTER.require();
    return registration.prospect(asset);
  }

  /** The asset as it would be at a stricter level, without changing it. */
  public static Asset raised(Asset asset, ConfidentialityLevel level) {
    return asset.graded(Grades.join(asset.grades(), Grades.of(level)));
  }

  /**
   * One asset. 404 for persons who may not view it at its level and do not own it; jobs of the
   * institution may know every asset. Refuses {@link #LABEL_BROKEN}.
   */
  @Transactional(readOnly = true)
  public Asset get(Asset.Id id) {
    var row = rows.find(id).orElseThrow(() -> new Problem(UNKNOWN));
    return shown(row);
  }

  /** As {@link #get}, by the name on the passport. */
  @Transactional(readOnly = true)
  public Asset byIdentity(String digitalIdentity) {
    var row = rows.byIdentity(digitalIdentity).orElseThrow(() -> new Problem(UNKNOWN));
    return shown(row);
  }

  /** Of the data with these names on their passports those that the actor may know of. */
  @Transactional(readOnly = true)
  public List<Asset> known(Set<String> digitalIdentities) {
    try (var seals = labels.seals()) {
      return rows.byIdentities(digitalIdentities).stream()
          .filter(row -> mayKnow(row.asset()) && Labels.isIntact(row, seals))
          .map(AssetStore.Row::asset)
          .toList();
    }
  }

  private Asset shown(AssetStore.Row row) {
    if (!mayKnow(row.asset())) {
      throw new Problem(UNKNOWN);
    }
    return labels.intact(row);
  }

  /**
   * What the actor may know of, newest first. A page may hold fewer assets than asked for although
   * more follow, when much on the way was not for the actor. Broken labels are left out.
   */
  @Transactional(readOnly = true)
  public Page<Asset> list(Page.Request request) {
    return list(request, AssetFilter.ALL);
  }

  /** As {@link #list(Page.Request)}, only what the filter lets through. */
  @Transactional(readOnly = true)
  public Page<Asset> list(Page.Request request, AssetFilter filter) {
    var found = new ArrayList<Asset>();
    var at = request;
    try (var seals = labels.seals()) {
      for (var batch = 0; batch < BATCHES; batch++) {
        var read = rows.list(at, filter);
        read.stream()
            .filter(row -> mayKnow(row.asset()) && Labels.isIntact(row, seals))
            .map(AssetStore.Row::asset)
            .forEach(found::add);
        if (found.size() > request.limit() || read.size() < at.fetch()) {
          var shown = found.subList(0, Math.min(found.size(), request.fetch()));
          return Page.of(shown, request, asset -> asset.id().value());
        }
        at = new Page.Request(read.getLast().asset().id().value(), request.limit());
      }
    }
    return new Page<>(List.copyOf(found), at.after().toString());
  }

  /**
   * What the actor may know of by a part of its title or digital identity, newest first: the first
   * few, and only from the newest {@value #SEARCHED} that fit.
   */
  @Transactional(readOnly = true)
  public List<Asset> titled(String words, int most) {
    try (var seals = labels.seals()) {
      return rows.titled(words, SEARCHED).stream()
          .filter(row -> mayKnow(row.asset()) && Labels.isIntact(row, seals))
          .limit(most)
          .map(AssetStore.Row::asset)
          .toList();
    }
  }

  /**
   * Gives an asset other grades: where none gets lower at once, else when the head of department
   * and compliance agree. Schemes not named keep their level.
   */
  public Regrading regrade(Asset.Id id, GradeVector grades, String reason) {
    return regrades.ask(get(id), grades, reason);
  }

  /** How the asset came to its grades, oldest first. */
  @Transactional(readOnly = true)
  public List<GradeChange> gradeHistory(Asset.Id id) {
    return history.history(get(id).id());
  }

  /** What the decision point needs to know of an asset. */
  public static Item item(Asset asset) {
    return new Item(asset.institution(), asset.owner(), asset.department(), asset.level());
  }

  private boolean mayKnow(Asset asset) {
    var actor = Actor.current();
    return actor.kind() == Actor.Kind.SYSTEM
        || asset.owner().equals(actor.account())
        || access.decide(Operation.VIEW, item(asset)) instanceof Decision.Permit;
  }
}
