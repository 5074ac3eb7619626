import { Button, type ButtonProps, Flex, Typography } from 'antd';
import { useId } from 'react';
import { useFunctions } from '../lib/functions';
import { useWords } from '../lib/i18n';
import { has, useMe } from '../lib/session';

/** Why somebody may not do what a function is for, and who may; undefined when they may. */
export function useDenied(needs: string | undefined): string | undefined {
  const { t, said, language } = useWords();
  const me = useMe();
  const functions = useFunctions();
  if (needs === undefined || has(needs)(me)) {
    return undefined;
  }
  const wanted = functions?.find((one) => one.id === needs);
  const names = wanted?.roles.map((role) => t(`role.${role}`)) ?? [];
  const roles = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return t('denied.function', { what: said(wanted?.name), roles });
}

type Props = Omit<ButtonProps, 'disabled'> & {
  /** The function (功能权限) that the act belongs to. */
  needs?: string;
  /** Why it can't be done now, whoever asks. */
  denied?: string | undefined;
};

/** An act. Where it may not be done it stays to be seen, does nothing, and says why. */
export function ActButton({ needs, denied, ...button }: Props) {
  const id = useId();
  const noFunction = useDenied(needs);
  const why = noFunction ?? denied;
  if (why === undefined) {
    return <Button {...button} />;
  }
  const { href: _, onClick: __, ...still } = button;
  return (
    <Flex vertical gap={2} align="start">
      <Button {...still} disabled aria-describedby={id} />
      <Typography.Text id={id} type="secondary" className="denied">
        {why}
      </Typography.Text>
    </Flex>
  );
}
