-- What people are told. A notice is its reader's alone: not even colleagues see it, whoever wrote it.
create table workbench.notice (
  institution uuid not null,
  reader uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
  subject uuid not null,
  title_zh text not null,
  title_en text not null,
  -- Who caused it, an account of the same institution; or of which other institution it came.
  caused_by uuid,
  party uuid,
  at timestamptz not null,
  read_at timestamptz,
  primary key (institution, reader, id),
  constraint from_here_or_elsewhere check (caused_by is null or party is null)
);
create index notice_unread on workbench.notice (institution, reader) where read_at is null;

call kernel.isolate('workbench.notice');
create policy own_notices on workbench.notice as restrictive
  using (kernel.actor() = 'PERSON:' || reader) with check (true);
call audit.watch('workbench.notice', '{title_zh,title_en}');

grant usage on schema workbench to ${application};
grant select, insert on workbench.notice to ${application};
grant update (read_at) on workbench.notice to ${application};
