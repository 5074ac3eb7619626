-- Digital identities. A row is written once, in the transaction of its datum, and never changes.
create table provenance.identity (
  institution uuid not null,
  identity text not null check (identity ~ '^xq[0-9a-hjkmnp-tv-z]{26}$'),
  asset uuid not null,
  creator uuid not null,
  department uuid,
  -- Canonical JSON with the institution's signature inside; its digest stands in the minting leaf.
  block text not null,
  entry bigint not null,
  created_at timestamptz not null,
  primary key (institution, identity),
  unique (institution, asset)
);
-- Unique over all institutions, the one key that is: an identity travels with its datum.
create unique index identity_never_twice on provenance.identity (identity);

-- What the datum was made from, within the institution.
create table provenance.parent (
  institution uuid not null,
  identity text not null,
  parent text not null,
  primary key (institution, identity, parent),
  foreign key (institution, identity) references provenance.identity,
  foreign key (institution, parent) references provenance.identity,
  check (identity <> parent)
);
create index parent_backwards on provenance.parent (institution, parent);

-- Opens the commitment to the title. Destroying the row leaves the identity provable and silent.
create table provenance.title_salt (
  institution uuid not null,
  identity text not null,
  salt bytea not null check (octet_length(salt) = 16),
  primary key (institution, identity)
);

-- Sensitivity over time, each state signed by the institution; the last row is the current one.
create table provenance.grading (
  institution uuid not null,
  id uuid not null,
  identity text not null,
  statement text not null,
  level text not null check (level in ('L1', 'L2', 'L3', 'L4')),
  at timestamptz not null,
  primary key (institution, id),
  foreign key (institution, identity) references provenance.identity
);
create index grading_of_identity on provenance.grading (institution, identity, id desc);

-- What another institution handed over with a datum: its identity, and its story up to then.
create table provenance.received (
  institution uuid not null,
  identity text not null,
  sender uuid not null,
  block text not null,
  at timestamptz not null,
  primary key (institution, identity)
);
create table provenance.received_line (
  institution uuid not null,
  identity text not null,
  number bigint not null,
  leaf text not null,
  primary key (institution, identity, number),
  foreign key (institution, identity) references provenance.received
);

-- Whoever asks, the owner of the tables included: what was minted stays as it was minted.
create function provenance.stays() returns trigger language plpgsql as $$
begin
  raise exception '% is written once and never changed or deleted', tg_table_schema || '.' || tg_table_name
    using errcode = 'restrict_violation';
end $$;
create procedure provenance.keep(target regclass) language plpgsql as $$
begin
  execute format('create trigger stays before update or delete on %s for each row '
              || 'execute function provenance.stays()', target);
  execute format('create trigger stays_whole before truncate on %s for each statement '
              || 'execute function provenance.stays()', target);
  -- Also while a session replays changes of others (session_replication_role).
  execute format('alter table %s enable always trigger stays', target);
  execute format('alter table %s enable always trigger stays_whole', target);
end $$;
call provenance.keep('provenance.identity');
call provenance.keep('provenance.parent');
call provenance.keep('provenance.grading');
call provenance.keep('provenance.received');
call provenance.keep('provenance.received_line');

call kernel.isolate('provenance.identity');
call kernel.isolate('provenance.parent');
call kernel.isolate('provenance.title_salt');
call kernel.isolate('provenance.grading');
call kernel.isolate('provenance.received');
call kernel.isolate('provenance.received_line');

call audit.watch('provenance.identity');
call audit.watch('provenance.parent');
call audit.watch('provenance.title_salt', '{salt}');
call audit.watch('provenance.grading');
call audit.watch('provenance.received');
call audit.watch('provenance.received_line');

grant usage on schema provenance to ${application};
grant select, insert on provenance.identity, provenance.parent, provenance.grading,
  provenance.received, provenance.received_line to ${application};
grant select, insert, delete on provenance.title_salt to ${application};
grant execute on function provenance.stays to ${application};
