package org.xinqiao.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Item;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.vault.ObjectId;

/**
 * A datum on its way to another institution, or there.
 *
 * @param id names it
 * @param route from whom to whom, and why it may
 * @param subject which datum
 * @param progress how far it came
 * @param copy what crossed, or null before
 * @param opening the receipt, or null while nobody of the recipient opened it
 * @param restricted level to which the recipient raised it, or null
 */
public record Delivery(
    Id id,
    Route route,
    Subject subject,
    Progress progress,
    @Nullable Copy copy,
    @Nullable Opening opening,
    @Nullable ConfidentialityLevel restricted) {
  private static final String HIDDEN = "******";

  /** Names a delivery. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** How far it came. */
  public enum State {
    /** Released, on its way. */
    SCHEDULED,
    /** In the recipient's inbox. */
    DELIVERED,
    /** It could not cross; tried again a few times. */
    FAILED
  }

  /**
   * From whom to whom.
   *
   * @param recipientAccount the only account there that may open it, or null for everybody entitled
   */
  public record Route(
      InstitutionId sender,
      InstitutionId recipient,
      @Nullable UUID recipientAccount,
      UUID agreement,
      UUID publication) {}

  /** Which datum, under which passport, called what. */
  public record Subject(
      Asset.Id asset,
      String identity,
      String title,
      Category category,
      String message,
      Origin origin) {
    /** Whether the title or the identity, as they are shown, contain these words. */
    boolean isNamed(String words) {
      var sought = words.toLowerCase(Locale.ROOT);
      return title.toLowerCase(Locale.ROOT).contains(sought)
          || identity.toLowerCase(Locale.ROOT).contains(sought);
    }
  }

  /** Whose it was at the sender's when it was released, and its label then. */
  public record Origin(UUID owner, @Nullable UUID department, ConfidentialityLevel label) {}

  /**
   * How far it came.
   *
   * @param failure why the last try failed, or null
   */
  public record Progress(State state, int attempts, @Nullable Text failure, Instant scheduledAt) {}

  /**
   * What crossed.
   *
   * @param level the originator's label at that moment
   * @param file name and media type
   * @param object where it lies, under the recipient's key
   * @param digest of the copy
   * @param manifest signed canonical JSON, see {@link Manifest}
   */
  public record Copy(
      ConfidentialityLevel level,
      Content.FileFacts file,
      ObjectId object,
      long size,
      String digest,
      String manifest,
      Instant at) {
    private Copy withoutName() {
      var nameless = new Content.FileFacts(HIDDEN, file.declaredType());
      return new Copy(level, nameless, object, size, digest, manifest, at);
    }
  }

  /**
   * First opening: by which account, when.
   *
   * @param signedFor who signed for it afterwards, or null while nobody did
   */
  public record Opening(UUID account, Instant at, @Nullable SignedFor signedFor) {}

  /** Who of the recipient signed for it, and when. */
  public record SignedFor(UUID account, Instant at) {}

  /** Whose it was. */
  public InstitutionId sender() {
    return route.sender();
  }

  /** Whose inbox it is for. */
  public InstitutionId recipient() {
    return route.recipient();
  }

  /** What crossed; a bug before it did. */
  Copy arrived() {
    if (copy == null) {
      throw new IllegalStateException("Not delivered: " + id);
    }
    return copy;
  }

  /** The label in force: the originator's, or the recipient's stricter one (AM-32). */
  public ConfidentialityLevel level() {
    var label = arrived().level();
    return restricted == null ? label : label.stricter(restricted);
  }

  /** The same delivery for eyes that may know that it is there, but not what it is called. */
  Delivery withoutNames() {
    var bare =
        new Subject(
            subject.asset(),
            subject.identity(),
            HIDDEN,
            subject.category(),
            HIDDEN,
            subject.origin());
    var hidden = copy == null ? null : copy.withoutName();
    return new Delivery(id, route, bare, progress, hidden, opening, restricted);
  }

  /** What the decision point is asked about: on both sides it is the sender's datum. */
  Item item() {
    var origin = subject.origin();
    var label = copy == null ? origin.label() : level();
    return new Item(sender(), origin.owner(), origin.department(), label);
  }
}
