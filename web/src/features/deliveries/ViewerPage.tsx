import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { type Delivery, useDelivery, useRights } from './api';
import { isTable } from './model';
import { Acts } from './parts/Acts';
import { Banner } from './parts/Banner';
import { Facts } from './parts/Facts';
import { PageViewer } from './parts/PageViewer';
import { RowViewer } from './parts/RowViewer';
import { SideTabs } from './parts/SideTabs';
import './viewer.css';

/** 受控查阅: what the server shows this viewer, marked, and what may be done with it. */
export function ViewerPage() {
  const { id = '' } = useParams();
  return <Loaded query={useDelivery(id)}>{(delivery) => <Viewer delivery={delivery} />}</Loaded>;
}

function Viewer({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const [address] = useSearchParams();
  const rights = useRights(delivery.id);
  const asPages = !isTable(delivery) || delivery.copy?.level === 'L4' || address.get('as') === 'pages';
  return (
    <Page title={delivery.title} acts={<Acts delivery={delivery} rights={rights.data} />}>
      <Banner delivery={delivery} />
      <Facts delivery={delivery} />
      {/* What may not be printed is not, also not by the browser's own menu. */}
      <div className={rights.data && !rights.data.print ? 'viewer' : 'viewer not-printed'}>
        <section className="viewer-stage" aria-label={t('viewer.pages')}>
          {asPages ? <PageViewer delivery={delivery} /> : <RowViewer delivery={delivery} />}
        </section>
        <SideTabs delivery={delivery} />
      </div>
    </Page>
  );
}
