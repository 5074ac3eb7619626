import agreement from './agreement.json';
import approval from './approval.json';
import catalogue from './catalogue.json';
import compliance from './compliance.json';
import delivery from './delivery.json';
import departments from './departments.json';
import drafts from './drafts.json';
import exchange from './exchange.json';
import executives from './executives.json';
import inbox from './inbox.json';
import institutions from './institutions.json';
import ledger from './ledger.json';
import ledgerEvents from './ledgerEvents.json';
import passport from './passport.json';
import people from './people.json';
import proof from './proof.json';
import quarantine from './quarantine.json';
import received from './received.json';
import sent from './sent.json';
import viewer from './viewer.json';
import welcome from './welcome.json';

/** What the pages say, one file a feature; loaded beside the first page and not before it. */
export const pageWords = {
  agreement,
  approval,
  catalogue,
  compliance,
  delivery,
  departments,
  drafts,
  exchange,
  executives,
  inbox,
  institutions,
  ledger,
  ledgerEvents,
  passport,
  people,
  proof,
  quarantine,
  received,
  sent,
  viewer,
  welcome,
};
