import { useQuery } from '@tanstack/react-query';
import { Layout } from 'antd';
import { api } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';

const AGAIN_MS = 60_000;

/** What runs here, how high its ledger is, and its own time, by which every deadline goes. */
export function Foot() {
  const { t, language } = useWords();
  const { data } = useQuery({
    queryKey: ['standing'],
    queryFn: () => api.get('/api/v1/standing'),
    refetchInterval: AGAIN_MS,
  });
  const told = data && [
    t('shell.version', { version: data.version }),
    t('shell.height', { height: data.ledgerHeight.toLocaleString(language) }),
    t('shell.serverTime', { at: moment(data.at) }),
    t('shell.offline'),
  ];
  return <Layout.Footer className="shell-foot">{told?.join(' · ')}</Layout.Footer>;
}
