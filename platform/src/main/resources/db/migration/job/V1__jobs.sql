-- Work that a person asked for and that goes on without them.
create table job.job (
  institution uuid not null,
  id uuid not null,
  account uuid not null,
  kind text not null check (kind in ('AUDIT_EXPORT', 'AUDIT_VERIFY')),
  request jsonb not null,
  state text not null
    check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
  attempts int not null default 0,
  cancel_asked boolean not null default false,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz,
  outcome jsonb,
  object uuid,
  file_name text,
  size bigint,
  primary key (institution, id),
  check ((ended_at is null) = (state in ('QUEUED', 'RUNNING'))),
  check ((object is null) = (file_name is null))
);
create index job_of_account on job.job (institution, account, id);

-- How far a job has come. Written again with every batch and of no meaning afterwards, so it is
-- kept apart from the rows whose changes are recorded.
create table job.progress (
  institution uuid not null,
  job uuid not null,
  done bigint not null,
  total bigint not null,
  primary key (institution, job),
  foreign key (institution, job) references job.job
);

call kernel.isolate('job.job');
call kernel.isolate('job.progress');
call audit.watch('job.job');

grant usage on schema job to ${application};
grant select, insert on job.job to ${application};
grant update (state, attempts, cancel_asked, started_at, ended_at, expires_at, outcome, object,
  file_name, size) on job.job to ${application};
grant select, insert, update on job.progress to ${application};
