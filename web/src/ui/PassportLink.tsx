import { Link } from 'react-router';
import { has, useMe } from '../lib/session';

/** A datum's passport by the end of its identity; for whoever reads no passports, the identity alone. */
export function PassportLink({ identity, whole = false }: { identity: string; whole?: boolean }) {
  const me = useMe();
  const shown = whole ? identity : `…${identity.slice(-8)}`;
  return has('provenance.read')(me) ? (
    <Link to={`/passports/${identity}`} title={identity}>
      {shown}
    </Link>
  ) : (
    <span title={identity}>{shown}</span>
  );
}
