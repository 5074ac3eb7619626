import { Button, Flex } from 'antd';
import { useWords } from '../lib/i18n';
import type { Paged } from '../lib/paging';

/** The ways from one page of a list to the others; nothing where there is only one. */
export function Pager<T>({ paged, what }: { paged: Paged<T>; what: string }) {
  const { t } = useWords();
  const { forward, back, first } = paged;
  if (!forward && !first) {
    return null;
  }
  return (
    <nav aria-label={t('paging.label', { what })}>
      <Flex gap="small">
        <Button disabled={!first} onClick={first}>
          {t('paging.first')}
        </Button>
        <Button disabled={!back} onClick={back}>
          {t('paging.back')}
        </Button>
        <Button disabled={!forward} onClick={forward}>
          {t('paging.forward')}
        </Button>
      </Flex>
    </nav>
  );
}
