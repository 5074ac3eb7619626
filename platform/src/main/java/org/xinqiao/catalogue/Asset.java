package org.xinqiao.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;

/**
 * A datum in the catalogue.
 *
 * @param id names it inside the platform
 * @param digitalIdentity its passport's name, unguessable, empty only before it was minted
 * @param holder whose it is
 * @param about what people wrote about it
 * @param material its content
 * @param grades its grades; always with an access level
 * @param retainedUntil last day it is kept
 * @param createdAt when it was registered
 */
public record Asset(
    Id id,
    String digitalIdentity,
    Holder holder,
    About about,
    Material material,
    GradeVector grades,
    LocalDate retainedUntil,
    Instant createdAt) {

  /** Names an asset. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** The institution, the account that registered it, and that account's department then. */
  public record Holder(InstitutionId institution, UUID account, @Nullable UUID department) {}

  /**
   * What people wrote about it.
   *
   * @param title what it is called
   * @param category its primary class
   * @param purpose what it was collected or made for
   * @param sources what it was made from, within the institution
   */
  public record About(String title, Category category, String purpose, List<Id> sources) {
    /** Copies the list. */
    public About {
      sources = List.copyOf(sources);
    }
  }

  /** Its content and the content's digest, with the name of the algorithm. */
  public record Material(Content.Id content, String digest) {}

  /** Whose it is. */
  public InstitutionId institution() {
    return holder.institution();
  }

  /** The account that registered it. */
  public UUID owner() {
    return holder.account();
  }

  /** The owner's department when it was registered. */
  public @Nullable UUID department() {
    return holder.department();
  }

  /** What it is called. */
  public String title() {
    return about.title();
  }

  /** Its primary class. */
  public Category category() {
    return about.category();
  }

  /** Its content. */
  public Content.Id content() {
    return material.content();
  }

  /** Digest of its content. */
  public String digest() {
    return material.digest();
  }

  /** Who may see it. */
  public ConfidentialityLevel level() {
    return Grades.level(grades);
  }

  /** The same asset with its digital identity. */
  Asset named(String identity) {
    return new Asset(id, identity, holder, about, material, grades, retainedUntil, createdAt);
  }

  /** The same asset with other grades. */
  Asset graded(GradeVector other) {
    return new Asset(id, digitalIdentity, holder, about, material, other, retainedUntil, createdAt);
  }

  /** What the seal on its label is made over: whoever changes any of it breaks the seal. */
  String label() {
    return String.join(
        "\n",
        institution().toString(),
        id.toString(),
        owner().toString(),
        String.valueOf(department()),
        content().toString(),
        digest(),
        Grades.canonical(grades));
  }
}
