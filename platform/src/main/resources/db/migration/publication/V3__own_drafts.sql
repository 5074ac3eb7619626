-- A draft is its author's alone, whatever a statement forgets to ask for.
create policy own_drafts on publication.draft as restrictive
  using (kernel.actor() = 'PERSON:' || account);
