package org.xinqiao.provenance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** Clause C3.3: every datum has a unique identity from the moment it is made. */
@Component
class IdentityControl implements Control {
  private final Probes probes;
  private final IdentityTrial trial;
  private final IdentityScanStore scan;
  private final Stories stories;

  IdentityControl(Probes probes, IdentityTrial trial, IdentityScanStore scan, Stories stories) {
    this.probes = probes;
    this.trial = trial;
    this.scan = scan;
    this.stories = stories;
  }

  @Override
  public String id() {
    return "C3.3";
  }

  @Override
  public Text title() {
    return Text.of("为每一份数据赋予唯一的数字标识", "Every datum gets a unique digital identity when it is made");
  }

  @Override
  public Duration cadence() {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<Evidence>(probes.rehearse(trial.maker(), this::minting));
    var found = scan.run();
    evidence.add(
        Evidence.of(
            found.without() == 0,
            "抽查 " + found.looked() + " 份数据，无标识的：" + found.without(),
            "of " + found.looked() + " data looked at, without identity: " + found.without()));
    evidence.add(
        Evidence.of(
            found.late() == 0,
            "标识时间与数据产生时间不一致的：" + found.late(),
            "identities not of the moment of their datum: " + found.late()));
    evidence.add(
        Evidence.of(
            found.broken() == 0,
            "签名或铸造记录不符的：" + found.broken(),
            "signature or minting entry does not fit: " + found.broken()));
    evidence.add(
        Evidence.of(
            scan.isKept(),
            "标识表禁止修改、删除、清空，对表的所有者同样有效",
            "identities can't be changed, deleted or truncated, not even by the tables' owner"));
    return evidence;
  }

  private List<Evidence> minting() {
    var one = trial.register();
    var other = trial.register();
    var minted = stories.provable(one.digitalIdentity());
    var block = minted.block();
    return List.of(
        Evidence.of(
            one.digitalIdentity().matches("xq[0-9a-z]{26}"),
            "标识含 130 位随机数，不可猜测",
            "the identity holds 130 random bits"),
        Evidence.of(
            !one.digitalIdentity().equals(other.digitalIdentity()),
            "两份数据的标识不同",
            "two data have two identities"),
        Evidence.of(
            minted.leaves().getFirst().action().equals("passport.mint"),
            "标识与数据在同一事务中产生并入账",
            "identity and minting entry are there in the datum's own, uncommitted transaction"),
        Evidence.of(
            stories.check(block) == PassportPage.Signature.VALID
                && block.content().equals(one.digest()),
            "标识由本机构密钥连同内容摘要一并签名，粒度为文件",
            "the institution signed it with the digest; one identity a file"),
        probes.refused(
            Refused.MINTED,
            Text.of("为同一数据再生成一个标识", "a second identity for one datum"),
            () -> trial.mintAgain(one)));
  }
}
