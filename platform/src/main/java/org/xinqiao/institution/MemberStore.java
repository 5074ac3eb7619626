package org.xinqiao.institution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;

/** SQL of members, departments and posts. */
@Repository
class MemberStore {
  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the id or code is taken. */
  boolean insert(Member member) {
    return jdbc.sql(
                """
                insert into institution.member (institution, code, name, kind, suite, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(member.id().value())
            .param(member.code())
            .param(member.name())
            .param(member.kind().name())
            .param(member.suite())
            .param(Columns.at(member.createdAt()))
            .update()
        == 1;
  }

  Optional<Member> find(InstitutionId id) {
    return jdbc.sql("select * from institution.member where institution = ?")
        .param(id.value())
        .query((row, n) -> member(row))
        .optional();
  }

  Optional<Member> byCode(String code) {
    return jdbc.sql("select * from institution.member where code = ?")
        .param(code)
        .query((row, n) -> member(row))
        .optional();
  }

  List<Member> all() {
    return jdbc.sql("select * from institution.member order by institution")
        .query((row, n) -> member(row))
        .list();
  }

  List<Member> page(Page.Request request) {
    return jdbc.sql(
            """
            select * from institution.member where institution < :after and kind <> 'SYNTHETIC'
            order by institution desc limit :fetch\
            """)
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> member(row))
        .list();
  }

  /** False when the name is taken. */
  boolean insert(Department department) {
    return jdbc.sql(
                """
                insert into institution.department (institution, id, name, created_at)
                values (?, ?, ?, ?) on conflict do nothing\
                """)
            .param(department.institution().value())
            .param(department.id().value())
            .param(department.name())
            .param(Columns.at(department.createdAt()))
            .update()
        == 1;
  }

  Optional<Department> department(InstitutionId institution, UUID id) {
    return jdbc.sql("select * from institution.department where institution = ? and id = ?")
        .param(institution.value())
        .param(id)
        .query((row, n) -> department(row))
        .optional();
  }

  List<Department> departments(InstitutionId institution, Page.Request request) {
    return jdbc.sql(
            """
            select * from institution.department where institution = :own and id < :after
            order by id desc limit :fetch\
            """)
        .param("own", institution.value())
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> department(row))
        .list();
  }

  /** False when the department has a post of that name. */
  boolean insert(Post post) {
    return jdbc.sql(
                """
                insert into institution.post (institution, id, department, name, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(post.institution().value())
            .param(post.id().value())
            .param(post.department().value())
            .param(post.name())
            .param(Columns.at(post.createdAt()))
            .update()
        == 1;
  }

  Optional<Post> post(InstitutionId institution, UUID id) {
    return jdbc.sql("select * from institution.post where institution = ? and id = ?")
        .param(institution.value())
        .param(id)
        .query((row, n) -> post(row))
        .optional();
  }

  List<Post> posts(InstitutionId institution, UUID department, Page.Request request) {
    return jdbc.sql(
            """
            select * from institution.post
            where institution = :own and department = :department and id < :after
            order by id desc limit :fetch\
            """)
        .param("own", institution.value())
        .param("department", department)
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> post(row))
        .list();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        Columns.institution(row, "institution"),
        row.getString("code"),
        row.getString("name"),
        Member.Kind.valueOf(row.getString("kind")),
        row.getString("suite"),
        Columns.instant(row, "created_at"));
  }

  private static Department department(ResultSet row) throws SQLException {
    return new Department(
        new Department.Id(Columns.uuid(row, "id")),
        Columns.institution(row, "institution"),
        row.getString("name"),
        Columns.instant(row, "created_at"));
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        new Post.Id(Columns.uuid(row, "id")),
        Columns.institution(row, "institution"),
        new Department.Id(Columns.uuid(row, "department")),
        row.getString("name"),
        Columns.instant(row, "created_at"));
  }
}
