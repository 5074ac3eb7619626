package org.xinqiao.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Operation;
import org.xinqiao.kernel.Code;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;

/** Front door to why an asset has its grades: what inspecting its content came to. */
@Service
@Transactional(readOnly = true)
public class GradeReasons {
  private final Assets assets;
  private final Contents contents;
  private final Access access;

  GradeReasons(Assets assets, Contents contents, Access access) {
    this.assets = assets;
    this.contents = contents;
    this.access = access;
  }

  /**
   * Why an asset has its grades.
   *
   * @param content its content with the latest verdict and suggestion; spans, never values
   * @param refusal why the actor may not change the grades, or null where they may
   */
  public record Why(Content content, @Nullable Code refusal) {}

  /** For whoever may know the asset; 404 for the others. */
  public Why of(Asset.Id id) {
    var asset = assets.get(id);
    var decision = access.decide(Operation.REGRADE, Assets.item(asset));
    var refusal = decision instanceof Decision.Deny(var code) ? code : null;
    return new Why(contents.get(asset.content()), refusal);
  }
}
