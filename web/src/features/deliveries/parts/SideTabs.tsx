import { Tabs } from 'antd';
import { useWords } from '../../../lib/i18n';
import { Looks, Stages } from '../../../ui/DeliveryTrail';
import type { Delivery } from '../api';

/** Beside the document: who looked at what and when, and how far the receipt is. */
export function SideTabs({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  return (
    <aside className="viewer-side" aria-label={t('viewer.side')}>
      <Tabs
        size="small"
        items={[
          { key: 'looks', label: t('viewer.looks'), children: <Looks id={delivery.id} /> },
          { key: 'receipt', label: t('delivery.receipt'), children: <Stages delivery={delivery} /> },
        ]}
      />
    </aside>
  );
}
