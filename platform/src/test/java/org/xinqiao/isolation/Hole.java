package org.xinqiao.isolation;

/**
 * A kind of hole in the isolation of institutions, with the question to the system catalogues that
 * finds it. Each question answers with the places that have the hole.
 *
 * <p>{@code :schemas} are those of the chapters, {@code :application} is the platform's role.
 */
enum Hole {
  UNKNOWN_SCHEMA(
      "is a schema of no chapter; name it in Chapters.IN_ORDER or drop it",
      """
      select nspname from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        and nspname not in (:schemas)
      """),
  OUTSIDE_ANY_CHAPTER(
      "lies in the schema public; put it into its chapter's",
      "select 'public.' || relname from pg_class where relnamespace = 'public'::regnamespace"),
  NOT_FORCED(
      "has no forced row level security; call kernel.isolate, or list it with the reason",
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity)
      """),
  NO_INSTITUTION(
      "is isolated but has no column 'institution uuid not null'; add it, or list the reason",
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and c.relkind in ('r', 'p') and c.relrowsecurity
        and not exists (select from pg_attribute a where a.attrelid = c.oid
          and a.attname = 'institution' and a.atttypid = 'uuid'::regtype and a.attnotnull)
      """),
  OTHER_POLICY(
      "is a policy other than 'institution = kernel.institution()'; list it with the reason",
      """
      select schemaname || '.' || tablename || ' ' || policyname || ' for ' || cmd
        || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '')
      from pg_policies where schemaname in (:schemas)
        and (permissive <> 'PERMISSIVE' or roles <> '{public}'
          or coalesce(qual, with_check) <> '(institution = kernel.institution())'
          or coalesce(with_check, qual) <> '(institution = kernel.institution())')
      """),
  GLOBAL_KEY(
      "is unique over all institutions, which tells one of another's rows; begin the key with"
          + " institution, or list the reason",
      """
      select n.nspname || '.' || c.relname || ' ' || i.relname
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and c.relrowsecurity and x.indisunique
        and not exists (select from pg_attribute a where a.attrelid = c.oid
          and a.attnum = x.indkey[0] and a.attname = 'institution')
      """),
  FOREIGN_KEY(
      "is a key into another chapter's schema; keep the id only",
      """
      select conrelid::regclass || ' ' || conname
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_class f on f.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname in (:schemas) and f.relnamespace <> c.relnamespace
      """),
  UNWATCHED(
      "is isolated but its changes leave no record; call audit.watch, or list the reason",
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and c.relkind in ('r', 'p') and c.relrowsecurity
        and (select count(*) from pg_trigger t
             where t.tgrelid = c.oid and t.tgenabled in ('O', 'A')
               and t.tgfoid = 'audit.record_change()'::regprocedure
               and t.tgqual is null and t.tgattr = ''::int2vector
               -- after each inserted, updated, deleted row; after each truncate
               and t.tgtype in (1 + 4 + 8 + 16, 32)) <> 2
      """),
  OVER_GRANTED(
      "lets the platform's role do what row level security does not bind; revoke it",
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and (has_table_privilege(:application, c.oid, 'truncate, references, trigger, maintain')
          or c.relname = 'flyway_schema_history' and has_table_privilege(
            :application, c.oid, 'select, insert, update, delete'))
      """),
  GRANTED_TO_EVERYBODY(
      "is granted to PUBLIC; grant it to the platform's role, with the fewest rights",
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and exists (select from aclexplode(c.relacl) where grantee = 0)
      """),
  BORROWED_POWER(
      "runs with its owner's power (security definer); make it an invoker's function",
      """
      select n.nspname || '.' || p.proname
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where (n.nspname in (:schemas) or n.nspname = 'public') and p.prosecdef
      """),
  DETOUR(
      "shows rows with its owner's eyes; query the tables, or create it with security_invoker",
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:schemas) and (c.relkind in ('m', 'f')
        or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))
      """),
  REWRITTEN(
      "has a rewrite rule; use plain tables",
      """
      select schemaname || '.' || tablename || ' ' || rulename from pg_rules
      where schemaname in (:schemas)
      """),
  OWNED_BY_THE_PLATFORM(
      "belongs to the platform's role, which may then switch its isolation off",
      """
      select pg_describe_object(classid, objid, objsubid) from pg_shdepend d
      join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
      where r.rolname = :application and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))
      """),
  MAY_CREATE(
      "is a place where the platform's role may create things; revoke it",
      """
      select 'schema ' || nspname from pg_namespace
      where nspname !~ '^pg_' and has_schema_privilege(:application, oid, 'create')
      union all
      select 'database ' || datname from pg_database
      where has_database_privilege(:application, oid, 'create')
      """),
  POWERFUL_ROLE(
      "gives the platform's role a power that row level security does not bind; take it away",
      """
      select rolname || ' attribute' from pg_roles where rolname = :application
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all
      select 'member of ' || m.roleid::regrole from pg_auth_members m
      join pg_roles r on r.oid = m.member where r.rolname = :application
      """);

  private final String remedy;
  private final String question;

  Hole(String remedy, String question) {
    this.remedy = remedy;
    this.question = question;
  }

  /** What is wrong, and what to do about it. */
  String remedy() {
    return remedy;
  }

  /** The SQL that finds the places. */
  String question() {
    return question;
  }
}
