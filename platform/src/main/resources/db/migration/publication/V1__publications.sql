-- Data handed in for release. What was handed in never changes: only the columns granted below can.
create table publication.publication (
  institution uuid not null,
  id uuid not null,
  account uuid not null,
  person uuid not null,
  asset uuid not null,
  content uuid not null,
  digital_identity text not null,
  title text not null,
  destinations jsonb not null,
  message text not null check (length(message) <= 2000),
  digest text not null,
  approval uuid not null,
  submitted_at timestamptz not null,
  state text not null default 'UNDER_REVIEW'
    check (state in ('UNDER_REVIEW', 'PUBLISHED', 'RETURNED', 'WITHDRAWN', 'VOID')),
  ended_at timestamptz,
  -- The persons who voted, in order.
  tier1 uuid,
  tier2 uuid,
  tier3 uuid,
  primary key (institution, id),
  unique (institution, approval),
  constraint ended_with_time check ((state = 'UNDER_REVIEW') = (ended_at is null)),
  -- Nothing is released by fewer than three reviewers, all different and none the author.
  constraint released_by_three check (state <> 'PUBLISHED' or (
    tier1 is not null and tier2 is not null and tier3 is not null
    and tier1 <> tier2 and tier1 <> tier3 and tier2 <> tier3
    and person not in (tier1, tier2, tier3)))
);
-- One review at a time of one datum, however many tabs submit it.
create unique index publication_once on publication.publication (institution, asset)
  where state = 'UNDER_REVIEW';
create index publication_of_content on publication.publication (institution, content)
  where state = 'UNDER_REVIEW';
create index publication_of_asset on publication.publication (institution, asset, id);
create index publication_of_author on publication.publication (institution, person, id desc);

call kernel.isolate('publication.publication');
call audit.watch('publication.publication', '{title,message}');

grant usage on schema publication to ${application};
grant select, insert on publication.publication to ${application};
grant update (state, ended_at, tier1, tier2, tier3) on publication.publication to ${application};
