-- Natural persons. Separation of duties counts persons, so one person is one row per institution;
-- the identity number itself is not kept, only its keyed pseudonym.
create table account.person (
  institution uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  pseudonym text not null,
  created_at timestamptz not null,
  primary key (institution, id),
  unique (institution, pseudonym)
);
call kernel.isolate('account.person');
call audit.watch('account.person', '{pseudonym}');

-- Accounts are never deleted and names never used again: an old log must resolve to a person.
create table account.account (
  institution uuid not null,
  id uuid not null,
  person uuid not null,
  name text not null check (name ~ '^[a-z][a-z0-9.]{1,31}$'),
  department uuid,
  post uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  -- Password tries begun since the last success; counted before the password is looked at.
  tries int not null default 0 check (tries between 0 and 3),
  locked_at timestamptz,
  password_hash text,
  password_kind text not null default 'NONE' check (password_kind in ('NONE', 'INITIAL', 'OWN')),
  password_policy int,
  password_set_at timestamptz,
  initial_expires_at timestamptz,
  initial_used_at timestamptz,
  primary key (institution, id),
  unique (institution, name),
  foreign key (institution, person) references account.person,
  check ((password_kind = 'NONE') = (password_hash is null)),
  check (password_kind <> 'INITIAL' or initial_expires_at is not null)
);
create index account_of_person on account.account (institution, person);
call kernel.isolate('account.account');
call audit.watch('account.account', '{password_hash}');

create table account.held_role (
  institution uuid not null,
  account uuid not null,
  role text not null check (role in ('STAFF', 'HEAD', 'COMPLIANCE', 'EXECUTIVE',
    'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  granted_by uuid not null,
  granted_at timestamptz not null,
  primary key (institution, account, role),
  foreign key (institution, account) references account.account
);
call kernel.isolate('account.held_role');
call audit.watch('account.held_role');

create table account.session (
  institution uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  id uuid not null,
  account uuid not null,
  initial boolean not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle interval not null,
  ended_at timestamptz,
  end_reason text,
  primary key (institution, token_hash),
  unique (institution, id),
  foreign key (institution, account) references account.account,
  check ((ended_at is null) = (end_reason is null))
);
create index session_of_account on account.session (institution, account) where ended_at is null;
call kernel.isolate('account.session');
call audit.watch('account.session', '{token_hash}');

-- One invitation per institution: issuing a new one replaces the old, and a used one stays used.
create table account.invitation (
  institution uuid primary key,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
call kernel.isolate('account.invitation');
call audit.watch('account.invitation', '{token_hash}');

grant usage on schema account to ${application};
grant select, insert on account.person, account.account, account.held_role, account.session,
  account.invitation to ${application};
grant update (tries, locked_at, password_hash, password_kind, password_policy, password_set_at,
  initial_expires_at, initial_used_at) on account.account to ${application};
grant delete on account.held_role to ${application};
grant update (seen_at, ended_at, end_reason) on account.session to ${application};
grant update (token_hash, issued_at, expires_at, used_at) on account.invitation to ${application};
