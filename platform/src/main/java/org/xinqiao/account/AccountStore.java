package org.xinqiao.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Post;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;

/** SQL of persons, accounts and roles. */
@Repository
class AccountStore {
  private static final String SELECT =
      """
      select a.*, p.name as person_name, array(select r.role from account.held_role r
        where r.institution = a.institution and r.account = a.id) as roles
      from account.account a
      join account.person p on p.institution = a.institution and p.id = a.person
      """;

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who a row is written by and when. */
  record Stamp(UUID by, Instant at) {}

  /** The person with this pseudonym, added when new; whoever comes first names the person. */
  UUID person(InstitutionId institution, UUID fresh, String name, String pseudonym, Instant now) {
    jdbc.sql(
            """
            insert into account.person (institution, id, name, pseudonym, created_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
        .param(institution.value())
        .param(fresh)
        .param(name)
        .param(pseudonym)
        .param(Columns.at(now))
        .update();
    return jdbc.sql("select id from account.person where institution = ? and pseudonym = ?")
        .param(institution.value())
        .param(pseudonym)
        .query(UUID.class)
        .single();
  }

  /** False when the name has been used before. */
  boolean insert(Account account, UUID createdBy) {
    var department = account.place().department();
    var post = account.place().post();
    return jdbc.sql(
                """
                insert into account.account
                  (institution, id, person, name, department, post, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(account.institution().value())
            .param(account.id().value())
            .param(account.person().id())
            .param(account.name())
            .param(department == null ? null : department.value())
            .param(post == null ? null : post.value())
            .param(createdBy)
            .param(Columns.at(account.createdAt()))
            .update()
        == 1;
  }

  Optional<Account> find(InstitutionId institution, UUID id) {
    return jdbc.sql(SELECT + "where a.institution = ? and a.id = ?")
        .param(institution.value())
        .param(id)
        .query((row, n) -> account(row))
        .optional();
  }

  List<Account> findAll(InstitutionId institution, Set<UUID> ids) {
    return jdbc.sql(SELECT + "where a.institution = ? and a.id = any(?)")
        .param(institution.value())
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> account(row))
        .list();
  }

  List<Account> named(InstitutionId institution, Set<String> names) {
    return jdbc.sql(SELECT + "where a.institution = ? and a.name = any(?) order by a.id")
        .param(institution.value())
        .param(names.toArray(String[]::new))
        .query((row, n) -> account(row))
        .list();
  }

  List<Account> page(InstitutionId institution, Page.Request request) {
    return jdbc.sql(
            SELECT
                + """
                where a.institution = :own and a.id < :after
                order by a.id desc limit :fetch\
                """)
        .param("own", institution.value())
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> account(row))
        .list();
  }

  /**
   * Locks all accounts of the person behind {@code account}, so that two grants to one person are
   * looked at one after the other.
   */
  void lockPerson(InstitutionId institution, UUID account) {
    jdbc.sql(
            """
            select id from account.account
            where institution = :own and person =
              (select person from account.account where institution = :own and id = :account)
            order by id for update\
            """)
        .param("own", institution.value())
        .param("account", account)
        .query(UUID.class)
        .list();
  }

  /** Roles over all accounts of a person. */
  Set<Role> rolesOf(InstitutionId institution, UUID person) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct r.role from account.held_role r
                join account.account a on a.institution = r.institution and a.id = r.account
                where a.institution = ? and a.person = ?\
                """)
            .param(institution.value())
            .param(person)
            .query((row, n) -> Role.valueOf(row.getString(1)))
            .list());
  }

  void grant(InstitutionId institution, UUID account, Role role, Stamp stamp) {
    jdbc.sql("insert into account.held_role values (?, ?, ?, ?, ?) on conflict do nothing")
        .param(institution.value())
        .param(account)
        .param(role.name())
        .param(stamp.by())
        .param(Columns.at(stamp.at()))
        .update();
  }

  /** False when the role was not held. */
  boolean revoke(InstitutionId institution, UUID account, Role role) {
    return jdbc.sql(
                "delete from account.held_role where institution = ? and account = ? and role = ?")
            .param(institution.value())
            .param(account)
            .param(role.name())
            .update()
        == 1;
  }

  List<Account> holders(
      InstitutionId institution, Set<Role> roles, Department.@Nullable Id department) {
    return jdbc.sql(
            SELECT
                + """
                where a.institution = :own and exists (select from account.held_role h
                    where h.institution = a.institution and h.account = a.id
                      and h.role = any(:roles))
                  and (cast(:department as uuid) is null or a.department = :department)
                order by a.id\
                """)
        .param("own", institution.value())
        .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
        .param("department", department == null ? null : department.value())
        .query((row, n) -> account(row))
        .list();
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        new Account.Id(Columns.uuid(row, "id")),
        Columns.institution(row, "institution"),
        new Account.Person(Columns.uuid(row, "person"), row.getString("person_name")),
        row.getString("name"),
        place(row),
        roles(row),
        new Account.Access(
            Account.Password.valueOf(row.getString("password_kind")),
            row.getInt("tries") >= PasswordStore.TRIES),
        Columns.instant(row, "created_at"));
  }

  private static Account.Place place(ResultSet row) throws SQLException {
    var department = row.getObject("department", UUID.class);
    var post = row.getObject("post", UUID.class);
    return new Account.Place(
        department == null ? null : new Department.Id(department),
        post == null ? null : new Post.Id(post));
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("roles").getArray();
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
