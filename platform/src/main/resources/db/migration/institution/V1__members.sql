-- The member directory: reference data that everybody reads and only the member itself is written in.
create table institution.member (
  institution uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,31}$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('OPERATOR', 'MEMBER', 'SYNTHETIC')),
  suite text not null check (suite in ('SM', 'INTL')),
  created_at timestamptz not null
);
create unique index one_operator on institution.member (kind) where kind = 'OPERATOR';

call kernel.isolate('institution.member');
-- A member must find the others to make agreements with them; nothing here is confidential.
create policy directory on institution.member for select using (true);
call audit.watch('institution.member');

create table institution.department (
  institution uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  primary key (institution, id),
  unique (institution, name)
);
call kernel.isolate('institution.department');
call audit.watch('institution.department');

create table institution.post (
  institution uuid not null,
  id uuid not null,
  department uuid not null,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  primary key (institution, id),
  unique (institution, department, name),
  foreign key (institution, department) references institution.department
);
call kernel.isolate('institution.post');
call audit.watch('institution.post');

grant usage on schema institution to ${application};
grant select, insert on institution.member, institution.department, institution.post to ${application};
