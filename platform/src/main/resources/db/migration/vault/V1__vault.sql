-- Keys wrapped by the root key. An institution has one for each suite it ever chose.
create table vault.institution_key (
  institution uuid not null,
  id uuid not null,
  suite text not null check (suite in ('SM', 'INTL')),
  wrapped bytea not null check (octet_length(wrapped) = 62),
  at timestamptz not null,
  primary key (institution, id),
  unique (institution, suite)
);

-- Seeds of signing keys, wrapped by the institution's key of the same suite.
create table vault.signing_key (
  institution uuid not null,
  id uuid not null,
  suite text not null check (suite in ('SM', 'INTL')),
  institution_key uuid not null,
  wrapped bytea not null check (octet_length(wrapped) = 62),
  at timestamptz not null,
  primary key (institution, id),
  unique (institution, suite),
  foreign key (institution, institution_key) references vault.institution_key
);

-- The public halves. Every member reads them, to check what another one signed.
create table vault.verifying_key (
  institution uuid not null,
  id uuid not null,
  suite text not null check (suite in ('SM', 'INTL')),
  raw bytea not null,
  at timestamptz not null,
  primary key (institution, id)
);

-- Stored objects. Without its wrapped key an object is erased, wherever copies of its file lie.
create table vault.object (
  institution uuid not null,
  id uuid not null,
  size bigint not null check (size >= 0),
  digest text not null check (digest ~ '^(sha-256|sm3):[0-9a-f]{64}$'),
  suite text not null check (suite in ('SM', 'INTL')),
  institution_key uuid not null,
  wrapped bytea check (octet_length(wrapped) = 62),
  at timestamptz not null,
  erased_at timestamptz,
  primary key (institution, id),
  foreign key (institution, institution_key) references vault.institution_key,
  check ((wrapped is null) = (erased_at is not null))
);

call kernel.isolate('vault.institution_key');
call kernel.isolate('vault.signing_key');
call kernel.isolate('vault.object');

alter table vault.verifying_key enable row level security;
alter table vault.verifying_key force row level security;
create policy members_read on vault.verifying_key for select using (kernel.institution() is not null);
create policy own_institution on vault.verifying_key for insert with check (institution = kernel.institution());

call audit.watch('vault.institution_key', '{wrapped}');
call audit.watch('vault.signing_key', '{wrapped}');
call audit.watch('vault.verifying_key');
call audit.watch('vault.object', '{wrapped}');

grant usage on schema vault to ${application};
grant select, insert on vault.institution_key, vault.signing_key, vault.verifying_key to ${application};
grant select, insert on vault.object to ${application};
grant update (wrapped, erased_at) on vault.object to ${application};
