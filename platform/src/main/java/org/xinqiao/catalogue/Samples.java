package org.xinqiao.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.screening.Contents;

/**
 * Material to try things with: invented, marked as 示例 in title and text, and taken in the ordinary
 * way — stored encrypted, inspected, graded and given a passport like everything else.
 */
@Service
public class Samples {
  private static final String MARK = "示例：";
  private static final String PURPOSE = "熟悉平台的示例材料";
  private static final Period RETENTION = Period.ofMonths(3);

  private static final List<Sample> ALL =
      List.of(
          new Sample("risk-letter.txt", "关于协查贷款资金用途的函", "text/plain", Category.RISK_COOPERATION),
          new Sample("credit-customers.csv", "个人贷款客户样表", "text/csv", Category.CREDIT),
          new Sample("operations-monthly.csv", "支行经营月报", "text/csv", Category.OPERATION));

  private record Sample(String file, String name, String type, Category category) {
    String title() {
      return MARK + name;
    }

    String fileName() {
      return "示例-" + name + file.substring(file.lastIndexOf('.'));
    }
  }

  private final Contents contents;
  private final Assets assets;
  private final AssetStore rows;
  private final UnitOfWork units;

  Samples(Contents contents, Assets assets, AssetStore rows, UnitOfWork units) {
    this.contents = contents;
    this.assets = assets;
    this.rows = rows;
    this.units = units;
  }

  /**
   * The current actor's samples; made now as far as they are not there. Whoever asks twice, even at
   * the same time, has them once.
   */
  public List<Asset> load() {
    Assets.REGISTER.require();
    var loaded = new ArrayList<Asset>();
    for (var sample : ALL) {
      var actor = Actor.current();
      var before = units.as(actor, () -> own(sample));
      loaded.add(before.orElseGet(() -> make(sample)));
    }
    return List.copyOf(loaded);
  }

  private Optional<Asset> own(Sample sample) {
    return rows.ownTitled(Actor.current().account(), sample.title()).map(AssetStore.Row::asset);
  }

  private Asset make(Sample sample) {
    var actor = Actor.current();
    var content = contents.receive(open(sample), sample.fileName(), sample.type());
    var wanted =
        new NewAsset(sample.title(), content.id(), sample.category(), null, RETENTION, PURPOSE);
    return units.as(
        actor,
        () -> {
          rows.lockSamples(actor.account());
          return own(sample).orElseGet(() -> assets.register(wanted));
        });
  }

  private static InputStream open(Sample sample) {
    try {
      var bytes = Samples.class.getResourceAsStream("/samples/" + sample.file());
      if (bytes == null) {
        throw new IOException("Not on the class path: " + sample.file());
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
