import { type TableColumnsType, Typography } from 'antd';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { moment } from '../../../lib/time';
import { DataTable } from '../../../ui/DataTable';
import { StatusTag } from '../../../ui/marks';
import { PersonName } from '../../../ui/PersonName';
import type { Agreement } from '../api';
import { type Place, places } from '../model';

/** Four persons of two sides sign, in this order; each signature tells which text it is of. */
export function Signatures({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const columns = useColumns(agreement);
  return (
    <DataTable
      label={t('agreement.signatures')}
      rowKey={({ institution, seat }) => institution + seat}
      columns={columns}
      dataSource={places(agreement)}
    />
  );
}

function useColumns(agreement: Agreement): TableColumnsType<Place> {
  const { t } = useWords();
  const institution = useInstitutionName();
  return [
    { title: t('agreement.side'), key: 'side', render: (_, place) => institution(place.institution) },
    { title: t('agreement.seat'), key: 'seat', render: (_, { seat }) => t(`role.${seat}`) },
    {
      title: t('agreement.state'),
      key: 'state',
      render: (_, place) => <SignatureState place={place} agreement={agreement} />,
    },
    {
      title: t('agreement.signer'),
      key: 'signer',
      render: (_, { signature }) => <PersonName account={signature?.account} />,
    },
    {
      title: t('agreement.at'),
      key: 'at',
      render: (_, { signature }) => signature && moment(signature.at),
    },
    {
      title: t('agreement.digest'),
      key: 'digest',
      render: (_, { signature }) =>
        signature && (
          <Typography.Text code title={signature.digest}>
            {signature.digest.slice(0, 20)}…
          </Typography.Text>
        ),
    },
  ];
}

function SignatureState({ place, agreement }: { place: Place; agreement: Agreement }) {
  const { t } = useWords();
  const { next } = agreement;
  if (place.signature) {
    return <StatusTag tone="good">{t('agreement.signed')}</StatusTag>;
  }
  const turn = next?.institution === place.institution && next.seat === place.seat;
  return turn ? (
    <StatusTag tone="warn">{t('agreement.turn')}</StatusTag>
  ) : (
    <StatusTag tone={next ? 'open' : 'none'}>{t(next ? 'agreement.later' : 'agreement.unsigned')}</StatusTag>
  );
}
