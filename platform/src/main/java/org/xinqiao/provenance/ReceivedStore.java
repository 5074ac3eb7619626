package org.xinqiao.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of passports handed over by other institutions. */
@Repository
class ReceivedStore {
  private final JdbcClient jdbc;

  ReceivedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what was handed over; a second delivery of the same datum only adds lines. */
  void keep(IdentityBlock block, InstitutionId sender, Instant at, List<Leaf> leaves) {
    jdbc.sql("insert into provenance.received values (?, ?, ?, ?, ?) on conflict do nothing")
        .param(institution())
        .param(block.identity())
        .param(sender.value())
        .param(block.text())
        .param(Columns.at(at))
        .update();
    for (var leaf : leaves) {
      jdbc.sql("insert into provenance.received_line values (?, ?, ?, ?) on conflict do nothing")
          .param(institution())
          .param(block.identity())
          .param(leaf.number())
          .param(leaf.text())
          .update();
    }
  }

  Optional<IdentityBlock> find(String identity) {
    return jdbc.sql("select block from provenance.received where institution = ? and identity = ?")
        .param(institution())
        .param(identity)
        .query((row, n) -> IdentityBlock.parse(row.getString(1)))
        .optional();
  }

  List<Leaf> lines(String identity) {
    return jdbc.sql(
            "select number, leaf from provenance.received_line"
                + " where institution = ? and identity = ? order by number")
        .param(institution())
        .param(identity)
        .query((row, n) -> Leaf.of(row.getLong("number"), row.getString("leaf"), Map.of()))
        .list();
  }

  private static UUID institution() {
    return Actor.current().institution().value();
  }
}
