import agreement from './agreement.json';
import approval from './approval.json';
import catalogue from './catalogue.json';
import compliance from './compliance.json';
import delivery from './delivery.json';
import denied from './denied.json';
import departments from './departments.json';
import dialog from './dialog.json';
import drafts from './drafts.json';
import exchange from './exchange.json';
import executives from './executives.json';
import home from './home.json';
import inbox from './inbox.json';
import institutions from './institutions.json';
import job from './job.json';
import ledger from './ledger.json';
import ledgerEvents from './ledgerEvents.json';
import level from './level.json';
import menu from './menu.json';
import menuGroup from './menuGroup.json';
import notice from './notice.json';
import paging from './paging.json';
import passport from './passport.json';
import people from './people.json';
import person from './person.json';
import problem from './problem.json';
import proof from './proof.json';
import quarantine from './quarantine.json';
import received from './received.json';
import role from './role.json';
import sent from './sent.json';
import shell from './shell.json';
import time from './time.json';
import viewer from './viewer.json';

export { default as kit } from 'antd/locale/zh_CN';
export { problems } from './problems';

/** All words of the interface, one file a feature. Chinese is the source of every other language. */
export const words = {
  agreement,
  dialog,
  approval,
  catalogue,
  quarantine,
  compliance,
  delivery,
  denied,
  departments,
  drafts,
  exchange,
  executives,
  home,
  inbox,
  institutions,
  job,
  ledger,
  ledgerEvents,
  level,
  menu,
  menuGroup,
  notice,
  paging,
  passport,
  people,
  person,
  problem,
  proof,
  received,
  role,
  sent,
  shell,
  time,
  viewer,
};
