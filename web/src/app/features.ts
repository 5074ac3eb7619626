import { agreements } from '../features/agreements/feature';
import { catalogue } from '../features/catalogue/feature';
import { compliance } from '../features/compliance/feature';
import { deliveries } from '../features/deliveries/feature';
import { drafts } from '../features/drafts/feature';
import { exchange } from '../features/exchange/feature';
import { home } from '../features/home/feature';
import { inbox } from '../features/inbox/feature';
import { ledger } from '../features/ledger/feature';
import { organisation } from '../features/organisation/feature';
import { passport } from '../features/passport/feature';
import { publications } from '../features/publications/feature';
import { quarantine } from '../features/quarantine/feature';
import type { Feature, MenuPage } from '../lib/feature';
import type { Me } from '../lib/session';

/** All features, in the order of the menu. A feature goes by its folder and its line here. */
export const features: readonly Feature[] = [
  home,
  exchange,
  drafts,
  inbox,
  publications,
  deliveries,
  agreements,
  catalogue,
  passport,
  compliance,
  quarantine,
  ledger,
  organisation,
];

export function pagesOf(me: Me): readonly MenuPage[] {
  return features.flatMap((feature) => feature.menu).filter((page) => page.may(me));
}
