package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.finder.Finder;
import org.xinqiao.finder.Hit;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;

/** Searching finds what the person may see anyway, and nothing else. */
@PlatformTest
class FinderIT {
  private static Trade trade;
  private static Asset open;
  private static Asset secret;
  private static Actor stranger;

  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  @BeforeEach
  void trade() {
    if (trade == null) {
      trade = Trade.open(context);
      var agreement = trade.inForce(ConfidentialityLevel.L2);
      open = note("青山100%_季报.txt", "一切正常\n", ConfidentialityLevel.L2);
      secret = note("青山密件.txt", "另一件\n", ConfidentialityLevel.L3);
      trade.delivered(open, trade.to(agreement));
      var elsewhere = Town.found(context);
      stranger =
          trade.person(elsewhere, "stranger", elsewhere.department("风险部").id(), Role.COMPLIANCE);
    }
  }

  private static Asset note(String name, String text, ConfidentialityLevel level) {
    return trade.register(name, "text/plain", text.getBytes(UTF_8), level);
  }

  private List<Hit> find(Actor actor, String words) {
    return trade.as(actor, Finder.class, door -> door.find(words));
  }

  private List<Hit.Kind> kinds(Actor actor, String words) {
    return find(actor, words).stream().map(Hit::kind).toList();
  }

  @Test
  void theOwnerFindsEveryKindByAPartOfTheTitle() {
    assertThat(find(trade.bank.staff(), "青山"))
        .extracting(Hit::kind, Hit::identity)
        .containsExactly(
            tuple(Hit.Kind.ASSET, secret.digitalIdentity()),
            tuple(Hit.Kind.ASSET, open.digitalIdentity()),
            tuple(Hit.Kind.PUBLICATION, open.digitalIdentity()),
            tuple(Hit.Kind.SENT, open.digitalIdentity()));
  }

  @Test
  void theIdentityFindsItsDatum() {
    var identity = open.digitalIdentity();
    assertThat(kinds(trade.bank.staff(), identity))
        .containsExactly(Hit.Kind.ASSET, Hit.Kind.PUBLICATION, Hit.Kind.SENT);
    assertThat(kinds(trade.bank.staff(), identity.toLowerCase(Locale.ROOT)))
        .contains(Hit.Kind.ASSET);
  }

  @Test
  void theRecipientFindsWhatCameAndNothingOfTheSendersOwn() {
    assertThat(find(trade.insurer.staff(), "青山"))
        .extracting(Hit::kind, Hit::identity)
        .containsExactly(tuple(Hit.Kind.RECEIVED, open.digitalIdentity()));
  }

  @Test
  void bothPartiesFindTheirAgreement() {
    assertThat(kinds(trade.bank.compliance(), Trade.PURPOSE)).contains(Hit.Kind.AGREEMENT);
    assertThat(kinds(trade.insurer.compliance(), Trade.PURPOSE)).contains(Hit.Kind.AGREEMENT);
  }

  @Test
  void aThirdInstitutionFindsNothing() {
    assertThat(find(stranger, "青山")).isEmpty();
    assertThat(find(stranger, open.digitalIdentity())).isEmpty();
    assertThat(find(stranger, Trade.PURPOSE)).isEmpty();
  }

  @Test
  void administratorsFindNoBusinessDataByItsName() {
    for (var role : Role.ADMINISTRATORS) {
      assertThat(find(trade.bankTown.administrator(role), "青山")).as(role.name()).isEmpty();
    }
    assertThat(kinds(trade.bankTown.administrator(Role.AUDIT_ADMIN), open.digitalIdentity()))
        .containsExactly(Hit.Kind.SENT);
  }

  @Test
  void whoMayNotReadANameDoesNotFindByIt() {
    var apart = trade.bankTown.department("后勤部");
    var outsider = trade.person(trade.bankTown, "outsider", apart.id(), Role.STAFF);
    assertThat(find(outsider, "青山密件")).isEmpty();
    assertThat(find(trade.bank.head(), "青山密件")).isNotEmpty();
  }

  @Test
  void peopleFromOutsideFindOnlyWhatWasSentToThem() {
    var apart = trade.insurerTown.department("客户部");
    for (var role : Role.OUTSIDERS) {
      var outsider =
          trade.person(
              trade.insurerTown,
              "outside." + role.name().toLowerCase(Locale.ROOT),
              apart.id(),
              role);
      assertThat(find(outsider, "青山")).as(role.name()).isEmpty();
    }
  }

  @Test
  void nothingInTheWordsIsAWildcard() {
    assertThat(find(trade.bank.staff(), "100%_")).isNotEmpty();
    assertThat(find(trade.bank.staff(), "1%季")).isEmpty();
    assertThat(find(trade.bank.staff(), "100_季")).isEmpty();
    assertThat(find(trade.bank.staff(), "\\\\")).isEmpty();
    assertThat(find(trade.bank.staff(), "' or '1'='1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "青, 1", "' 青 ', 1", "青山, 31"})
  void tooLittleAndTooMuchIsRefused(String words, int times) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> find(trade.bank.staff(), words.repeat(times)))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Finder.BAD_SEARCH));
  }

  @Test
  void theAddressAnswersAPersonWhoSignedIn() {
    var department = new Department.Id(trade.bank.staff().standing().department());
    var reader = trade.bankTown.settle("finder.reader", department, Role.STAFF);
    var browser = Browser.signedIn(port, reader.signInName(), reader.password());
    var found = browser.get("/api/v1/search?q=%E9%9D%92%E5%B1%B1100");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"kind\":\"ASSET\"", open.digitalIdentity());
    assertThat(browser.get("/api/v1/search?q=x").body()).contains("finder.bad-search");
    assertThat(browser.get("/api/v1/search").statusCode()).isEqualTo(400);
    assertThat(new Browser(port).get("/api/v1/search?q=xx").statusCode()).isEqualTo(401);
  }
}
