package org.xinqiao.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Item;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Audit;
import org.xinqiao.crypto.Verification;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.vault.Signed;
import org.xinqiao.vault.Vault;

/** Who may read which passport, and what stands in it for them. */
@Component
class Stories {
  /** They oversee how data are used without seeing the data. */
  private static final Set<Role> OVERSEERS =
      Set.of(Role.COMPLIANCE, Role.AUDIT_ADMIN, Role.REGULATOR);

  private final IdentityStore own;
  private final Received received;
  private final Audit audit;
  private final Proofs proofs;
  private final Vault vault;
  private final Access access;

  Stories(
      IdentityStore own,
      Received received,
      Audit audit,
      Proofs proofs,
      Vault vault,
      Access access) {
    this.own = own;
    this.received = received;
    this.audit = audit;
    this.proofs = proofs;
    this.vault = vault;
    this.access = access;
  }

  /** A passport and the chain that proves it, from its minting on. */
  record Provable(IdentityBlock block, List<Leaf> leaves) {}

  /** Whether the actor's institution holds the passport, whoever in it may read it. */
  boolean holds(String identity) {
    return own.find(identity).isPresent() || received.holds(identity);
  }

  /** 404 unless the actor may read the passport. */
  void require(String identity) {
    if (own.find(identity).filter(this::mayRead).isEmpty() && received.find(identity).isEmpty()) {
      throw new Problem(Refused.UNKNOWN);
    }
  }

  PassportPage page(String identity) {
    var minted = own.find(identity);
    if (minted.isPresent()) {
      var mine = minted.filter(this::mayRead).orElseThrow(() -> new Problem(Refused.UNKNOWN));
      return ownPage(mine.block());
    }
    var block = received.find(identity).orElseThrow(() -> new Problem(Refused.UNKNOWN));
    return receivedPage(block);
  }

  Provable provable(String identity) {
    var minted = own.find(identity);
    if (minted.isPresent()) {
      return new Provable(minted.get().block(), Leaves.chained(history(identity)));
    }
    var block = received.find(identity).orElseThrow(() -> new Problem(Refused.UNKNOWN));
    return new Provable(block, Leaves.chained(received.lines(identity)));
  }

  /** Every entry about the datum in the log of the actor's institution. */
  List<Leaf> history(String identity) {
    return audit.history(identity).stream().map(Leaf::of).toList();
  }

  PassportPage.Signature check(byte[] message, Signed signed) {
    return vault.verify(message, signed) instanceof Verification.Valid
        ? PassportPage.Signature.VALID
        : PassportPage.Signature.INVALID;
  }

  /** Whether the institution in the block, and nobody else, signed exactly this block. */
  PassportPage.Signature check(IdentityBlock block) {
    return block.signature().institution().equals(block.institution())
        ? check(block.signedBytes(), block.signature())
        : PassportPage.Signature.INVALID;
  }

  private PassportPage ownPage(IdentityBlock block) {
    var current = own.gradings(block.identity()).getLast();
    var grades =
        new PassportPage.Sensitivity(
            current.level(), current.grades(), check(current.signedBytes(), current.signature()));
    var lines = proofs.lines(history(block.identity()));
    return new PassportPage(block, check(block), grades, null, null, lines);
  }

  /** The delivery and one's own lines: the sender's inner life stays in the provable file. */
  private PassportPage receivedPage(IdentityBlock block) {
    var handed = proofs.lines(received.lines(block.identity()));
    var lines = new ArrayList<PassportLine>();
    handed.stream().filter(line -> tells(line.action())).forEach(lines::add);
    lines.addAll(proofs.lines(history(block.identity())));
    var grades = new PassportPage.Sensitivity(block.level(), block.grades(), check(block));
    return new PassportPage(block, check(block), grades, block.institution(), null, lines);
  }

  private static boolean tells(String action) {
    return action.equals("passport.mint") || action.equals("exchange.deliver");
  }

  private boolean mayRead(IdentityStore.Minted minted) {
    var actor = Actor.current();
    if (actor.kind() == Actor.Kind.SYSTEM || actor.roles().stream().anyMatch(OVERSEERS::contains)) {
      return true;
    }
    var block = minted.block();
    if (block.creator().equals(actor.account())) {
      return true;
    }
    var level = own.gradings(block.identity()).getLast().level();
    var item = new Item(block.institution(), block.creator(), minted.department(), level);
    return access.decide(Operation.VIEW, item) instanceof Decision.Permit;
  }
}
