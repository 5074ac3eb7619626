-- What entries are looked for by. Written by the sequencer after the entry is placed, so that an
-- act does not wait for indexes; entries not placed yet are few and looked through one by one.
-- Values of people's facts are not copied: they stand beside the entry only, and may go from there.
create table audit.lookup (
  institution uuid not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  chapter text not null generated always as (split_part(action, '.', 1)) stored,
  object text,
  result text not null,
  primary key (institution, number)
);
create index lookup_of_actor on audit.lookup (institution, actor, number);
create index lookup_of_chapter on audit.lookup (institution, chapter, number);
create index lookup_of_action on audit.lookup (institution, action, number);
create index lookup_of_object on audit.lookup (institution, object, number) where object is not null;
create index lookup_by_time on audit.lookup (institution, at);
create index lookup_of_refusals on audit.lookup (institution, number) where result = 'REFUSED';

alter table audit.lookup enable row level security;
alter table audit.lookup force row level security;
create policy own_institution on audit.lookup for select using (institution = kernel.institution());
create policy sequencer on audit.lookup for insert
  with check (kernel.actor() = 'SYSTEM:ade415c7-a005-30e4-be58-5a74bfd37b4c');
grant select, insert on audit.lookup to ${application};

-- Entries placed before this table was there; read with the sequencer's eyes.
select set_config('xinqiao.actor', 'SYSTEM:ade415c7-a005-30e4-be58-5a74bfd37b4c', true);
insert into audit.lookup (institution, number, at, actor, action, object, result)
select e.institution, e.number, e.at, e.actor, e.action, e.object, e.result
from audit.leaf l join audit.entry e using (institution, number);
select set_config('xinqiao.actor', '', true);

-- When the head was signed.
alter table audit.log add column signed_at timestamptz;

-- What came out when an institution had the log recomputed and its own entries compared with it.
create table audit.verification (
  institution uuid not null,
  id uuid not null,
  at timestamptz not null,
  account uuid not null,
  leaves bigint not null,
  entries bigint not null,
  broken_where text,
  broken_why text,
  primary key (institution, id),
  check ((broken_where is null) = (broken_why is null))
);
call kernel.isolate('audit.verification');
call audit.watch('audit.verification');
grant select, insert on audit.verification to ${application};
