import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

/** What a query brought, or that it is on its way, or why it did not come. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>;
  empty?: { when: (data: T) => boolean; words: string; act?: ReactNode };
  children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (error) {
    return <ProblemAlert error={error} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Skeleton active />;
  }
  if (props.empty?.when(data)) {
    return <Empty description={props.empty.words}>{props.empty.act}</Empty>;
  }
  return props.children(data);
}
