import { expect, test, vi } from 'vitest';
import { control, page } from '#core/matching/described.fixture.ts';
import type { Desk } from './fill-work.ts';
import { saveLesson } from './save-lesson.ts';
import { initialState, type PopupState } from './state.ts';

const pages = [page([control('值班热线')])];
const reading = { url: 'http://portal.test/form', title: '', pages, foreignFrames: 0, ms: 1 };

test('while the page is read anew for what was taught, nothing else may begin', async () => {
  let state: PopupState = {
    ...initialState,
    store: 'ok',
    page: { state: 'ready', reading },
    teaching: {
      about: 'control',
      ref: pages[0]?.controls[0]?.ref ?? '',
      chosen: JSON.stringify({ is: 'field', path: 'phone' }),
      picking: false,
      error: undefined,
    },
  };
  const reads: (() => void)[] = [];
  const append = vi.fn(async () => []);
  const desk = {
    journal: { append },
    state: () => state,
    set: (change: Partial<PopupState>) => {
      state = { ...state, ...change };
    },
    prepare: () => new Promise<void>((resolve) => void reads.push(resolve)),
  } as unknown as Desk;
  const saved = Promise.all([saveLesson(desk, () => {}), saveLesson(desk, () => {})]);
  await expect.poll(() => reads.length).toBe(1);
  expect(append).toHaveBeenCalledTimes(1);
  expect(state.work).not.toBe('idle');
  reads[0]?.();
  await saved;
  expect(state.work).toBe('idle');
  expect(state.message?.tone).toBe('success');
});
