-- Who may read level 4: by order of the board or personnel office. Struck entries stay visible in the
-- record of changes.
create table access.executive (
  institution uuid not null,
  account uuid not null,
  order_number text not null check (length(order_number) between 2 and 60),
  listed_by uuid not null,
  listed_at timestamptz not null,
  primary key (institution, account)
);
call kernel.isolate('access.executive');
call audit.watch('access.executive');

grant usage on schema access to ${application};
grant select, insert, delete on access.executive to ${application};
grant update (order_number, listed_by, listed_at) on access.executive to ${application};
