package org.xinqiao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/**
 * How many acts sixteen clients can write to the operation log, each in a transaction of its own,
 * beside the insert of a plain row of the same size in the same kind of transaction.
 */
final class AuditAppend implements Figure {
  private static final int CLIENTS = 16;

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String title() {
    return "操作日志追加，逐笔事务，16 个客户端 Audit append, transactional, 16 clients";
  }

  @Override
  public Target target() {
    return new Target(Target.Measure.RATIO_AT_LEAST, 0.80);
  }

  @Override
  public Readings measure(Trial trial) throws Exception {
    try (var platform = StartedPlatform.in(trial.folder());
        var clients = new Clients(CLIENTS)) {
      return new Course(platform, clients, trial).run();
    }
  }

  /** One measurement on a running platform. */
  private static final class Course {
    private static final String UNIT = "/s";

    private final Actor actor = Actor.system("bench", new InstitutionId(UUID.randomUUID()));
    private final JdbcClient jdbc;
    private final UnitOfWork units;
    private final Audit audit;
    private final Clients clients;
    private final Trial trial;
    private final PlainRows plain;
    private final Contestant appended = new Contestant(this::append);
    private final Contestant inUnit = new Contestant(this::insertInUnit);
    private final Contestant alone = new Contestant(this::insertAlone);

    Course(StartedPlatform platform, Clients clients, Trial trial) throws Exception {
      this.jdbc = platform.part(JdbcClient.class);
      this.units = platform.part(UnitOfWork.class);
      this.audit = platform.part(Audit.class);
      this.clients = clients;
      this.trial = trial;
      this.plain = PlainRows.create(platform);
    }

    Readings run() throws Exception {
      warmUp();
      List<Callable<Double>> contestants = List.of(appended, inUnit, alone);
      var readings = Trial.turns(trial.choose(25, 7), contestants);
      requireEveryRow();
      return new Readings(
          Series.of("audit.append in a unit of work", UNIT, readings.get(0)),
          Series.of("one plain row in a unit of work", UNIT, readings.get(1)),
          List.of(
              Series.of("one plain row, autocommit, no unit of work", UNIT, readings.get(2)),
              Series.of("audit.append, typical time", "ms", appended.typical()),
              Series.of("audit.append, 99 of 100 within", "ms", appended.slow()),
              Series.of("plain row in a unit of work, typical time", "ms", inUnit.typical()),
              Series.of("plain row in a unit of work, 99 of 100 within", "ms", inUnit.slow()),
              Series.of("leaf of an entry", "bytes", average("octet_length(body)", "audit.entry")),
              Series.of("row of an entry", "bytes", average("pg_column_size(r.*)", "audit.entry")),
              Series.of("plain row", "bytes", average("pg_column_size(r.*)", PlainRows.TABLE))));
    }

    /** Also finds out how long an entry is, which is how long a plain row has to be. */
    private void warmUp() throws Exception {
      var millis = trial.choose(10_000, 4000);
      clients.run(millis, this::append);
      plain.rowBytes((int) Math.round(average("pg_column_size(r.*)", "audit.entry")));
      clients.run(millis, this::insertInUnit);
      clients.run(millis, this::insertAlone);
    }

    private void append() {
      units.as(actor, () -> audit.append(Act.of("bench.act").with("subject", "0123456789abcdef")));
    }

    private void insertInUnit() {
      units.as(actor, () -> plain.insert(jdbc));
    }

    private void insertAlone() {
      plain.insert(jdbc);
    }

    private double average(String expression, String table) {
      var sql = "select avg(" + expression + ") from " + table + " r";
      return units.as(actor, () -> jdbc.sql(sql).query(Double.class).single());
    }

    /** A pace counts only if every act left its row. */
    private void requireEveryRow() {
      var sql = "select count(*) from audit.entry where action = 'bench.act'";
      var rows = units.as(actor, () -> jdbc.sql(sql).query(Long.class).single());
      if (rows < appended.acts()) {
        throw new IllegalStateException(appended.acts() + " acts left only " + rows + " entries");
      }
    }

    /** One of those who take turns, and the paces it reached. */
    private final class Contestant implements Callable<Double> {
      private final Runnable act;
      private final List<Clients.Pace> paces = new ArrayList<>();

      Contestant(Runnable act) {
        this.act = act;
      }

      @Override
      public Double call() throws Exception {
        var pace = clients.run(trial.choose(1500, 1000), act);
        paces.add(pace);
        return pace.perSecond();
      }

      long acts() {
        return paces.stream().mapToLong(Clients.Pace::acts).sum();
      }

      List<Double> typical() {
        return paces.stream().map(Clients.Pace::typicalMillis).toList();
      }

      List<Double> slow() {
        return paces.stream().map(Clients.Pace::slowMillis).toList();
      }
    }
  }
}
