import { expect, test } from 'vitest';
import type { EntityState } from '#core/model/fold.ts';
import { RemovedList } from './removed-list.ts';

const state = (id: string): EntityState => ({ entity: `record:${id}`, heads: [], first: 1, versions: 1 });

test('what is removed is named until it comes back', () => {
  const there = new Set(['a']);
  const list = new RemovedList(({ entity }) => there.has(entity.slice('record:'.length)));
  list.fill(['a', 'b'].map(state));
  expect(list.shown).toEqual(['b']);
  const before = list.shown;
  list.change([state('a')]);
  expect(list.shown).toBe(before);
  there.clear();
  list.change([state('a')]);
  expect(list.shown).toEqual(['a', 'b']);
  there.add('b');
  list.change([state('b')]);
  expect(list.shown).toEqual(['a']);
});
