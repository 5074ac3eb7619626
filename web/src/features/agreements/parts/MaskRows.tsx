import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select } from 'antd';
import { useWords } from '../../../lib/i18n';
import type { Mask } from '../api';
import { rules } from '../model';

/** Columns that cross masked only, each with how it is masked. */
export function MaskRows({ masks, change }: { masks: Mask[]; change: (masks: Mask[]) => void }) {
  const { t } = useWords();
  const put = (at: number, mask: Mask) => change(masks.map((one, index) => (index === at ? mask : one)));
  return (
    <Flex vertical gap="small">
      {masks.map((mask, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; it has no other name
        <Flex key={at} gap="small">
          <Input
            aria-label={t('agreement.column', { number: at + 1 })}
            placeholder={t('agreement.columnName')}
            value={mask.column}
            maxLength={100}
            onChange={(event) => put(at, { ...mask, column: event.target.value })}
          />
          <Select
            aria-label={t('agreement.rule', { number: at + 1 })}
            className="mask-rule"
            value={mask.rule}
            options={rules.map((value) => ({ value, label: t(`agreement.rules.${value}`) }))}
            onChange={(rule) => put(at, { ...mask, rule })}
          />
          <Button
            aria-label={t('agreement.removeColumn', { number: at + 1 })}
            icon={<DeleteOutlined />}
            onClick={() => change(masks.filter((_, index) => index !== at))}
          />
        </Flex>
      ))}
      <div>
        <Button icon={<PlusOutlined />} onClick={() => change([...masks, { column: '', rule: 'FULL' }])}>
          {t('agreement.addColumn')}
        </Button>
      </div>
    </Flex>
  );
}
