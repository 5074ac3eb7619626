-- What people are about to hand in. Readable by its author alone: every statement asks for the account.
create table publication.draft (
  institution uuid not null,
  id uuid not null,
  account uuid not null,
  -- Made by the browser: saving a new draft again, because the answer was lost, makes no second one.
  birth uuid not null,
  -- The page that saved last: its own lost answers are no change by somebody else.
  editor uuid not null,
  form jsonb not null check (octet_length(form::text) <= 65536),
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- What it became. From then on the row stays as it is, so that handing in again finds the same.
  publication uuid,
  primary key (institution, id),
  unique (institution, account, birth),
  foreign key (institution, publication) references publication.publication
);
create index draft_of_author on publication.draft (institution, account, id desc)
  where publication is null;

call kernel.isolate('publication.draft');
call audit.watch('publication.draft', '{form}');

grant select, insert, delete on publication.draft to ${application};
grant update (editor, form, version, updated_at, publication) on publication.draft to ${application};
