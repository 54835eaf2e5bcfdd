import { expect, test, vi } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { Attempts } from './attempts.ts';
import { initialState, type PopupState } from './state.ts';

function attempts(): { made: Attempts; state: () => PopupState } {
  let state = initialState;
  const made = new Attempts({
    state: () => state,
    set: (change) => {
      state = { ...state, ...change };
    },
  });
  return { made, state: () => state };
}

/** Work that ends when it is told to. */
function slowly(): { work: () => Promise<void>; end: () => void; begun: () => number } {
  const ends: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => void ends.push(resolve)));
  return { work, end: () => ends.at(-1)?.(), begun: () => work.mock.calls.length };
}

const fails = (code: string) => () => Promise.reject(new JiannuoError(code, {}));

test('pressed twice it runs once; another act runs beside it, and the same one again after it', async () => {
  const { made } = attempts();
  const { work, end, begun } = slowly();
  const other = vi.fn(async () => {});
  const first = made.once('open', work);
  await made.once('open', work);
  await made.once('other', other);
  expect([begun(), other.mock.calls.length]).toEqual([1, 1]);
  end();
  await first;
  void made.once('open', work);
  expect(begun()).toBe(2);
});

test('nothing begins beside what must be alone, also before it shows that it works', async () => {
  const { made } = attempts();
  const fill = slowly();
  const undo = vi.fn(async () => {});
  const filling = made.alone(fill.work);
  expect(made.idle).toBe(false);
  expect(await made.alone(fill.work)).toBe(false);
  expect(await made.alone(undo)).toBe(false);
  fill.end();
  expect(await filling).toBe(true);
  expect([made.idle, fill.begun(), undo.mock.calls.length]).toEqual([true, 1, 0]);
});

test('what goes wrong is said in words with what to do, and ends there', async () => {
  const { made, state } = attempts();
  await made.once('open', fails('page.browserPage'));
  expect(state().message?.text).toContain('请切换到门户的表单页面');
  await made.once('open', fails('page.gone'));
  expect(state().message?.text).toContain('请回到要填写的页面');
  await made.alone(fails('page.noAccess'));
  expect(state().message?.text).toContain('请先点到该页面');
  expect(made.idle).toBe(true);
});
