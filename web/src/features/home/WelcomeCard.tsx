import { CompassOutlined, FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Col, Row } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/i18n';
import { tour } from '../../lib/tour';
import { ActButton } from '../../ui/ActButton';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { type Choice, useBegin, useWelcome } from './welcome';

/**
 * Asks at the first sign-in how to begin. A part of the workbench and no gate before it: whoever has
 * something to do just does it. `idle`: there is nothing to do yet.
 */
export function WelcomeCard({ idle }: { idle: boolean }) {
  const { t } = useWords();
  const asked = useWelcome();
  const begin = useBegin();
  if (begin.data !== undefined && begin.variables === 'SAMPLES') {
    return <Alert type="success" showIcon role="status" title={t('welcome.loaded', { count: begin.data })} />;
  }
  if (!asked || !idle) {
    return null;
  }
  const choose = (choice: Choice) => {
    begin.mutate(choice);
    if (choice === 'TOUR') {
      tour.start();
    }
  };
  return (
    <Card className="welcome" title={<h2 className="page-title">{t('welcome.title')}</h2>}>
      <p>{t('welcome.why')}</p>
      {begin.error && <ProblemAlert error={begin.error} />}
      <Row gutter={[16, 16]}>
        <Way choice="TOUR" icon={<CompassOutlined aria-hidden />}>
          <Button type="primary" onClick={() => choose('TOUR')} disabled={begin.isPending}>
            {t('welcome.act.TOUR')}
          </Button>
        </Way>
        <Way choice="SAMPLES" icon={<FolderOpenOutlined aria-hidden />}>
          <ActButton
            needs="catalogue.register"
            onClick={() => choose('SAMPLES')}
            loading={begin.isPending && begin.variables === 'SAMPLES'}
          >
            {t('welcome.act.SAMPLES')}
          </ActButton>
        </Way>
        <Way choice="EMPTY" icon={<FileAddOutlined aria-hidden />}>
          <Button onClick={() => choose('EMPTY')} disabled={begin.isPending}>
            {t('welcome.act.EMPTY')}
          </Button>
        </Way>
      </Row>
    </Card>
  );
}

function Way({ choice, icon, children }: { choice: Choice; icon: ReactNode; children: ReactNode }) {
  const { t } = useWords();
  return (
    <Col xs={24} md={8} className="welcome-way">
      <h3>
        {icon} {t(`welcome.way.${choice}`)}
      </h3>
      <p>{t(`welcome.about.${choice}`)}</p>
      {children}
    </Col>
  );
}
