package org.xinqiao.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;

/** G3.2: the planes of the inside, of institutions and of customers are separate. Partial. */
@Component
class PlaneControl implements Control {
  private static final String OWN = "GET /api/v1/me";
  private static final List<String> INSIDE =
      List.of("GET /api/v1/accounts", "POST /api/v1/contents", "GET /api/v1/nothing-known");

  private final Planes planes;
  private final SyntheticPeople people;
  private final Probes probes;

  PlaneControl(Planes planes, SyntheticPeople people, Probes probes) {
    this.planes = planes;
    this.people = people;
    this.probes = probes;
  }

  @Override
  public String id() {
    return "G3.2";
  }

  @Override
  public Text title() {
    return Text.of(
        "内部、机构间与客户三个平面相互隔离", "Inside, inter-institution and customer planes are separate");
  }

  @Override
  public Duration cadence() {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<Evidence>();
    for (var outsider : List.of(people.partner(), people.regulator(), people.customer())) {
      evidence.addAll(probes.rehearse(outsider, () -> plane(outsider)));
    }
    evidence.addAll(probes.rehearse(people.securityAdmin(), () -> List.of(exclusive())));
    evidence.add(Evidence.missing("平面之间受控的转接通道", "defined bridges between the planes"));
    return evidence;
  }

  private List<Evidence> plane(Actor outsider) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(
        probes.allowed(attempt(outsider, OWN), () -> planes.require(outsider.roles(), OWN)));
    for (var call : INSIDE) {
      evidence.add(
          probes.refused(
              Planes.OUTSIDE,
              attempt(outsider, call),
              () -> planes.require(outsider.roles(), call)));
    }
    return evidence;
  }

  private static Text attempt(Actor outsider, String call) {
    var role = outsider.roles().iterator().next().title();
    return Text.of("“" + role.zh() + "”调用 " + call, "\"" + role.en() + "\" calls " + call);
  }

  private Evidence exclusive() {
    return probes.refused(
        AccountProblems.EXCLUSIVE_OUTSIDER,
        Text.of("客户兼任业务人员", "a customer who is business staff too"),
        () -> Grants.requireNoExclusion(Set.of(Role.CUSTOMER, Role.STAFF)));
  }
}
