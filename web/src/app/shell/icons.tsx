import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  ControlOutlined,
  DatabaseOutlined,
  DeploymentUnitOutlined,
  EditOutlined,
  FileProtectOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  ProfileOutlined,
  SecurityScanOutlined,
  SendOutlined,
  SolutionOutlined,
  StarOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MenuPage } from '../../lib/feature';

/** A shape beside the words of the menu. Words alone tell all, so screen readers skip it. */
export const icons: Partial<Record<MenuPage['key'], ReactNode>> = {
  home: <HomeOutlined aria-hidden />,
  exchange: <SendOutlined aria-hidden />,
  drafts: <EditOutlined aria-hidden />,
  inbox: <SolutionOutlined aria-hidden />,
  sent: <DeploymentUnitOutlined aria-hidden />,
  received: <InboxOutlined aria-hidden />,
  agreements: <FileProtectOutlined aria-hidden />,
  catalogue: <DatabaseOutlined aria-hidden />,
  quarantine: <SecurityScanOutlined aria-hidden />,
  passport: <IdcardOutlined aria-hidden />,
  compliance: <ControlOutlined aria-hidden />,
  ledger: <AuditOutlined aria-hidden />,
  institutions: <BankOutlined aria-hidden />,
  departments: <ApartmentOutlined aria-hidden />,
  people: <TeamOutlined aria-hidden />,
  executives: <StarOutlined aria-hidden />,
};

export const otherPage = <ProfileOutlined aria-hidden />;
