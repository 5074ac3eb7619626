package org.xinqiao.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.RuleOff;

@PlatformTest
class StorageControlIT {
  @Autowired StorageControl control;
  @Autowired Controls controls;

  @Test
  void contentIsEncryptedAndTheRestIsSaidToBeMissing() {
    var evidence = control.check();
    assertThat(evidence).hasSize(9);
    assertThat(evidence.subList(0, 4)).allMatch(Control.Evidence::held);
    assertThat(evidence.subList(4, 9))
        .allMatch(e -> !e.held() && e.what().en().startsWith("Missing"));
    assertThat(controls.run("C2.1").state()).isEqualTo(Control.State.FAIL);
  }

  @Test
  void aRuleSwitchedOffShows() {
    var evidence = RuleOff.during(Vault.ERASED, control::check);
    assertThat(evidence.get(3).held()).isFalse();
  }
}
