package org.xinqiao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Level;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;
import org.xinqiao.screening.Verdict;

class TiersTest {
  private static final UUID ONE = new UUID(7, 1);
  private static final Destination THERE = new Destination(ONE, new InstitutionId(ONE), null);

  @ParameterizedTest
  @EnumSource(ConfidentialityLevel.class)
  void thereAreAlwaysThreeTiersInOrder(ConfidentialityLevel level) {
    for (var verdict : Verdict.values()) {
      var tiers = Tiers.of(level, verdict);
      assertThat(tiers).extracting(Level::name).containsExactly("DEPARTMENT", "HEAD", "COMPLIANCE");
      assertThat(tiers).allMatch(tier -> tier.quorum() == 1);
      assertThat(tiers.getLast().commented()).isEqualTo(verdict != Verdict.CLEAN);
    }
  }

  @Test
  void levelFourIsForListedExecutives() {
    var listed = Tiers.of(ConfidentialityLevel.L4, Verdict.FINDINGS);
    assertThat(listed).extracting(Level::seat).containsOnly("EXECUTIVE");
    assertThat(listed.getLast().commented()).isTrue();
    var others = Tiers.of(ConfidentialityLevel.L3, Verdict.CLEAN);
    assertThat(others).extracting(Level::seat).containsExactly("DEPARTMENT", "HEAD", "COMPLIANCE");
  }

  @Test
  void anyChangeChangesTheDigest() {
    var l2 = ConfidentialityLevel.L2;
    var plain = asset("题", "sha-256:aa", l2);
    var digests = new ArrayList<String>();
    digests.add(Tiers.digest(plain, Verdict.CLEAN, List.of(), ""));
    digests.add(Tiers.digest(plain, Verdict.FINDINGS, List.of(), ""));
    digests.add(Tiers.digest(plain, Verdict.CLEAN, List.of(), "附言"));
    digests.add(Tiers.digest(plain, Verdict.CLEAN, List.of(THERE), ""));
    var toOneAccount = new Destination(ONE, THERE.recipient(), ONE);
    digests.add(Tiers.digest(plain, Verdict.CLEAN, List.of(toOneAccount), ""));
    digests.add(Tiers.digest(plain, Verdict.CLEAN, List.of(THERE, toOneAccount), ""));
    digests.add(Tiers.digest(plain, Verdict.CLEAN, List.of(toOneAccount, THERE), ""));
    digests.add(Tiers.digest(asset("题二", "sha-256:aa", l2), Verdict.CLEAN, List.of(), ""));
    digests.add(Tiers.digest(asset("题", "sha-256:ab", l2), Verdict.CLEAN, List.of(), ""));
    var regraded = asset("题", "sha-256:aa", ConfidentialityLevel.L3);
    digests.add(Tiers.digest(regraded, Verdict.CLEAN, List.of(), ""));
    assertThat(new HashSet<>(digests)).hasSameSizeAs(digests);
    assertThat(Tiers.digest(plain, Verdict.CLEAN, List.of(), "")).isEqualTo(digests.getFirst());
  }

  /** A title that looks like the next part does not become it. */
  @Test
  void noPartCanPassForAnother() {
    var l2 = ConfidentialityLevel.L2;
    var honest = asset("题", "sha-256:aa", l2);
    var posing = asset("题\nmessage 1 x", "sha-256:aa", l2);
    assertThat(Tiers.digest(posing, Verdict.CLEAN, List.of(), ""))
        .isNotEqualTo(Tiers.digest(honest, Verdict.CLEAN, List.of(), "x"));
  }

  @Test
  void everyStateButTheFirstIsFinal() {
    for (var from : State.values()) {
      for (var to : State.values()) {
        var expected = from == State.UNDER_REVIEW && to != State.UNDER_REVIEW;
        assertThat(from.mayBecome(to)).isEqualTo(expected);
      }
    }
  }

  @Test
  void anEndedPublicationStaysEnded() {
    var publication = publication();
    Stream.of(State.PUBLISHED, State.RETURNED, State.WITHDRAWN, State.VOID)
        .map(state -> publication.ended(state, Instant.EPOCH))
        .forEach(ended ->
            assertThatThrownBy(() -> ended.ended(State.PUBLISHED, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class));
  }

  private static Publication publication() {
    return new Publication(
        new Publication.Id(ONE),
        new Publication.Author(new InstitutionId(ONE), ONE, ONE),
        new Publication.Matter(new Asset.Id(ONE), "xq", "题", List.of(), ""),
        "sha-256:aa",
        new Approval.Id(ONE),
        State.UNDER_REVIEW,
        Instant.EPOCH,
        null);
  }

  private static Asset asset(String title, String digest, ConfidentialityLevel level) {
    return new Asset(
        new Asset.Id(ONE),
        "xq0",
        new Asset.Holder(new InstitutionId(ONE), ONE, ONE),
        new Asset.About(title, Category.RISK_COOPERATION, "试验", List.of()),
        new Asset.Material(new Content.Id(ONE), digest),
        Grades.of(level),
        LocalDate.EPOCH,
        Instant.EPOCH);
  }
}
