-- Partner contacts, regulators and customers have accounts here; what they may call is a closed list.
alter table account.held_role drop constraint held_role_role_check;
alter table account.held_role add constraint held_role_role_check check (role in ('STAFF', 'HEAD',
  'COMPLIANCE', 'EXECUTIVE', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'PARTNER', 'REGULATOR',
  'CUSTOMER'));
