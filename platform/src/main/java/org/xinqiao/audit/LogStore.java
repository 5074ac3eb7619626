package org.xinqiao.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.ledger.Hash;
import org.xinqiao.ledger.TreeHead;

/** SQL of the sequencer. */
@Repository
class LogStore {
  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The head and how far the walk came; {@code xid} is the textual xid8. */
  record Log(TreeHead head, String xid, long number) {}

  /** An entry without a place yet. */
  record Pending(String xid, long number, InstitutionId institution, String leaf) {
    byte[] body() {
      return leaf.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The head's signed note, and when it was signed. */
  record Signature(String checkpoint, Instant at) {}

  Log lockLog() {
    return jdbc.sql("select *, walked_xid::text as xid from audit.log for update")
        .query((row, n) ->
            new Log(
                new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root"))),
                row.getString("xid"),
                row.getLong("walked_number")))
        .single();
  }

  /** Entries after the walk whose transaction, and every older one, has ended. */
  List<Pending> pending(Log log, int limit) {
    return jdbc.sql(
            """
            select e.xid::text as walked, e.number, e.institution, e.body from audit.entry e
            where (e.xid, e.number) > (cast(? as xid8), ?)
              and e.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xid, e.number limit ?\
            """)
        .param(log.xid())
        .param(log.number())
        .param(limit)
        .query((row, n) -> pending(row))
        .list();
  }

  private static Pending pending(ResultSet row) throws SQLException {
    var leaf = new String(row.getBytes("body"), StandardCharsets.UTF_8);
    return new Pending(
        row.getString("walked"),
        row.getLong("number"),
        Columns.institution(row, "institution"),
        leaf);
  }

  /** Gives entries their places, and makes them found by what is looked for. */
  void place(long first, List<Pending> entries) {
    var numbers = entries.stream().map(Pending::number).toArray(Long[]::new);
    var owners = entries.stream().map(entry -> entry.institution().value()).toArray(UUID[]::new);
    jdbc.sql(
            """
            insert into audit.leaf (idx, number, institution)
            select ? + place - 1, number, institution
            from unnest(cast(? as bigint[]), cast(? as uuid[]))
              with ordinality as t(number, institution, place)\
            """)
        .param(first)
        .param(numbers)
        .param(owners)
        .update();
    jdbc.sql(
            """
            insert into audit.lookup (institution, number, at, actor, action, object, result)
            select e.institution, e.number, e.at, e.actor, e.action, e.object, e.result
            from unnest(cast(? as bigint[]), cast(? as uuid[])) as t(number, institution)
              join audit.entry e using (institution, number)\
            """)
        .param(numbers)
        .param(owners)
        .update();
  }

  void moveHead(TreeHead head, Pending last, Signature signature) {
    jdbc.sql(
            "update audit.log set size = ?, root = ?, walked_xid = cast(? as xid8),"
                + " walked_number = ?, checkpoint = ?, signed_at = ?")
        .param(head.size())
        .param(head.root().bytes())
        .param(last.xid())
        .param(last.number())
        .param(signature.checkpoint())
        .param(Columns.at(signature.at()))
        .update();
  }

  /** Bodies of placed entries in the order of the log. */
  List<byte[]> placed(long from, int limit) {
    return jdbc.sql(
            "select e.body from audit.leaf l join audit.entry e using (institution, number)"
                + " where l.idx >= ? order by l.idx limit ?")
        .param(from)
        .param(limit)
        .query((row, n) -> row.getBytes(1))
        .list();
  }

  Optional<String> checkpoint() {
    return jdbc.sql("select checkpoint from audit.log where checkpoint is not null")
        .query(String.class)
        .optional();
  }

  /** Place of any entry; places are no secret. */
  Optional<Long> place(long number) {
    return jdbc.sql("select idx from audit.leaf where number = ?")
        .param(number)
        .query(Long.class)
        .optional();
  }

  /** Place of an entry the actor may see. */
  Optional<Long> indexOf(long number) {
    return jdbc.sql(
            "select l.idx from audit.leaf l join audit.entry e using (institution, number)"
                + " where l.number = ?")
        .param(number)
        .query(Long.class)
        .optional();
  }
}
