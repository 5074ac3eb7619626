-- Questions put to reviewers. What is asked never changes: only the columns granted below can.
create table approval.request (
  institution uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  digest text not null,
  title_zh text not null,
  title_en text not null,
  requester_account uuid not null,
  requester_person uuid not null,
  requester_department uuid,
  urgency text not null check (urgency in ('URGENT', 'ORDINARY')),
  urgent_reason text check (urgency <> 'URGENT' or urgent_reason <> ''),
  levels jsonb not null,
  round int not null check (round > 0),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  reminded_50_at timestamptz,
  reminded_80_at timestamptz,
  escalated_at timestamptz,
  status text not null default 'PENDING'
    check (status in ('PENDING', 'GRANTED', 'RETURNED', 'WITHDRAWN', 'VOID')),
  ending_reason text,
  ended_at timestamptz,
  primary key (institution, id),
  constraint ended_with_time_and_reason
    check ((status = 'PENDING') = (ended_at is null) and (ended_at is null) = (ending_reason is null)),
  -- Nothing is decided late without the breach on record, whatever the code does.
  constraint late_is_on_record
    check (ended_at is null or ended_at < due_at or escalated_at is not null)
);
-- One question at a time about one thing, however many tabs ask.
create unique index request_once on approval.request (institution, subject_kind, subject_id)
  where status = 'PENDING';
create index request_pending on approval.request (institution, id desc) where status = 'PENDING';
create index request_of_person on approval.request (institution, requester_person, id desc);
create index request_of_subject on approval.request (institution, subject_kind, subject_id, round);
create index request_of_content on approval.request (institution, subject_kind, digest, asked_at);
create index request_by_time on approval.request (institution, asked_at);

-- One vote a natural person, over all levels.
create table approval.vote (
  institution uuid not null,
  approval uuid not null,
  position int not null check (position > 0),
  person uuid not null,
  account uuid not null,
  level text not null,
  verb text not null check (verb in ('APPROVE', 'RETURN')),
  reason text not null check (verb <> 'RETURN' or reason <> ''),
  at timestamptz not null,
  primary key (institution, approval, person),
  unique (institution, approval, position),
  foreign key (institution, approval) references approval.request
);

call kernel.isolate('approval.request');
call kernel.isolate('approval.vote');
call audit.watch('approval.request', '{title_zh,title_en,urgent_reason,ending_reason}');
call audit.watch('approval.vote', '{reason}');

grant usage on schema approval to ${application};
grant select, insert on approval.request, approval.vote to ${application};
grant update (reminded_50_at, reminded_80_at, escalated_at, status, ending_reason, ended_at)
  on approval.request to ${application};
