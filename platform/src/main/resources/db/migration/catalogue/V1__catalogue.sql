-- Data and their labels. The seal covers the label; without the institution's key nobody can make one.
create table catalogue.asset (
  institution uuid not null,
  id uuid not null,
  digital_identity text not null check (length(digital_identity) between 8 and 64),
  account uuid not null,
  department uuid,
  title text not null check (length(title) between 1 and 200),
  category text not null,
  purpose text not null check (length(purpose) between 1 and 500),
  sources uuid[] not null,
  content uuid not null,
  digest text not null,
  grades jsonb not null check (jsonb_array_length(grades) > 0),
  level text not null check (level in ('L1', 'L2', 'L3', 'L4')),
  seal text not null,
  retained_until date not null,
  created_at timestamptz not null,
  primary key (institution, id),
  unique (institution, content),
  unique (institution, digital_identity)
);
create index derived_from on catalogue.asset using gin (sources);

-- Every grading of every asset. Only grows.
create table catalogue.grade_change (
  institution uuid not null,
  id uuid not null,
  asset uuid not null,
  before jsonb,
  after jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  account uuid not null,
  approval uuid,
  at timestamptz not null,
  primary key (institution, id),
  foreign key (institution, asset) references catalogue.asset
);
create index change_of_asset on catalogue.grade_change (institution, asset, id);

-- Lower grades that were asked for, until the approval of the same id is decided.
create table catalogue.regrade (
  institution uuid not null,
  approval uuid not null,
  asset uuid not null,
  grades jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  account uuid not null,
  at timestamptz not null,
  primary key (institution, approval),
  foreign key (institution, asset) references catalogue.asset
);

call kernel.isolate('catalogue.asset');
call kernel.isolate('catalogue.grade_change');
call kernel.isolate('catalogue.regrade');

-- The job 'catalogue-watch' (ids of jobs are made from their names) finds the institutions whose labels it then checks one by one.
create policy watching on catalogue.asset for select using (kernel.actor() = 'SYSTEM:6d8a0de7-9c9f-3aaf-a80e-e53b7584f98e');

call audit.watch('catalogue.asset');
call audit.watch('catalogue.grade_change');
call audit.watch('catalogue.regrade');

grant usage on schema catalogue to ${application};
grant select, insert on catalogue.asset, catalogue.grade_change, catalogue.regrade to ${application};
grant update (grades, level, seal) on catalogue.asset to ${application};
