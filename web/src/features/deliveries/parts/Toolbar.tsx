import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Flex, InputNumber, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { useKeys } from '../../../lib/keys';
import type { Delivery } from '../api';
import { isTable, within, zoomed, zooms } from '../model';

export interface Place {
  number: number;
  zoom: number;
  go: (to: { page?: number; zoom?: number; as?: string }) => void;
}

/** Where in the document somebody is, and how large it is shown; stands in the address. */
export function usePlace(): Place {
  const [address, setAddress] = useSearchParams();
  const zoom = Number(address.get('zoom'));
  return {
    number: Math.max(1, Math.trunc(Number(address.get('page'))) || 1),
    zoom: zooms.find((one) => one === zoom) ?? 100,
    go: (to) =>
      setAddress(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(to)) {
            next.set(name, String(value));
          }
          return next;
        },
        { replace: true },
      ),
  };
}

/** To other pages and sizes, by hand and by the keyboard. */
export function Toolbar({ delivery, place, pages }: { delivery: Delivery; place: Place; pages: number }) {
  const { t } = useWords();
  const { number, zoom, go } = place;
  const turn = (wanted: number) => go({ page: within(wanted, pages) });
  const size = (step: 1 | -1) => go({ zoom: zoomed(zoom, step) });
  useKeys({
    PageDown: () => turn(number + 1),
    PageUp: () => turn(number - 1),
    ArrowRight: () => turn(number + 1),
    ArrowLeft: () => turn(number - 1),
    Home: () => turn(1),
    End: () => turn(pages),
    '+': () => size(1),
    '-': () => size(-1),
  });
  return (
    <Flex gap="small" align="center" wrap role="toolbar" aria-label={t('viewer.toolbar')}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('viewer.previous')}
        disabled={number <= 1}
        onClick={() => turn(number - 1)}
      />
      <InputNumber
        className="page-number"
        aria-label={t('viewer.jump')}
        min={1}
        max={pages}
        precision={0}
        value={number}
        controls={false}
        changeOnBlur
        onChange={(wanted) => wanted !== null && turn(wanted)}
      />
      <span>{t('viewer.of', { pages })}</span>
      <Button
        icon={<RightOutlined />}
        aria-label={t('viewer.next')}
        disabled={number >= pages}
        onClick={() => turn(number + 1)}
      />
      <Button
        icon={<ZoomOutOutlined />}
        aria-label={t('viewer.smaller')}
        disabled={zoom <= zooms[0]}
        onClick={() => size(-1)}
      />
      <span className="page-zoom">{zoom}%</span>
      <Button
        icon={<ZoomInOutlined />}
        aria-label={t('viewer.larger')}
        disabled={zoom >= (zooms.at(-1) ?? 100)}
        onClick={() => size(1)}
      />
      {isTable(delivery) && <Ways delivery={delivery} go={go} />}
      <span className="viewer-keys">{t('viewer.keys')}</span>
    </Flex>
  );
}

/** A table as cells or as painted pages; at level 4 there are pages only. */
function Ways({ delivery, go }: { delivery: Delivery; go: Place['go'] }) {
  const { t } = useWords();
  const [address] = useSearchParams();
  const only = delivery.copy?.level === 'L4';
  return (
    <Segmented
      aria-label={t('viewer.as')}
      value={only || address.get('as') === 'pages' ? 'pages' : 'rows'}
      options={[
        { value: 'rows', label: t('viewer.rows'), disabled: only, title: only ? t('viewer.pagesOnly') : '' },
        { value: 'pages', label: t('viewer.asPages') },
      ]}
      onChange={(as) => go({ as, page: 1 })}
    />
  );
}
