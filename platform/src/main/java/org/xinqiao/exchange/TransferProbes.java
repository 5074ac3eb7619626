package org.xinqiao.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Act;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control.Evidence;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;
import org.xinqiao.provenance.PassportLine;
import org.xinqiao.provenance.Passports;
import org.xinqiao.publication.Destination;

/** Tries transfers (C3.6) and their traces (C3.2) with the synthetic institutions. */
@Component
class TransferProbes {
  private static final List<String> WAY =
      List.of(
          "passport.mint",
          "catalogue.register",
          "publication.submit",
          "publication.publish",
          "exchange.schedule",
          "exchange.deliver",
          "exchange.receipt",
          "exchange.view-page");

  private final Trial trial;
  private final Ways ways;
  private final Looks looks;
  private final Passports passports;
  private final TransferScan scan;
  private final Probes probes;

  TransferProbes(
      Trial trial, Ways ways, Looks looks, Passports passports, TransferScan scan, Probes probes) {
    this.trial = trial;
    this.ways = ways;
    this.looks = looks;
    this.passports = passports;
    this.scan = scan;
    this.probes = probes;
  }

  /** C3.6. */
  List<Evidence> transfers() {
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(probes.rehearse(trial.people().staff(), this::policy));
    var found = scan.run();
    evidence.add(
        Evidence.of(
            found.withoutDecision() == 0,
            "抽查 " + found.looked() + " 项交付，无协议放行的：" + found.withoutDecision(),
            "of "
                + found.looked()
                + " deliveries, without a decision: "
                + found.withoutDecision()));
    evidence.add(
        Evidence.of(
            found.aboveCeiling() == 0,
            "高于等级上限的交付：" + found.aboveCeiling(),
            "deliveries above the ceiling: " + found.aboveCeiling()));
    evidence.add(
        Evidence.missing(
            "跨平台线路的等级上限，以及文件、邮件、消息等其他通道的同一闸口",
            "ceilings of lines between platforms, and the same gate for mail and messages"));
    return evidence;
  }

  private List<Evidence> policy() {
    var agreement = trial.inForce(trial.terms(ConfidentialityLevel.L2, Duration.ZERO));
    var later = trial.inForce(trial.terms(ConfidentialityLevel.L2, Duration.ofHours(1)));
    var unsigned = trial.draft(trial.terms(ConfidentialityLevel.L2, Duration.ZERO));
    var asset = trial.asset(ConfidentialityLevel.L2, Category.SYSTEM);
    var strict = trial.asset(ConfidentialityLevel.L3, Category.SYSTEM);
    var other = trial.asset(ConfidentialityLevel.L2, Category.CUSTOMER);
    var elsewhere = new Destination(agreement.id().value(), InstitutionId.PLATFORM, null);
    var nowhere = new Destination(new UUID(0, 0), InstitutionId.SYNTHETIC_PEER, null);
    var evidence = new ArrayList<Evidence>();
    evidence.add(
        probes.allowed(
            Text.of("协议范围内的传输", "a transfer the agreement covers"),
            () -> require(asset, trial.to(agreement))));
    evidence.add(refused(AgreementProblems.NONE, "没有协议", "no agreement", asset, nowhere));
    evidence.add(
        refused(AgreementProblems.NONE, "未签署完的协议", "an unsigned one", asset, trial.to(unsigned)));
    evidence.add(
        refused(AgreementProblems.EXPIRED, "有效期之外", "out of its period", asset, trial.to(later)));
    evidence.add(
        refused(
            AgreementProblems.ABOVE_CEILING,
            "高于等级上限",
            "above the ceiling",
            strict,
            trial.to(agreement)));
    evidence.add(
        refused(
            AgreementProblems.OTHER_CATEGORY,
            "协议外的类别",
            "another category",
            other,
            trial.to(agreement)));
    evidence.add(
        refused(AgreementProblems.NOT_A_PARTY, "协议外的接收方", "another recipient", asset, elsewhere));
    evidence.add(backwards(agreement, asset));
    return evidence;
  }

  /** The same agreement opens no way in the other direction. */
  private Evidence backwards(Agreement agreement, Asset asset) {
    var reversed =
        new Asset(
            asset.id(),
            asset.digitalIdentity(),
            new Asset.Holder(InstitutionId.SYNTHETIC_PEER, asset.owner(), null),
            asset.about(),
            asset.material(),
            asset.grades(),
            asset.retainedUntil(),
            asset.createdAt());
    var destination = new Destination(agreement.id().value(), InstitutionId.SYNTHETIC, null);
    return refused(
        AgreementProblems.NOT_A_PARTY, "反方向传输", "the other direction", reversed, destination);
  }

  private Evidence refused(Code code, String zh, String en, Asset asset, Destination destination) {
    return probes.refused(code, Text.of(zh, en), () -> require(asset, destination));
  }

  private void require(Asset asset, Destination destination) {
    trial.as(
        trial.people().staff(),
        () -> {
          ways.require(asset, destination);
          return asset;
        });
  }

  /** C3.2. */
  List<Evidence> tracking() {
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(probes.rehearse(trial.people().staff(), this::trace));
    var found = scan.run();
    evidence.add(
        Evidence.of(
            found.missingHop() == 0,
            "抽查 " + found.looked() + " 项交付，缺少流转记录的：" + found.missingHop(),
            "of " + found.looked() + " deliveries, without their hop: " + found.missingHop()));
    evidence.add(
        Evidence.missing(
            "数据销毁环节、数据库内复制的追踪，以及缺环的自动告警",
            "tracking of destruction and of copies inside the database; alarms for missing hops"));
    return evidence;
  }

  private List<Evidence> trace() {
    var agreement = trial.inForce(trial.terms(ConfidentialityLevel.L2, Duration.ZERO));
    var asset = trial.asset(ConfidentialityLevel.L2, Category.SYSTEM);
    var delivery = trial.delivered(asset, agreement);
    var reader = trial.people().peerStaff();
    trial.as(
        reader, () -> looks.admit(delivery.id(), Operation.VIEW, Act.of("exchange.view-page")));
    var identity = asset.digitalIdentity();
    var sent = trial.as(trial.people().staff(), () -> passports.get(identity)).lines();
    var received = trial.as(reader, () -> passports.get(identity)).lines();
    return List.of(
        Evidence.of(
            sent.stream().map(PassportLine::action).toList().equals(WAY),
            "一份探测数据从产生到对方查看，发送方记录无缺环",
            "from its making to the other side's look, the sender's record has every hop"),
        Evidence.of(
            received.stream().anyMatch(line -> line.action().equals("exchange.receive"))
                && received.stream().anyMatch(line -> line.action().equals("exchange.view-page")),
            "接收方记录与之衔接",
            "and the recipient's record joins it"),
        probes.refused(
            Passports.UNKNOWN,
            Text.of("为没有标识的数据记录流转", "a hop of a datum without identity"),
            () -> trial.as(reader, () -> passports.record("xq0", Act.of("exchange.view-page")))));
  }
}
