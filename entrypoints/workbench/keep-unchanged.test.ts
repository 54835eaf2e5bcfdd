import { expect, test } from 'vitest';
import type { Current } from '#core/model/fold.ts';
import { keepUnchanged } from './keep-unchanged.ts';

function current(entity: string, head: string, conflicts: readonly string[] = []): Current<string> {
  const others = conflicts.map((hash) => ({ hash, claimedAt: '', who: '', value: null }));
  return { entity, head, versions: 1, claimedAt: '', value: head, conflicts: others } as Current<string>;
}

test('lists in which nothing changed stay the very same, the others are those that were read', () => {
  const before = { state: 1, records: [current('r', 'h1')], subjects: [current('s', 'h2')] };
  const next = { state: 2, records: [current('r', 'h1')], subjects: [current('s', 'h3')] };
  const kept = keepUnchanged(before, next, ['records', 'subjects']);
  expect(kept.records).toBe(before.records);
  expect(kept.subjects).toBe(next.subjects);
  expect(kept.state).toBe(2);
});

test.each([
  ['one more', [current('r', 'h1'), current('q', 'h2')]],
  ['one less', []],
  ['another order', [current('q', 'h2'), current('r', 'h1')]],
  ['a conflict', [current('r', 'h1', ['h9'])]],
])('%s is a change', (_, records) => {
  const before = {
    records: records.length === 2 && records[0]?.entity === 'q' ? records.toReversed() : [current('r', 'h1')],
  };
  expect(keepUnchanged(before, { records }, ['records']).records).toBe(records);
});
