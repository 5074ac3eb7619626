import { Flex, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../../lib/i18n';
import { ActButton } from '../../../ui/ActButton';
import { ProblemAlert } from '../../../ui/ProblemAlert';

interface Props {
  label: string;
  act: string;
  pending: boolean;
  error: unknown;
  add: (name: string, done: () => void) => void;
}

/** One field and one button: something new that has nothing but a name. */
export function AddByName({ label, act, pending, error, add }: Props) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const field = useId();
  const empty = name.trim() === '';
  const submit = () => !empty && add(name.trim(), () => setName(''));
  return (
    <Form layout="vertical" className="initial-password">
      {error ? <ProblemAlert error={error} /> : null}
      <Form.Item label={label} htmlFor={field}>
        <Flex gap="small" align="start">
          <Input
            id={field}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={submit}
          />
          <ActButton
            needs="institution.organise"
            denied={empty ? t('departments.nameFirst') : undefined}
            loading={pending}
            onClick={submit}
          >
            {act}
          </ActButton>
        </Flex>
      </Form.Item>
    </Form>
  );
}
