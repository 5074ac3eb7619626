package org.xinqiao.provenance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;

/** SQL of what was made from what. */
@Repository
class LineageStore {
  /** Rows of one lineage at most. */
  static final int LIMIT = 1000;

  private static final int DEPTH = 32;

  private final JdbcClient jdbc;

  LineageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every step upwards from a datum; distance 1 is its own parents. */
  List<Lineage.Step> ancestors(String identity) {
    return walk(
        """
        with recursive walk (child, parent, distance) as (
          select identity, parent, 1 from provenance.parent
          where institution = :institution and identity = :start
          union
          select p.identity, p.parent, w.distance + 1
          from walk w join provenance.parent p
            on p.institution = :institution and p.identity = w.parent
          where w.distance < :depth)
        select * from walk order by distance, child, parent limit :limit\
        """,
        identity);
  }

  /** Every step downwards from a datum; distance 1 is what was made from it. */
  List<Lineage.Step> descendants(String identity) {
    return walk(
        """
        with recursive walk (child, parent, distance) as (
          select identity, parent, 1 from provenance.parent
          where institution = :institution and parent = :start
          union
          select p.identity, p.parent, w.distance + 1
          from walk w join provenance.parent p
            on p.institution = :institution and p.parent = w.child
          where w.distance < :depth)
        select * from walk order by distance, child, parent limit :limit\
        """,
        identity);
  }

  private List<Lineage.Step> walk(String sql, String identity) {
    return jdbc.sql(sql)
        .param("institution", Actor.current().institution().value())
        .param("start", identity)
        .param("depth", DEPTH)
        .param("limit", LIMIT)
        .query((row, n) ->
            new Lineage.Step(
                row.getString("child"), row.getString("parent"), row.getInt("distance")))
        .list();
  }
}
