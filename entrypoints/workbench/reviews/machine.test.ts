import { afterEach, expect, test, vi } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { findingsAlone } from './machine.ts';

afterEach(() => void vi.useRealTimers());

test('a tab left open overnight checks by the new day, and once a day', () => {
  const check = packs.flatMap((pack) => pack.checks.map((use) => ({ pack, use })))[0];
  const [formTypeId] = check!.use.formTypeIds;
  const record = { value: { id: '1', formTypeId, subjectId: '2', values: {} } };
  const item = { record, packId: check!.pack.id, formTypeId, values: {} } as unknown as ReviewItem;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 1, 23, 59) });
  const first = findingsAlone(item, { packs, forms });
  expect(first).toBeDefined();
  expect(findingsAlone(item, { packs, forms })).toBe(first);
  vi.setSystemTime(new Date(2026, 4, 2, 0, 1));
  expect(findingsAlone(item, { packs, forms })).not.toBe(first);
});
