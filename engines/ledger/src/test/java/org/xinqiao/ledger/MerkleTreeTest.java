package org.xinqiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every proof of every small tree, and everything near a proof that must not pass for one. */
class MerkleTreeTest {
  private static final int MAX = 130;
  // Beyond this size one bit per hash is flipped, chosen by the size; below, all 256.
  private static final int ALL_BITS_UP_TO = 32;
  private static final List<Hash> LEAVES = MemoryLog.leaves(MAX);
  private static final NodeSource NODES = nodes(LEAVES);
  private static final List<Hash> ROOTS =
      IntStream.rangeClosed(0, MAX).mapToObj(n -> MerkleTree.root(LEAVES.subList(0, n))).toList();

  static NodeSource nodes(List<Hash> leaves) {
    Map<NodeCoordinates, Hash> known = new HashMap<>();
    return at ->
        known.computeIfAbsent(
            at,
            _ -> {
              int begin = (int) (at.index() << at.level());
              return MerkleTree.root(leaves.subList(begin, begin + (1 << at.level())));
            });
  }

  static Stream<Integer> sizes() {
    return IntStream.rangeClosed(1, MAX).boxed();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyInclusionProofHoldsAndNoNeighbourOfItDoes(int size) {
    for (int index = 0; index < size; index++) {
      InclusionProof proof = MerkleTree.inclusion(NODES, index, size);
      Hash leaf = LEAVES.get(index);
      Hash root = ROOTS.get(size);
      assertThat(proof.verify(leaf, root)).isEqualTo(new Verification.Valid());
      for (List<Hash> path : mutations(proof.path(), size)) {
        assertBroken(new InclusionProof(index, size, path).verify(leaf, root));
      }
      assertBroken(proof.verify(flip(leaf, index), root));
      assertBroken(proof.verify(leaf, flip(root, index)));
      assertBroken(new InclusionProof(-1, size, proof.path()).verify(leaf, root));
      assertBroken(new InclusionProof(size, size, proof.path()).verify(leaf, root));
      for (int other = 0; other < size; other++) {
        if (other != index) {
          assertBroken(new InclusionProof(other, size, proof.path()).verify(leaf, root));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyConsistencyProofHoldsAndNoNeighbourOfItDoes(int to) {
    for (int from = 0; from <= to; from++) {
      ConsistencyProof proof = MerkleTree.consistency(NODES, from, to);
      Hash older = ROOTS.get(from);
      Hash newer = ROOTS.get(to);
      assertThat(proof.verify(older, newer)).isEqualTo(new Verification.Valid());
      for (List<Hash> path : mutations(proof.path(), to)) {
        assertBroken(new ConsistencyProof(from, to, path).verify(older, newer));
      }
      assertBroken(proof.verify(flip(older, to), newer));
      if (from > 0) {
        assertBroken(proof.verify(older, flip(newer, to)));
      }
      assertBroken(new ConsistencyProof(to + 1, to, proof.path()).verify(older, newer));
      assertBroken(new ConsistencyProof(-1, to, proof.path()).verify(older, newer));
    }
  }

  @Test
  void anEmptyTreeHasOneRootOnly() {
    ConsistencyProof none = new ConsistencyProof(0, 0, List.of());
    assertThat(none.verify(Hashes.EMPTY, Hashes.EMPTY)).isEqualTo(new Verification.Valid());
    assertBroken(none.verify(Hashes.EMPTY, LEAVES.getFirst()));
    assertBroken(new ConsistencyProof(0, 5, List.of()).verify(ROOTS.get(1), ROOTS.get(5)));
    assertBroken(new InclusionProof(0, 0, List.of()).verify(LEAVES.getFirst(), Hashes.EMPTY));
  }

  @Test
  void absurdSizesAreAnsweredNotThrown() {
    List<Hash> path = LEAVES.subList(0, 63);
    assertBroken(
        new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, path).verify(hash(), hash()));
    assertBroken(new InclusionProof(1L << 62, Long.MAX_VALUE, path).verify(hash(), hash()));
    assertBroken(new ConsistencyProof(1L << 62, Long.MAX_VALUE, path).verify(hash(), hash()));
    assertBroken(new ConsistencyProof(1, Long.MAX_VALUE, path).verify(hash(), hash()));
  }

  @Test
  void aProofBeyondTheTreeIsTheCallersBug() {
    assertThatThrownBy(() -> MerkleTree.inclusion(NODES, 3, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MerkleTree.consistency(NODES, 4, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> ranges() {
    Random random = new Random(11);
    return IntStream.range(0, 200)
        .mapToObj(_ -> {
          long begin = random.nextLong(1L << 40);
          return Arguments.of(begin, begin + 1 + random.nextLong(1L << 30));
        });
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void aCoverIsGaplessAndShort(long begin, long end) {
    long at = begin;
    List<NodeCoordinates> cover = new LeafRange(begin, end).cover();
    for (NodeCoordinates node : cover) {
      assertThat(node.index() << node.level()).isEqualTo(at);
      at += 1L << node.level();
    }
    assertThat(at).isEqualTo(end);
    assertThat(cover).hasSizeLessThanOrEqualTo(2 * 41);
  }

  @Test
  void aFrontierResumesAnywhere() {
    Frontier whole = Frontier.empty();
    for (int size = 0; size < MAX; size++) {
      Frontier resumed = Frontier.of(size, whole.peaks());
      resumed.append(LEAVES.get(size));
      whole.append(LEAVES.get(size));
      assertThat(resumed.head()).isEqualTo(new TreeHead(size + 1, ROOTS.get(size + 1)));
    }
    assertThatThrownBy(() -> Frontier.of(3, LEAVES.subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** All paths one bit, one hash fewer, one hash more or one swap away. */
  private static List<List<Hash>> mutations(List<Hash> path, int size) {
    List<List<Hash>> mutations = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      for (int bit = 0; bit < 256; bit += size <= ALL_BITS_UP_TO ? 1 : 256) {
        List<Hash> flipped = new ArrayList<>(path);
        flipped.set(i, flip(path.get(i), size <= ALL_BITS_UP_TO ? bit : 31 * size + i));
        mutations.add(flipped);
      }
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(i);
      mutations.add(shorter);
    }
    for (int i = 0; i <= path.size(); i++) {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, hash());
      mutations.add(longer);
    }
    return mutations;
  }

  private static Hash hash() {
    return Hashes.plain(new byte[] {42});
  }

  private static Hash flip(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8 % 32] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }

  private static void assertBroken(Verification outcome) {
    if (!(outcome instanceof Verification.Broken broken) || broken.why().isBlank()) {
      throw new AssertionError("should be broken: " + outcome);
    }
  }
}
