import { expect, test } from 'vitest';
import { Person } from './browser';

const business = [
  '我的工作台',
  '发起交换',
  '待办收件箱',
  '我发起的',
  '收到的资料',
  '协议',
  '数据目录',
  '数据身份证',
  '控制状态',
];

/** Each role, somebody who has it, and what their menu holds. */
const roles = [
  ['STAFF', 'zhou.yining@slyh', business],
  ['HEAD', 'gu.huaizhou@slyh', business],
  ['COMPLIANCE', 'xu.zhiwei@slyh', [...business, '隔离待查', '审计台账']],
  ['EXECUTIVE', 'jiang.boyan@slyh', business],
  ['SYSTEM_ADMIN', 'shen.yifan@slyh', ['我的工作台', '控制状态']],
  ['SECURITY_ADMIN', 'han.ruoxi@slyh', ['我的工作台', '控制状态']],
  [
    'AUDIT_ADMIN',
    'ye.zhiqiu@slyh',
    ['我的工作台', '收到的资料', '协议', '数据身份证', '控制状态', '审计台账'],
  ],
] as const;

test.each(roles)(
  '%s sees exactly its menu, and the server agrees about the log',
  async (_, account, menu) => {
    const person = await Person.signedIn(account);
    const shown = await person.page.locator('nav .ant-menu-item').allTextContents();
    expect(shown.toSorted()).toEqual(menu.toSorted());
    const log = await person.page.evaluate(() =>
      fetch('/api/v1/audit?limit=1').then((answer) => answer.status),
    );
    expect(log).toBe((menu as readonly string[]).includes('审计台账') ? 200 : 403);
    await person.leave();
  },
);
