-- What somebody chose at the first sign-in; whoever has a row is not asked again.
create table account.welcome (
  institution uuid not null,
  account uuid not null,
  chosen text not null check (chosen in ('TOUR', 'SAMPLES', 'EMPTY')),
  chosen_at timestamptz not null,
  primary key (institution, account),
  foreign key (institution, account) references account.account
);
call kernel.isolate('account.welcome');
call audit.watch('account.welcome');
grant select, insert on account.welcome to ${application};
