package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.Identities;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;

/** Makes data in the synthetic institution, for controls that try identities out. */
@Component
class IdentityTrial {
  private final SyntheticPeople people;
  private final Contents contents;
  private final Assets assets;
  private final Identities identities;
  private final IdentityStore store;

  IdentityTrial(
      SyntheticPeople people,
      Contents contents,
      Assets assets,
      Identities identities,
      IdentityStore store) {
    this.people = people;
    this.contents = contents;
    this.assets = assets;
    this.identities = identities;
    this.store = store;
  }

  Actor maker() {
    return people.staff();
  }

  /** Registers a file as everybody does. */
  Asset register() {
    var text = "探测 " + Secrets.readable(26) + "\n";
    var content =
        contents.receive(new ByteArrayInputStream(text.getBytes(UTF_8)), "probe.txt", "text/plain");
    return assets.register(
        new NewAsset(
            "探测",
            content.id(),
            Category.SYSTEM,
            Grades.of(ConfidentialityLevel.L2),
            Period.ofDays(1),
            "探测",
            List.of()));
  }

  /** What a second way to make data would do. */
  String mintAgain(Asset asset) {
    return identities.mint(asset);
  }

  /** What an import job without a person would do. */
  String mintByJob(Asset asset) {
    return Actor.system("provenance-probe", asset.institution()).call(() -> identities.mint(asset));
  }

  Asset raise(Asset asset) {
    return assets.regrade(asset.id(), Grades.of(ConfidentialityLevel.L3), "探测").asset();
  }

  IdentityBlock block(Asset asset) {
    return store.find(asset.digitalIdentity()).orElseThrow().block();
  }

  List<GradeStatement> gradings(Asset asset) {
    return store.gradings(asset.digitalIdentity());
  }
}
