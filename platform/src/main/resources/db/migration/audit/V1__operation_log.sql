-- The operation log: one row an act, written in the transaction of the act.
create sequence audit.entry_number increment 4096;

-- Domains and not checks of the table: PostgreSQL reads a check's expression again at every insert.
create domain audit.act_result as text check (value in ('DONE', 'REFUSED'));
create domain audit.leaf_body as bytea check (octet_length(value) <= 65535);

create table audit.entry (
  number bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  institution uuid not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object text,
  result audit.act_result not null,
  purpose text not null,
  fields json not null,
  body audit.leaf_body not null,
  primary key (institution, number)
);
-- The sequencer walks transactions, not numbers: a number may become visible long after a higher one.
create index entry_by_transaction on audit.entry (xid, number);
create index entry_of_object on audit.entry (institution, object, number) where object is not null;

-- The latest leaf about each datum, so that entries about one datum form a chain.
create table audit.object_head (
  institution uuid not null,
  object text not null,
  leaf_hash bytea,
  primary key (institution, object)
);

-- The place of an entry in the transparency log; written by the sequencer alone.
create table audit.leaf (
  idx bigint primary key,
  number bigint not null unique,
  institution uuid not null
);

-- The log's head and how far the sequencer has walked. One row.
create table audit.log (
  only_one boolean primary key default true check (only_one),
  size bigint not null,
  root bytea not null,
  walked_xid xid8 not null,
  walked_number bigint not null,
  checkpoint text
);

-- What happened to each row of each business table, whoever did it and however.
create table audit.change (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  institution uuid,
  at timestamptz not null default clock_timestamp(),
  relation text not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')),
  operator text,
  purpose text,
  database_role text not null default session_user,
  client text not null default coalesce(host(inet_client_addr()), 'local'),
  before jsonb,
  after jsonb
);
create index change_of_institution on audit.change (institution, id desc);
create index change_by_transaction on audit.change (xid);

-- Replaces secret columns by a digest: the record shows that they changed, not what they hold.
create function audit.without_secrets(value jsonb, secrets text[]) returns jsonb
  language sql immutable parallel safe
  return (select value || coalesce(jsonb_object_agg(s, 'sha-256:' || encode(sha256(convert_to(value ->> s, 'UTF8')), 'hex')), '{}')
          from unnest(secrets) s where value ->> s is not null);

create function audit.record_change() returns trigger language plpgsql as $$
declare
  was jsonb;
  is_now jsonb;
  owner uuid;
begin
  if tg_op = 'TRUNCATE' then
    insert into audit.change (institution, relation, operation, operator, purpose)
    values (kernel.institution(), tg_table_schema || '.' || tg_table_name, tg_op, kernel.actor(), kernel.purpose());
    return null;
  end if;
  if tg_op <> 'INSERT' then was := audit.without_secrets(to_jsonb(old), tg_argv[0]::text[]); end if;
  if tg_op <> 'DELETE' then is_now := audit.without_secrets(to_jsonb(new), tg_argv[0]::text[]); end if;
  owner := coalesce(kernel.institution(), (coalesce(is_now, was) ->> 'institution')::uuid);
  insert into audit.change (institution, relation, operation, operator, purpose, before, after)
  values (owner, tg_table_schema || '.' || tg_table_name, tg_op, kernel.actor(), kernel.purpose(), was, is_now);
  return null;
end $$;

-- Has every change to a table recorded; the listed columns only as digests.
create procedure audit.watch(target regclass, secrets text[] default '{}') language plpgsql as $$
begin
  execute format('create trigger watched after insert or update or delete on %s for each row '
              || 'execute function audit.record_change(%L)', target, secrets);
  execute format('create trigger watched_truncate after truncate on %s for each statement '
              || 'execute function audit.record_change(%L)', target, secrets);
end $$;

call kernel.isolate('audit.entry');
call kernel.isolate('audit.object_head');

-- The sequencer (the job of that name; ids of jobs are made from their names) reads every institution's entries to put them into one log.
create policy sequencer on audit.entry for select
  using (kernel.actor() = 'SYSTEM:ade415c7-a005-30e4-be58-5a74bfd37b4c');

alter table audit.change enable row level security;
alter table audit.change force row level security;
create policy own_institution on audit.change for select using (institution = kernel.institution());
create policy anyone_leaves_traces on audit.change for insert with check (true);

grant usage on schema audit to ${application};
grant usage on sequence audit.entry_number to ${application};
grant select, insert on audit.entry, audit.leaf, audit.change to ${application};
grant select, insert, update on audit.object_head, audit.log to ${application};
grant execute on function audit.record_change, audit.without_secrets to ${application};

insert into audit.log (size, root, walked_xid, walked_number)
values (0, sha256(''), '0'::xid8, 0);

-- A table without meaning, in which probes see whether changes leave their records.
create table audit.canary (
  institution uuid not null,
  id uuid not null,
  value text not null,
  primary key (institution, id)
);
call kernel.isolate('audit.canary');
call audit.watch('audit.canary');
grant select, insert, update, delete on audit.canary to ${application};
