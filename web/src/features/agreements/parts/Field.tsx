import { Form } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  required?: boolean;
  help?: string;
  /** What is wrong with it. */
  error?: string | undefined;
  children: ReactNode;
}

/** One field with its label, and what helps to fill it or what is wrong. */
export function Field({ id, label, required = false, help, error, children }: Props) {
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={required}
      extra={help}
      {...(error ? { help: error, validateStatus: 'error' as const } : {})}
    >
      {children}
    </Form.Item>
  );
}
