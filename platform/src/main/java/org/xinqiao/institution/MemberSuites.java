package org.xinqiao.institution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Suites;

/** Answers the suite of a member; it never changes, so that it is read once. */
@Component
class MemberSuites implements Suites {
  private final Institutions institutions;
  private final Map<InstitutionId, String> known = new ConcurrentHashMap<>();

  MemberSuites(Institutions institutions) {
    this.institutions = institutions;
  }

  @Override
  public String suiteOf(InstitutionId institution) {
    var suite = known.get(institution);
    if (suite == null) {
      suite = institutions.get(institution).suite();
      known.put(institution, suite);
    }
    return suite;
  }
}
