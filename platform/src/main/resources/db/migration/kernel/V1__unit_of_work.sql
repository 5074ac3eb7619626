-- What row level security and the change triggers know of the running unit of work.
-- Settings that were never made, or were reset, read as null: then no row is visible.
create function kernel.institution() returns uuid language sql stable parallel safe
  return nullif(current_setting('xinqiao.institution', true), '')::uuid;

create function kernel.actor() returns text language sql stable parallel safe
  return nullif(current_setting('xinqiao.actor', true), '');

create function kernel.purpose() returns text language sql stable parallel safe
  return nullif(current_setting('xinqiao.purpose', true), '');

-- Gives a table the house's isolation: rows belong to the institution named in their column.
create procedure kernel.isolate(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_institution on %s using (institution = kernel.institution()) '
              || 'with check (institution = kernel.institution())', target);
end $$;

create table kernel.control_result (
  control text not null,
  checked_at timestamptz not null,
  state text not null check (state in ('PASS', 'FAIL', 'NOT_APPLICABLE')),
  evidence jsonb not null,
  primary key (control, checked_at)
);

grant usage on schema kernel to ${application};
grant select, insert on kernel.control_result to ${application};

-- Timers and retries (db-scheduler). Task data holds ids only, never content.
create table kernel.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on kernel.scheduled_tasks (execution_time);
create index on kernel.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on kernel.scheduled_tasks to ${application};
