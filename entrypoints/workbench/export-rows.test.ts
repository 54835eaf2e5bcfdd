import { expect, test } from 'vitest';
import { officeDrafts } from '#tests/fixtures/office.ts';
import { exportRows } from './export-rows.ts';
import type { Store } from './store.ts';

const [subjects, records]: [unknown[], unknown[]] = [[], []];
/** Times that the values of a person were asked for. */
let asked = 0;
for (const { payload } of officeDrafts(500, 0)) {
  if (payload.kind === 'subject.put') subjects.push({ value: counted(payload.subject) });
  if (payload.kind === 'record.put') records.push({ value: { ...payload, id: payload.recordId } });
}
const store = { subjects, records, shelf: { forms: [] } } as unknown as Store;

function counted<T extends { values: object }>(subject: T): T {
  return Object.defineProperty({ ...subject }, 'values', {
    get: () => {
      asked += 1;
      return subject.values;
    },
  });
}

test('rows stand in the order of the roster, and each person is looked at a few times, however many there are', () => {
  const rows = exportRows(store, 'member-pledge');
  expect(asked).toBeLessThanOrEqual(8 * 500);
  expect(rows.map(({ subjectId }) => subjectId)).toEqual(store.subjects.map(({ value }) => value.id));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(500);
});

test('of a form that nobody has filled the people themselves go out', () => {
  const rows = exportRows({ ...store, records: [] }, 'member-pledge');
  expect(rows).toHaveLength(500);
  expect(rows.every(({ id, subjectId }) => id === subjectId)).toBe(true);
});
