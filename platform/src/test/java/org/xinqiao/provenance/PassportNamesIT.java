package org.xinqiao.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;
import org.xinqiao.publication.Newsroom;

/**
 * A passport is read under the name of its datum by those who may know the datum, and only them.
 */
@PlatformTest
class PassportNamesIT {
  @Autowired ApplicationContext platform;
  @Autowired Passports passports;

  private Actor author;
  private Actor auditor;
  private Asset asset;

  @BeforeEach
  void aDatum() {
    var newsroom = new Newsroom(platform);
    author = newsroom.author;
    auditor = Drafts.person(author.institution(), UUID.randomUUID(), Role.AUDIT_ADMIN);
    asset = newsroom.asset();
  }

  @Test
  void theCreatorReadsTheName() {
    var datum =
        new Datum(asset.digitalIdentity(), asset.id().value(), asset.title(), asset.level());

    assertThat(author.call(() -> passports.get(asset.digitalIdentity())).datum()).isEqualTo(datum);
    assertThat(author.call(() -> passports.lineage(asset.digitalIdentity())).data())
        .containsExactly(datum);
  }

  @Test
  void anOverseerReadsTheStoryWithoutTheName() {
    var page = auditor.call(() -> passports.get(asset.digitalIdentity()));

    assertThat(page.lines()).isNotEmpty();
    assertThat(page.datum()).isNull();
    assertThat(auditor.call(() -> passports.lineage(asset.digitalIdentity())).data()).isEmpty();
  }
}
