import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '../../lib/i18n';
import { has, useMe } from '../../lib/session';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import '../../ui/notices/notices.css';
import { useDesk } from './api';
import { Counters } from './Counters';
import { Entrance } from './Entrance';
import { News } from './News';
import { WaitingList } from './WaitingList';
import { WelcomeCard } from './WelcomeCard';
import './home.css';

/** 我的工作台: what waits, what is due today, what came back, and what is new. */
export function HomePage() {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const business = has('approval.vote')(me);
  const mayExchange = has('publication.submit')(me);
  return (
    <Page
      title={t('home.title')}
      purpose={t(business ? 'home.greeting' : 'home.welcome', { name: me.name })}
      acts={
        mayExchange && (
          <Button type="primary" onClick={() => void navigate('/exchange')}>
            {t('exchange.title')}
          </Button>
        )
      }
    >
      {business ? (
        <Workbench mayExchange={mayExchange} />
      ) : (
        <>
          <WelcomeCard idle />
          <Entrance me={me} />
        </>
      )}
    </Page>
  );
}

function Workbench({ mayExchange }: { mayExchange: boolean }) {
  return (
    <Loaded query={useDesk()}>
      {(desk) => (
        <>
          <WelcomeCard idle={Object.values(desk.counters).every((count) => count === 0)} />
          <Counters counters={desk.counters} />
          <div className="desk">
            <WaitingList waiting={desk.waiting} all={desk.counters.waiting} mayExchange={mayExchange} />
            <News desk={desk} />
          </div>
        </>
      )}
    </Loaded>
  );
}
