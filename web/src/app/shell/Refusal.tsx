import { Descriptions, Result } from 'antd';
import { Link } from 'react-router';
import type { MenuPage } from '../../lib/feature';
import { useFunctions } from '../../lib/functions';
import { useWords } from '../../lib/i18n';
import { type Role, useMe } from '../../lib/session';
import { Page } from '../../ui/Page';

const outside: readonly Role[] = ['PARTNER', 'REGULATOR', 'CUSTOMER'];

/** Why somebody does not have a page: by which rule, of which clause, and who can grant it. */
export function Refusal({ page, first }: { page: MenuPage; first: MenuPage | undefined }) {
  const { t, said, refusal, language } = useWords();
  const me = useMe();
  const wanted = (useFunctions() ?? []).filter((one) => page.may.functions.includes(one.id));
  const list = (roles: readonly Role[]) =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(roles.map((role) => t(`role.${role}`)));
  const outsider = me.roles.some((role) => outside.includes(role));
  const name = t(`menu.${page.key}`);
  const items = [
    {
      key: 'rule',
      label: t('denied.rule'),
      children: refusal(outsider ? 'account.outside-plane' : 'kernel.function-denied'),
    },
    { key: 'clause', label: t('denied.clause'), children: outsider ? 'G3.2' : 'B1.2' },
    {
      key: 'needs',
      label: t('denied.needs'),
      children: wanted.map((one) => (
        <div key={one.id}>{t('denied.needed', { what: said(one.name), roles: list(one.roles) })}</div>
      )),
    },
    { key: 'own', label: t('denied.own'), children: list(me.roles) || t('denied.none') },
    {
      key: 'granter',
      label: t('denied.who'),
      children: t(outsider ? 'denied.granterOutside' : 'denied.granter'),
    },
  ];
  return (
    <Page title={t('denied.title', { page: name })}>
      <Result
        className="refusal"
        status="warning"
        title={t('denied.sentence', { page: name })}
        subTitle={t('denied.recorded')}
        extra={first && <Link to={first.path}>{t('denied.back', { page: t(`menu.${first.key}`) })}</Link>}
      >
        <Descriptions bordered size="small" column={1} items={items} />
      </Result>
    </Page>
  );
}
