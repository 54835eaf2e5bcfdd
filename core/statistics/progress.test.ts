import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';
import { id, person, record, reviewed } from './statistics.fixture.ts';
import { type Unit, type UnitsInput, unitsOf } from './units.ts';

const forms = [{ id: 'form', subjectKind: 'person' as const }];

function units(change: Partial<UnitsInput>): Unit[] {
  return unitsOf({
    subjects: [],
    records: [],
    reviews: [],
    forms,
    formIds: new Set(['form']),
    packId: undefined,
    by: 'workUnit',
    ...change,
  });
}

const school = { workUnit: '示例一小' };
const people = [1, 2, 3, 4].map((number) => person(number, { name: `样例${number}`, ...school }));

test('every filled form and every subject without one is counted once, by organisation and stage', () => {
  const other = person(5, { name: '样例5', workUnit: '示例二小' });
  const found = progressOf(
    units({
      subjects: [...people, other],
      records: [
        record(11, 1, 'form'),
        record(12, 2, 'form'),
        record(13, 2, 'form'),
        record(15, 5, 'form'),
        // Begun and empty, and of a form that is not in question.
        record(16, 3, 'form', {}),
        record(17, 4, 'other'),
      ],
      reviews: reviewed(
        { target: { recordId: id(11) }, acts: [{ decide: 'passed' }] },
        {
          target: { recordId: id(12) },
          acts: [{ decide: 'returned', comment: '缺日期' }, { decide: 'resubmitted' }],
        },
        { target: { recordId: id(15) }, acts: [{ judge: 'pack/a/b', verdict: 'met' }] },
        { target: { recordId: id(99) }, acts: [{ decide: 'passed' }] },
      ),
      removed: new Set([id(99)]),
    }),
  );
  expect(found.rows).toEqual([
    {
      organisation: '示例一小',
      counts: { unfilled: 2, open: 1, passed: 1, returned: 0, incomplete: 0, resubmitted: 1, disputed: 0 },
      total: 5,
    },
    {
      organisation: '示例二小',
      counts: { unfilled: 0, open: 1, passed: 0, returned: 0, incomplete: 0, resubmitted: 0, disputed: 0 },
      total: 1,
    },
  ]);
  expect(found.all.total).toBe(6);
  expect(found.disputed).toBe(0);
});

test('a review on a portal page is a record’s where name and a second key say so, and stands apart else', () => {
  const twins = [
    person(1, { name: '样例甲', employeeNumber: 'A1', ...school }),
    person(2, { name: '样例甲', employeeNumber: 'A2', ...school }),
  ];
  const at = { page: 'http://portal.test/1' };
  const passed = [{ decide: 'passed' as const }];
  const both = units({
    subjects: twins,
    records: [record(11, 1, 'form')],
    reviews: reviewed({ target: { ...at, subjectKeys: { employeeNumber: 'A1' } }, acts: passed }),
  });
  expect(progressOf(both).all.counts).toMatchObject({ passed: 1, unfilled: 1 });
  const namesake = units({
    subjects: twins,
    records: [record(11, 1, 'form')],
    reviews: reviewed({ target: { ...at, subjectKeys: { workUnit: '示例三小' } }, acts: passed }),
  });
  expect(progressOf(namesake).rows.map(({ organisation, total }) => [organisation, total])).toEqual([
    ['示例一小', 2],
    ['示例三小', 1],
  ]);
  // One of that name in the roster, and a page that shows nothing but the name.
  const nameOnly = units({
    subjects: twins.slice(0, 1),
    records: [record(11, 1, 'form')],
    reviews: reviewed({ target: at, acts: passed }),
  });
  expect(progressOf(nameOnly)).toMatchObject({ all: { counts: { open: 1, passed: 1 } }, apart: 1 });
  expect(progressOf(both).apart).toBe(0);
  const unfilledThere = units({
    subjects: twins,
    reviews: reviewed({ target: { ...at, subjectKeys: { employeeNumber: 'A2' } }, acts: passed }),
  });
  expect(progressOf(unfilledThere).all.counts).toMatchObject({ passed: 1, unfilled: 1 });
});

test('of differing decisions none counts, and they are told; another pack’s are left out where one is asked for', () => {
  const input = {
    subjects: people.slice(0, 1),
    records: [record(11, 1, 'form')],
    reviews: reviewed(
      { packId: 'one', target: { recordId: id(11) }, acts: [{ decide: 'passed' }] },
      { packId: 'two', target: { recordId: id(11) }, acts: [{ decide: 'returned', comment: '不全' }] },
    ),
  };
  expect(progressOf(units(input))).toMatchObject({
    all: { counts: { returned: 0, passed: 0, disputed: 1 } },
    disputed: 1,
  });
  expect(progressOf(units({ ...input, packId: 'one' }))).toMatchObject({
    all: { counts: { passed: 1 } },
    disputed: 0,
  });
});

test('forms for organisations wait for organisations, not for people', () => {
  const office = { id: id(7), kind: 'organisation' as const, values: { name: '示例街道' } };
  const found = units({
    subjects: [...people, office],
    forms: [{ id: 'form', subjectKind: 'organisation' }],
  });
  expect(found.map(({ organisation, state }) => [organisation, state])).toEqual([['示例街道', 'unfilled']]);
});
