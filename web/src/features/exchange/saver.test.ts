import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProblemError } from '../../lib/problem';
import { isKept } from '../../lib/unsaved';
import { emptyForm, type Form } from './model';
import { type Saved, Saver } from './saver';

const titled = (title: string): Form => ({ ...emptyForm, title });
const refusal = (status: number, code = 'kernel.bad-body') =>
  new ProblemError({ code: code as 'kernel.bad-body', status });

/** The platform, as far as a saver sees it; `fail` makes its next answers fail. */
function platform() {
  const kept: Form[] = [];
  const failures: unknown[] = [];
  const answer = (form: Form): Saved => {
    const failure = failures.shift();
    if (failure) {
      throw failure;
    }
    kept.push(form);
    return { id: 'd', version: kept.length, updatedAt: '2026-11-26T01:31:00Z' };
  };
  return {
    kept,
    fail: (...some: unknown[]) => failures.push(...some),
    begin: vi.fn(async (form: Form) => answer(form)),
    save: vi.fn(async (_: Saved, form: Form) => answer(form)),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is typed is saved once, a moment after the last key, and the page is held until then', async () => {
  const at = platform();
  const saver = new Saver(at, emptyForm);
  saver.change(titled('a'));
  saver.change(titled('ab'));
  expect(isKept()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(at.kept).toEqual([titled('ab')]);
  expect(saver.saving).toEqual({ state: 'saved', at: '2026-11-26T01:31:00Z' });
  expect(isKept()).toBe(false);
  saver.change(titled('abc'));
  await saver.flush();
  expect(at.begin).toHaveBeenCalledTimes(1);
  expect(at.save).toHaveBeenCalledTimes(1);
});

test('a lost connection keeps everything and saves the latest when it is back', async () => {
  const at = platform();
  const saver = new Saver(at, emptyForm);
  at.fail(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
  saver.change(titled('a'));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(saver.saving.state).toBe('offline');
  saver.change(titled('ab'));
  expect(saver.saving.state).toBe('offline');
  await vi.advanceTimersByTimeAsync(3_100);
  expect(isKept()).toBe(true);
  await vi.advanceTimersByTimeAsync(3_100);
  expect(at.kept).toEqual([titled('ab')]);
  expect(saver.saving.state).toBe('saved');
});

test.each([
  [401, 'signIn'],
  [423, 'locked'],
  [503, 'offline'],
] as const)('an answer %s is told as %s and tried again', async (status, state) => {
  const at = platform();
  const saver = new Saver(at, emptyForm);
  at.fail(refusal(status));
  saver.change(titled('a'));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(saver.saving.state).toBe(state);
  await vi.advanceTimersByTimeAsync(3_100);
  expect(saver.saving.state).toBe('saved');
});

test('a newer version elsewhere is never overwritten', async () => {
  const at = platform();
  const saver = new Saver(at, emptyForm);
  at.fail(refusal(409, 'publication.draft-changed'));
  saver.change(titled('a'));
  await vi.advanceTimersByTimeAsync(1_100);
  saver.change(titled('ab'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.saving.state).toBe('changed');
  expect(at.kept).toEqual([]);
  saver.forget();
  expect(isKept()).toBe(false);
});

test('a refusal waits for other words', async () => {
  const at = platform();
  const saver = new Saver(at, emptyForm);
  at.fail(refusal(422));
  saver.change(titled('a'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saver.saving.state).toBe('refused');
  expect(at.kept).toEqual([]);
  saver.change(titled('b'));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(at.kept).toEqual([titled('b')]);
});

test('what is typed while a save runs is saved after it', async () => {
  const at = platform();
  const saver = new Saver(at, emptyForm);
  saver.change(titled('a'));
  const first = saver.flush();
  saver.change(titled('ab'));
  expect(await first).toBe(true);
  expect(at.kept).toEqual([titled('a'), titled('ab')]);
  expect(saver.unsaved).toBe(false);
});
