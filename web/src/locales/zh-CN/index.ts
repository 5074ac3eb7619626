import demo from './demo.json';
import denied from './denied.json';
import dialog from './dialog.json';
import home from './home.json';
import job from './job.json';
import level from './level.json';
import lock from './lock.json';
import menu from './menu.json';
import menuGroup from './menuGroup.json';
import notice from './notice.json';
import paging from './paging.json';
import person from './person.json';
import problem from './problem.json';
import role from './role.json';
import shell from './shell.json';
import time from './time.json';
import tour from './tour.json';

export { default as kit } from 'antd/locale/zh_CN';
export { problems } from './problems';

/** What the shell says, one file a feature. Chinese is the source of every other language. */
export const words = {
  demo,
  denied,
  dialog,
  home,
  job,
  level,
  lock,
  menu,
  menuGroup,
  notice,
  paging,
  person,
  problem,
  role,
  shell,
  time,
  tour,
};
