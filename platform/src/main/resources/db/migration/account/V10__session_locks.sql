-- A session nobody uses is locked, not ended: what was begun stays on the screen, beneath a password.
-- A locked one that nobody unlocks within its stay ends.
alter table account.session
  add column locked_at timestamptz,
  add column stay interval not null default '0';
alter table account.session alter column stay drop default;
grant update (locked_at) on account.session to ${application};
