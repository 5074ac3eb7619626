-- Agreements, signatures and deliveries belong to two institutions: both read them. These three
-- tables are on the list of exceptions from the one-institution rule; the policy below replaces it.
create table exchange.agreement (
  id uuid primary key,
  sender uuid not null,
  recipient uuid not null check (recipient <> sender),
  version int not null check (version > 0),
  purpose text not null check (length(purpose) between 1 and 500),
  categories text[] not null check (cardinality(categories) > 0),
  ceiling text not null check (ceiling in ('L1', 'L2', 'L3', 'L4')),
  masks jsonb not null,
  allow_download boolean not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  state text not null check (state in ('DRAFT', 'PROPOSED', 'IN_FORCE', 'TERMINATED')),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  terminated_by uuid,
  terminated_side uuid,
  terminated_at timestamptz,
  termination_reason text,
  constraint terminated_by_somebody
    check ((state = 'TERMINATED') = (terminated_at is not null and terminated_by is not null
      and terminated_side is not null and termination_reason is not null))
);
create index agreement_of_sender on exchange.agreement (sender, id desc);
create index agreement_of_recipient on exchange.agreement (recipient, id desc);

-- One row a signature, of one version: those of earlier versions stay as history and count nothing.
create table exchange.signature (
  agreement uuid not null references exchange.agreement,
  version int not null,
  position int not null check (position between 1 and 4),
  sender uuid not null,
  recipient uuid not null,
  side uuid not null check (side in (sender, recipient)),
  seat text not null check (seat in ('COMPLIANCE', 'EXECUTIVE')),
  account uuid not null,
  person uuid not null,
  digest text not null,
  signed jsonb not null,
  at timestamptz not null,
  primary key (agreement, version, position),
  -- Four different persons.
  unique (agreement, version, person),
  check ((position <= 2) = (side = sender)),
  check ((position % 2 = 1) = (seat = 'COMPLIANCE'))
);

create table exchange.delivery (
  id uuid primary key,
  sender uuid not null,
  recipient uuid not null check (recipient <> sender),
  agreement uuid not null,
  publication uuid not null,
  asset uuid not null,
  identity text not null,
  recipient_account uuid,
  title text not null,
  category text not null,
  message text not null,
  -- Whose it was and its label when it was released: who of the sender may read its names.
  owner uuid not null,
  department uuid,
  label text not null check (label in ('L1', 'L2', 'L3', 'L4')),
  state text not null check (state in ('SCHEDULED', 'DELIVERED', 'FAILED')),
  attempts int not null default 0,
  failure jsonb,
  scheduled_at timestamptz not null,
  -- What crossed; all or nothing.
  level text check (level in ('L1', 'L2', 'L3', 'L4')),
  file_name text,
  media_type text,
  object uuid,
  size bigint,
  digest text,
  manifest text,
  delivered_at timestamptz,
  -- What the recipient did with it. It may protect more, never less.
  opened_by uuid,
  opened_at timestamptz,
  restricted text check (restricted in ('L2', 'L3', 'L4') and restricted > level),
  constraint delivered_whole check ((state = 'DELIVERED') = (delivered_at is not null
    and level is not null and file_name is not null and media_type is not null
    and object is not null and size is not null and digest is not null and manifest is not null)),
  constraint failed_with_reason check (state <> 'FAILED' or failure is not null),
  constraint opened_by_somebody check ((opened_by is null) = (opened_at is null)),
  constraint opened_when_delivered check (opened_at is null or state = 'DELIVERED')
);
-- One delivery a destination of a publication, however often the release is told.
create unique index delivery_once on exchange.delivery (
  publication, agreement, recipient, coalesce(recipient_account, '00000000-0000-0000-0000-000000000000'));
create index delivery_outbox on exchange.delivery (sender, id desc);
create index delivery_inbox on exchange.delivery (recipient, id desc) where state = 'DELIVERED';

create procedure exchange.share(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy both_parties on %s using (kernel.institution() in (sender, recipient)) '
              || 'with check (kernel.institution() in (sender, recipient))', target);
end $$;
call exchange.share('exchange.agreement');
call exchange.share('exchange.signature');
call exchange.share('exchange.delivery');

call audit.watch('exchange.agreement', '{termination_reason}');
call audit.watch('exchange.signature');
call audit.watch('exchange.delivery', '{title,message,file_name}');

grant usage on schema exchange to ${application};
grant select, insert on exchange.agreement, exchange.signature, exchange.delivery to ${application};
grant update (version, purpose, categories, ceiling, masks, allow_download, valid_from, valid_until,
  state, drafted_by, drafted_at, terminated_by, terminated_side, terminated_at, termination_reason)
  on exchange.agreement to ${application};
grant update (state, attempts, failure, level, file_name, media_type, object, size, digest, manifest,
  delivered_at, opened_by, opened_at, restricted) on exchange.delivery to ${application};
