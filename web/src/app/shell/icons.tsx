import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  ControlOutlined,
  CrownOutlined,
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
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A shape beside the words of the menu. Words alone tell all, so screen readers skip it. */
export const icons: Readonly<Record<string, ReactNode>> = {
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
  people: <TeamOutlined aria-hidden />,
  departments: <ApartmentOutlined aria-hidden />,
  institutions: <BankOutlined aria-hidden />,
  executives: <CrownOutlined aria-hidden />,
  compliance: <ControlOutlined aria-hidden />,
  ledger: <AuditOutlined aria-hidden />,
};

export const otherPage = <ProfileOutlined aria-hidden />;
