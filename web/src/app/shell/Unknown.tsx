import { Empty } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';

/** An address that leads nowhere. */
export function Unknown() {
  const { t } = useWords();
  return (
    <Empty description={t('shell.unknown')}>
      <Link to="/">{t('home.title')}</Link>
    </Empty>
  );
}
