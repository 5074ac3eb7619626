-- Opening is a fact that the platform notes; signing for it is an act of a person of the recipient
-- who has seen it.
alter table exchange.delivery
  add column signed_for_by uuid,
  add column signed_for_at timestamptz,
  add constraint signed_for_by_somebody check ((signed_for_by is null) = (signed_for_at is null)),
  add constraint signed_for_when_opened check (signed_for_at is null or opened_at is not null);
grant update (signed_for_by, signed_for_at) on exchange.delivery to ${application};
