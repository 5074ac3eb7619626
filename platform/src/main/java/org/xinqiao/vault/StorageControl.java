package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Clause C2.1: sensitive data lies encrypted. Holds for content; other places are not there yet.
 */
@Component
class StorageControl implements Control {
  private static final long LIMIT = 1 << 20;

  private final Probes probes;
  private final Vault vault;
  private final ObjectStore files;
  private final UnitOfWork units;

  StorageControl(Probes probes, Vault vault, ObjectStore files, UnitOfWork units) {
    this.probes = probes;
    this.vault = vault;
    this.files = files;
    this.units = units;
  }

  @Override
  public String id() {
    return "C2.1";
  }

  @Override
  public Text title() {
    return Text.of("敏感数据加密存储", "Sensitive data is encrypted at rest");
  }

  @Override
  public Duration cadence() {
    return Duration.ofDays(1);
  }

  @Override
  public List<Evidence> check() {
    var actor = Actor.system("vault-probe", InstitutionId.SYNTHETIC);
    var evidence = new ArrayList<>(probes.rehearse(actor, this::probe));
    evidence.add(
        Evidence.missing(
            "数据库字段、索引、日志与导出文件的字段级加密", "field encryption in database, indexes, logs and dumps"));
    evidence.add(Evidence.missing("按级别分设数据密钥", "data keys per grade"));
    evidence.add(Evidence.missing("密钥轮换与密钥有效期检查", "key rotation and crypto-periods"));
    evidence.add(Evidence.missing("由密码机或密钥管理系统保护根密钥", "a root key in an HSM or KMS"));
    evidence.add(Evidence.missing("对备份与内存转储的明文扫描", "a scan of backups and memory dumps"));
    return evidence;
  }

  private List<Evidence> probe() {
    var canary = Secrets.token().repeat(100).getBytes(US_ASCII);
    var stored = vault.store(new ByteArrayInputStream(canary), LIMIT);
    var readable =
        probes.allowed(
            Text.of("以本机构身份读取密文对象", "reading an object as its institution"),
            () -> requireSame(canary, stored.id()));
    var raw = raw(stored);
    var foreign =
        probes.refused(
            Vault.UNKNOWN,
            Text.of("以其他机构身份读取", "reading it as another institution"),
            () -> units.across(InstitutionId.SYNTHETIC_PEER, () -> vault.open(stored.id())));
    vault.erase(stored.id());
    var erased =
        probes.refused(
            Vault.ERASED,
            Text.of("销毁对象密钥后读取", "reading it after its key was destroyed"),
            () -> vault.open(stored.id()));
    return List.of(readable, holdsNone(raw, canary), foreign, erased);
  }

  private void requireSame(byte[] canary, ObjectId id) {
    try (var in = vault.open(id)) {
      if (!Arrays.equals(canary, in.readAllBytes())) {
        throw new IllegalStateException("The vault gave other bytes than it was given");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] raw(StoredObject stored) {
    try (var file = files.read(new ObjectStore.Place(stored.institution(), stored.id()))) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any sixteen bytes in a row of the plaintext would be too many. */
  private static Evidence holdsNone(byte[] raw, byte[] canary) {
    var text = new String(raw, ISO_8859_1);
    var needle = new String(canary, 0, 16, US_ASCII);
    return Evidence.of(
        raw.length > canary.length && !text.contains(needle),
        "磁盘上的对象文件不含探针明文",
        "the object's file on the disk holds no plaintext of the canary");
  }
}
