package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.xinqiao.access.Executives;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.account.Town;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.Publications;
import org.xinqiao.publication.Submission;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;

/** A bank and an insurer that exchange data, with everybody it takes. */
public final class Trade {
  static final String PURPOSE = "贷后风险协查";

  final ApplicationContext context;
  public final Town bankTown;
  public final Town insurerTown;
  public final Side bank;
  public final Side insurer;

  /** The people of one side. */
  public record Side(
      Actor staff, Actor colleague, Actor head, Actor compliance, List<Actor> executives) {
    public Actor executive() {
      return executives.getFirst();
    }
  }

  private Trade(ApplicationContext context) {
    this.context = context;
    this.bankTown = Town.found(context);
    this.insurerTown = Town.found(context);
    this.bank = side(bankTown, 3);
    this.insurer = side(insurerTown, 1);
  }

  public static Trade open(ApplicationContext context) {
    return new Trade(context);
  }

  private Side side(Town town, int executives) {
    var department = town.department("风险部").id();
    var listed =
        java.util.stream.IntStream.range(0, executives)
            .mapToObj(n -> person(town, "executive" + n, department, Role.EXECUTIVE))
            .toList();
    listed.forEach(executive ->
        town.administrator(Role.SECURITY_ADMIN)
            .call(() ->
                bean(Executives.class).list(new Account.Id(executive.account()), "任字〔2026〕1号")));
    return new Side(
        person(town, "staff", department, Role.STAFF),
        person(town, "colleague", department, Role.STAFF),
        person(town, "head", department, Role.HEAD),
        person(town, "compliance", department, Role.COMPLIANCE),
        listed);
  }

  /** Somebody with an account, who acts here without signing in. */
  Actor person(Town town, String name, Department.Id department, Role... roles) {
    var id = town.create(name, department).account().id();
    for (var role : roles) {
      town.grant(id, role);
    }
    var account = Actor.system("test", town.member().id()).call(() -> bean(Accounts.class).get(id));
    return Actor.person(
        new Actor.Who(id.value(), account.person().id(), name),
        town.member().id(),
        new Actor.Standing(account.roles(), department.value()),
        new Actor.Errand(null, "test"));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <B, T> T as(Actor actor, Class<B> door, Function<B, T> work) {
    return actor.call(() -> work.apply(bean(door)));
  }

  public Terms terms(ConfidentialityLevel ceiling, ColumnRule... masks) {
    var now = bean(Clock.class).instant();
    return new Terms(
        bankTown.member().id(),
        insurerTown.member().id(),
        PURPOSE,
        Set.of(Category.CREDIT, Category.RISK_COOPERATION),
        ceiling,
        List.of(masks),
        false,
        new Terms.Period(now, now.plus(Duration.ofDays(90))));
  }

  static Terms downloadable(Terms terms) {
    return new Terms(
        terms.sender(),
        terms.recipient(),
        terms.purpose(),
        terms.categories(),
        terms.ceiling(),
        terms.masks(),
        true,
        terms.period());
  }

  public Agreement draft(Terms terms) {
    return as(bank.compliance(), Agreements.class, door -> door.draft(terms));
  }

  public Agreement sign(Agreement agreement, Actor actor) {
    return as(actor, Agreements.class, door -> door.sign(agreement.id(), agreement.digest()));
  }

  /** The four who sign, in their order. */
  List<Actor> signers() {
    return List.of(bank.compliance(), bank.executive(), insurer.compliance(), insurer.executive());
  }

  Agreement inForce(Terms terms) {
    var agreement = draft(terms);
    for (var signer : signers()) {
      agreement = sign(agreement, signer);
    }
    return agreement;
  }

  public Agreement inForce(ConfidentialityLevel ceiling, ColumnRule... masks) {
    return inForce(terms(ceiling, masks));
  }

  Asset register(String name, String type, byte[] bytes, ConfidentialityLevel level) {
    return register(name, type, bytes, level, asset -> asset);
  }

  public Asset text(String text, ConfidentialityLevel level) {
    return register("note.txt", "text/plain", text.getBytes(UTF_8), level);
  }

  Asset register(
      String name,
      String type,
      byte[] bytes,
      ConfidentialityLevel level,
      UnaryOperator<NewAsset> but) {
    var content =
        as(
            bank.staff(),
            Contents.class,
            door -> door.receive(new ByteArrayInputStream(bytes), name, type));
    var wanted =
        new NewAsset(
            "协查材料 " + name,
            content.id(),
            Category.RISK_COOPERATION,
            Grades.of(level),
            Period.ofYears(5),
            PURPOSE);
    return as(bank.staff(), Assets.class, door -> door.register(but.apply(wanted)));
  }

  public Publication submit(Asset asset, Destination... destinations) {
    var submission =
        new Submission(asset.id(), Urgency.ORDINARY, null, List.of(destinations), "请查收");
    return as(bank.staff(), Publications.class, door -> door.submit(submission));
  }

  public Destination to(Agreement agreement) {
    return new Destination(agreement.id().value(), agreement.terms().recipient(), null);
  }

  public Destination to(Agreement agreement, UUID account) {
    return new Destination(agreement.id().value(), agreement.terms().recipient(), account);
  }

  /** Three yeses; for level 4 those of three executives. */
  public void approve(Publication publication, boolean levelFour) {
    var voters =
        levelFour ? bank.executives() : List.of(bank.colleague(), bank.head(), bank.compliance());
    for (var voter : voters) {
      as(
          voter,
          Approvals.class,
          door ->
              door.vote(
                  publication.approval(), Approval.Verb.APPROVE, "已核对", publication.digest()));
    }
  }

  /** Submitted, approved by three, and on its way. */
  public Delivery released(Asset asset, Destination destination) {
    var publication = submit(asset, destination);
    approve(publication, asset.level() == ConfidentialityLevel.L4);
    return outbox().getFirst();
  }

  /** One try to carry it over, as the task does. */
  public Delivery carry(Delivery delivery) {
    bean(Carrier.class).carry(new Dispatch.Order(delivery.sender().value(), delivery.id().value()));
    return sent(delivery.id());
  }

  public Delivery delivered(Asset asset, Destination destination) {
    return carry(released(asset, destination));
  }

  Delivery sent(Delivery.Id id) {
    return as(bank.compliance(), Deliveries.class, door -> door.get(id));
  }

  List<Delivery> outbox() {
    return as(
        bank.compliance(),
        Deliveries.class,
        door -> door.outbox(Page.Request.of(null, null)).items());
  }

  List<Delivery> inbox(Actor reader) {
    return as(reader, Deliveries.class, door -> door.inbox(Page.Request.of(null, null)).items());
  }
}
