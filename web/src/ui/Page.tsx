import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';

/** What every page has: a title, what it is for, and its main acts. */
export function Page(props: { title: string; purpose?: string; acts?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${props.title} · 信桥 Xinqiao`;
  }, [props.title]);
  return (
    <>
      <Flex justify="space-between" align="start" wrap gap="middle">
        <div>
          <Typography.Title level={1} className="page-title">
            {props.title}
          </Typography.Title>
          {props.purpose && <Typography.Paragraph type="secondary">{props.purpose}</Typography.Paragraph>}
        </div>
        {props.acts}
      </Flex>
      <div className="page-body">{props.children}</div>
    </>
  );
}
