package org.xinqiao.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;

/**
 * How long the first page of a long list takes, beside that of a short one. Two institutions have
 * their assets in the same table.
 */
final class FirstPage implements Figure {
  private static final int MANY = 100_000;
  private static final int FEW = 1_000;

  @Override
  public String name() {
    return "list";
  }

  @Override
  public String title() {
    return "十万项数据目录的第一页，对比一千项 First page of 100,000 assets beside 1,000";
  }

  @Override
  public Target target() {
    return new Target(Target.Measure.RATIO_AT_MOST, 1.5);
  }

  @Override
  public Readings measure(Trial trial) throws Exception {
    try (var platform = StartedPlatform.in(trial.folder())) {
      var people = platform.part(SyntheticPeople.class);
      var rows = new AssetRows(platform);
      rows.add(colleague(people.staff()), MANY);
      rows.add(colleague(people.peerStaff()), FEW);
      rows.settle();
      var assets = platform.part(Assets.class);
      Callable<Double> many = () -> firstPage(assets, people.staff());
      Callable<Double> few = () -> firstPage(assets, people.peerStaff());
      var contestants = List.of(many, few);
      Trial.turns(trial.choose(400, 100), contestants);
      var read = Trial.turns(trial.choose(200, 60), contestants);
      return new Readings(
          Series.of("Assets.list, first 50 of 100,000", "ms", read.get(0)),
          Series.of("Assets.list, first 50 of 1,000", "ms", read.get(1)),
          List.of());
    }
  }

  /** Another account of the same department, so that both lists take the same decisions. */
  private static Actor colleague(Actor reader) {
    var who = new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "colleague");
    return Actor.person(who, reader.institution(), reader.standing(), reader.errand());
  }

  private static double firstPage(Assets assets, Actor reader) {
    return reader.call(() -> {
      var begin = System.nanoTime();
      var page = assets.list(Page.Request.of(null, 50));
      var millis = (System.nanoTime() - begin) / 1e6;
      if (page.items().size() != 50 || page.next() == null) {
        throw new IllegalStateException("Not a full page: " + page.items().size());
      }
      return millis;
    });
  }
}
