-- The lists people walk: what they voted on, what has ended, and what is due first.
create index vote_of_person on approval.vote (institution, person, approval desc);
create index request_ended on approval.request (institution, id desc) where status <> 'PENDING';
create index request_due on approval.request (institution, due_at) where status = 'PENDING';
