package org.xinqiao.finder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.exchange.Agreement;
import org.xinqiao.exchange.Agreements;
import org.xinqiao.exchange.Deliveries;
import org.xinqiao.exchange.Delivery;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.Publications;

/** Finds things by a part of their name, among what the current actor may know of. */
@Service
public class Finder {
  /** Too little or too much to look for. */
  public static final Code BAD_SEARCH =
      new Code(
          "finder.bad-search",
          400,
          "-",
          Text.of("搜索词须为 2 至 60 个字符", "Search for 2 to 60 characters"),
          Text.of("请输入标题或身份编号的一部分", "Type a part of a title or of an identity"));

  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;

  /** As many of each kind; who wants more says more. */
  private static final int MOST = 8;

  private final Assets assets;
  private final Publications publications;
  private final Deliveries deliveries;
  private final Agreements agreements;

  Finder(Assets assets, Publications publications, Deliveries deliveries, Agreements agreements) {
    this.assets = assets;
    this.publications = publications;
    this.deliveries = deliveries;
    this.agreements = agreements;
  }

  /** The newest few of each kind whose name contains {@code words}, in the order of the kinds. */
  public List<Hit> find(String words) {
    var sought = words.strip();
    var length = sought.codePointCount(0, sought.length());
    if (length < SHORTEST || length > LONGEST || sought.indexOf('\0') >= 0) {
      throw new Problem(BAD_SEARCH);
    }
    var hits = new ArrayList<Hit>();
    if (Assets.REGISTER.isHeld()) {
      assets.titled(sought, MOST).stream().map(Finder::hit).forEach(hits::add);
    }
    if (Publications.SUBMIT.isHeld()) {
      publications.titled(sought, MOST).stream().map(Finder::hit).forEach(hits::add);
    }
    if (Deliveries.READ.isHeld()) {
      deliveries.titled(sought, MOST).stream().map(Finder::hit).forEach(hits::add);
    }
    if (Agreements.READ.isHeld()) {
      agreements.titled(sought, MOST).stream().map(Finder::hit).forEach(hits::add);
    }
    return List.copyOf(hits);
  }

  private static Hit hit(Asset asset) {
    return new Hit(
        Hit.Kind.ASSET,
        asset.id().value(),
        asset.title(),
        asset.digitalIdentity(),
        asset.level(),
        asset.createdAt());
  }

  private static Hit hit(Publication publication) {
    return new Hit(
        Hit.Kind.PUBLICATION,
        publication.id().value(),
        publication.matter().title(),
        publication.matter().digitalIdentity(),
        null,
        publication.submittedAt());
  }

  private static Hit hit(Delivery delivery) {
    var came = delivery.recipient().equals(Actor.current().institution());
    return new Hit(
        came ? Hit.Kind.RECEIVED : Hit.Kind.SENT,
        delivery.id().value(),
        delivery.subject().title(),
        delivery.subject().identity(),
        delivery.level(),
        delivery.progress().scheduledAt());
  }

  private static Hit hit(Agreement agreement) {
    return new Hit(
        Hit.Kind.AGREEMENT,
        agreement.id().value(),
        agreement.terms().purpose(),
        null,
        agreement.terms().ceiling(),
        agreement.draft().at());
  }
}
