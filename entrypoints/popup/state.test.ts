import { expect, test } from 'vitest';
import { initialState, type PopupState, viewOf } from './state.ts';

function settled(query: string, change: Partial<PopupState> = {}): boolean {
  return viewOf({ ...initialState, query, ...change }).people.settled;
}

test('a query in Latin letters is settled only with the pinyin of the names, any other with the roster', () => {
  expect([settled(''), settled('王'), settled('wyy')]).toEqual([false, false, false]);
  const read = { subjects: [], items: [] };
  expect([settled('', read), settled('王', read), settled('Wyy', read)]).toEqual([true, true, false]);
  expect(settled('Wyy', { ...read, pinyin: () => undefined })).toBe(true);
});
