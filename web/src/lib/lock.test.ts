import { expect, test } from 'vitest';
import { lock } from './lock';

test('what waits goes on when the session is open again', async () => {
  await lock.untilOpen();
  lock.close();
  let gone = false;
  const waiting = lock.untilOpen().then(() => {
    gone = true;
  });
  await Promise.resolve();
  expect(lock.isLocked()).toBe(true);
  expect(gone).toBe(false);
  lock.open();
  await waiting;
  expect(gone).toBe(true);
  expect(lock.isLocked()).toBe(false);
});
