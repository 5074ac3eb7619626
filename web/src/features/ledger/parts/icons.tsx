import {
  AuditOutlined,
  BankOutlined,
  CheckSquareOutlined,
  CloudSyncOutlined,
  CrownOutlined,
  DatabaseOutlined,
  IdcardOutlined,
  LockOutlined,
  ScanOutlined,
  SendOutlined,
  StopOutlined,
  SwapOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { halves } from '../model';

const icons: Record<string, ReactNode> = {
  access: <CrownOutlined />,
  account: <UserOutlined />,
  approval: <CheckSquareOutlined />,
  audit: <AuditOutlined />,
  catalogue: <DatabaseOutlined />,
  exchange: <SwapOutlined />,
  institution: <BankOutlined />,
  job: <CloudSyncOutlined />,
  passport: <IdcardOutlined />,
  publication: <SendOutlined />,
  refusal: <StopOutlined />,
  screening: <ScanOutlined />,
  vault: <LockOutlined />,
};

/** The kind of an act by its shape; the sentence beside it says the same in words. */
export function EventIcon({ action }: { action: string }) {
  return (
    <span className="event-icon" aria-hidden>
      {icons[halves(action).chapter] ?? <AuditOutlined />}
    </span>
  );
}
