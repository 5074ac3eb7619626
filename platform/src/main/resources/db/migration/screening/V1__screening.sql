-- Content taken in. What was found in it is in the verdicts; the latest counts.
create table screening.content (
  institution uuid not null,
  id uuid not null,
  object uuid not null,
  file_name text not null check (octet_length(file_name) between 1 and 255),
  declared_type text not null,
  account uuid not null,
  department uuid,
  at timestamptz not null,
  primary key (institution, id),
  unique (institution, object)
);

-- Each screening of a content, bound to the digest of what was read. Spans, never values.
create table screening.verdict (
  institution uuid not null,
  id uuid not null,
  content uuid not null,
  digest text not null,
  verdict text not null check (verdict in ('CLEAN', 'FINDINGS', 'HELD', 'BLOCKED', 'QUARANTINED')),
  media_type text not null,
  rule_set text not null,
  found jsonb not null,
  grades jsonb not null,
  reasons jsonb not null,
  held jsonb,
  at timestamptz not null,
  primary key (institution, id),
  foreign key (institution, content) references screening.content
);
create index verdict_of_content on screening.verdict (institution, content, id desc);
create index verdict_unscreened on screening.verdict (id) where held ->> 'code' = 'UNSCREENED';

-- What bore the marking of a state secret. The content itself is destroyed; this is the record.
create table screening.quarantine (
  institution uuid not null,
  content uuid not null,
  digest text not null,
  rules text not null,
  account uuid not null,
  found_at timestamptz not null,
  due_at timestamptz not null,
  decision text check (decision in ('REPORTED', 'FALSE_ALARM')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (institution, content),
  foreign key (institution, content) references screening.content,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or (length(reason) between 1 and 500 and decided_by is not null))
);

call kernel.isolate('screening.content');
call kernel.isolate('screening.verdict');
call kernel.isolate('screening.quarantine');

-- Two jobs look into every institution (ids of jobs are made from their names): 'screening-resume'
-- finds content whose screening was cut short, 'screening-watch' counts overdue reports.
create policy resuming on screening.verdict for select
  using (kernel.actor() = 'SYSTEM:f77ceb9e-550d-3eea-8d11-184ca0d55474');
create policy watching on screening.quarantine for select
  using (kernel.actor() = 'SYSTEM:48002f19-bd8e-3c64-bbb9-22b000657ef2');

call audit.watch('screening.content');
call audit.watch('screening.verdict', '{found}');
call audit.watch('screening.quarantine');

grant usage on schema screening to ${application};
grant select, insert on screening.content, screening.verdict to ${application};
grant select, insert on screening.quarantine to ${application};
grant update (decision, reason, decided_by, decided_at) on screening.quarantine to ${application};
