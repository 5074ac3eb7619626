package org.xinqiao.exchange;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Act;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control.Evidence;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** Tries looks at level 4 (B1.7) and input that is wrong (F3.5). */
@Component
class ViewingProbes {
  private final Trial trial;
  private final Looks looks;
  private final Agreements agreements;
  private final DeliveryStore store;
  private final Access access;
  private final Probes probes;

  ViewingProbes(
      Trial trial,
      Looks looks,
      Agreements agreements,
      DeliveryStore store,
      Access access,
      Probes probes) {
    this.trial = trial;
    this.looks = looks;
    this.agreements = agreements;
    this.store = store;
    this.access = access;
    this.probes = probes;
  }

  /** B1.7. */
  List<Evidence> levelFour() {
    return probes.rehearse(
        trial.people().staff(),
        () -> {
          var agreement = trial.inForce(trial.terms(ConfidentialityLevel.L4, Duration.ZERO));
          var asset = trial.asset(ConfidentialityLevel.L4, Category.SYSTEM);
          var delivery = trial.deliveredPastReview(asset, agreement);
          var executive = trial.people().peerExecutive();
          return List.of(
              probes.allowed(
                  Text.of("列名高管逐页在线查看", "a listed executive views a page"),
                  () -> look(executive, delivery, Operation.VIEW)),
              probes.refused(
                  AccessProblems.EXECUTIVES_ONLY,
                  Text.of("业务人员查看", "staff view it"),
                  () -> look(trial.people().peerStaff(), delivery, Operation.VIEW)),
              probes.refused(
                  AccessProblems.VIEW_ONLY,
                  Text.of("高管下载", "the executive downloads it"),
                  () -> look(executive, delivery, Operation.DOWNLOAD)),
              probes.refused(
                  AccessProblems.VIEW_ONLY,
                  Text.of("本机构高管打印", "the owner's executive prints it"),
                  () -> takeAway(asset, Operation.PRINT)),
              probes.refused(
                  AccessProblems.VIEW_ONLY,
                  Text.of("本机构高管导出", "the owner's executive exports it"),
                  () -> takeAway(asset, Operation.EXPORT)),
              probes.refused(
                  DeliveryProblems.PAGES_ONLY,
                  Text.of("高管读取表格文本", "the executive reads rows as text"),
                  () ->
                      trial.as(
                          executive,
                          () -> looks.admitTable(delivery.id(), Act.of("exchange.view-table")))),
              Evidence.missing(
                  "受管终端校验、短会话，以及截屏、拍摄的隐形水印溯源",
                  "managed devices, short sessions, hidden marks against screenshots"));
        });
  }

  private void takeAway(Asset asset, Operation operation) {
    trial.as(
        trial.people().executive(),
        () -> {
          access.require(operation, Assets.item(asset));
          return asset;
        });
  }

  private void look(Actor viewer, Delivery delivery, Operation operation) {
    trial.as(
        viewer,
        () -> looks.admit(delivery.id(), operation, Act.of("exchange.view-page").with("page", 1)));
  }

  /** F3.5. */
  List<Evidence> validation() {
    return probes.rehearse(
        trial.people().staff(),
        () -> {
          var terms = trial.terms(ConfidentialityLevel.L2, Duration.ZERO);
          var agreement = trial.draft(terms);
          var inForce = trial.inForce(terms);
          var asset = trial.asset(ConfidentialityLevel.L2, Category.SYSTEM);
          var delivery = trial.delivered(asset, inForce);
          var compliance = trial.people().compliance();
          return List.of(
              probes.allowed(
                  Text.of("对现行文本签署", "signing the present text"),
                  () -> sign(compliance, agreement, agreement.digest())),
              probes.refused(
                  AgreementProblems.CHANGED,
                  Text.of("对篡改过的文本签署", "signing a tampered text"),
                  () -> sign(trial.people().executive(), agreement, "sha-256:00")),
              probes.refused(
                  AgreementProblems.MALFORMED,
                  Text.of("超长的目的", "an over-long purpose"),
                  () -> trial.draft(longer(terms))),
              Evidence.of(
                  !trial.as(trial.people().staff(), () -> store.insert(delivery)),
                  "重放的交付指令不会产生第二次交付",
                  "a replayed order makes no second delivery"),
              Evidence.missing(
                  "机器接口的随机数与时间窗、签名消息和输出字段白名单",
                  "nonces, time windows, signed messages and output allow-lists of machine interfaces"));
        });
  }

  private void sign(Actor signer, Agreement agreement, String digest) {
    trial.as(signer, () -> agreements.sign(agreement.id(), digest));
  }

  private static Terms longer(Terms terms) {
    return new Terms(
        terms.sender(),
        terms.recipient(),
        "长".repeat(501),
        terms.categories(),
        terms.ceiling(),
        terms.masks(),
        terms.allowDownload(),
        terms.period());
  }
}
