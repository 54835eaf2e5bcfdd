import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { control, page } from '../matching/described.fixture.ts';
import { planFill } from '../matching/plan.ts';
import type { DescribedPage } from '../model/page.ts';
import type { Taught } from '../model/taught.ts';
import type { Values } from '../model/values.ts';
import { taughtAt } from './teaching.fixture.ts';

const values: Values = {
  name: '王试样',
  phone: '13800000000',
  workUnit: '样例小学',
  joinPartyDate: '2010-07-01',
  pledges: [{ item: '每周听课' }, { item: '每月家访' }],
  extra: [{ label: '车牌号', value: '无' }],
};

function plan(shown: DescribedPage, ...taught: Taught[]) {
  const { writes, leftAlone } = planFill(
    [shown],
    memberPledge,
    values,
    taught.map((each) => ({ taught: each, disputed: false })),
  );
  const places = shown.controls.map(({ ref }) => ref);
  return {
    writes: writes.map(({ ref, path, label }) => [places.indexOf(ref), path, label.evidence]),
    left: leftAlone.flatMap(({ ref, path, reason }) =>
      ref === undefined && !reason.startsWith('taught') ? [] : [[places.indexOf(ref ?? ''), path, reason]],
    ),
  };
}

test('what was taught goes before what is read, and its field is filled nowhere else', () => {
  const shown = page([control('姓名'), control('联系电话'), control('值班热线')]);
  const { writes, left } = plan(shown, taughtAt([shown], 2, 'phone'));
  expect(writes).toContainEqual([2, 'phone', 'taught']);
  expect(left).toContainEqual([1, 'phone', 'taughtElsewhere']);
  expect(writes.filter(([, path]) => path === 'phone')).toHaveLength(1);
});

test('a control that is taught to be left alone is left alone', () => {
  const shown = page([control('姓名'), control('联系电话')]);
  const { writes, left } = plan(shown, taughtAt([shown], 1, { is: 'none' }));
  expect(writes.map(([at]) => at)).toEqual([0]);
  expect(left).toContainEqual([1, undefined, 'taughtNot']);
});

test('a refused lesson keeps its field from every other control', () => {
  const taught = taughtAt([page([control('姓名'), control('值班热线')])], 1, 'phone');
  const { writes, left } = plan(page([control('姓名'), control('联系电话'), control('备注')]), taught);
  expect(writes.map(([, path]) => path)).toEqual(['name']);
  expect(left).toContainEqual([-1, 'phone', 'taughtDrifted']);
});

const cell = (index: number) => control('要做的事', { row: { table: 't', index } });

test('columns of rows, and values under labels of the record, can be taught', () => {
  const shown = page([cell(0), cell(1), control('车辆')]);
  const { writes } = plan(
    shown,
    taughtAt([shown], 0, 'pledges[].item'),
    taughtAt([shown], 2, { is: 'extra', label: '车牌号' }, '00000000-0000-4000-8000-000000000002'),
  );
  expect(writes).toEqual([
    [0, 'pledges[0].item', 'taught'],
    [1, 'pledges[1].item', 'taught'],
    [2, 'extra[0].value', 'taught'],
  ]);
});

test('a field whose value the control cannot hold is not forced into it', () => {
  const shown = page([control('进来的日子', { kind: 'checkbox' })]);
  expect(plan(shown, taughtAt([shown], 0, 'joinPartyDate'))).toEqual({
    writes: [],
    left: [[0, 'joinPartyDate', 'onOff']],
  });
});

test('a lone box for a part of a date is no date', () => {
  const boxes = [control('何时', { part: 'year' }), control('', { part: 'month' })];
  const shown = page(boxes);
  const [year, month] = boxes.map((_, at) =>
    taughtAt([shown], at, 'joinPartyDate', `00000000-0000-4000-8000-00000000000${at}`),
  );
  if (!year || !month) throw new Error('two boxes');
  expect(plan(shown, year).left).toContainEqual([0, 'joinPartyDate', 'partOfDate']);
  expect(plan(shown, year).writes).toEqual([]);
  expect(plan(shown, year, month).writes.map(([at]) => at)).toEqual([0, 1]);
});

test('a taught name is compared like any other, and to leave one alone does not change whose form it is', () => {
  const shown = page([control('称呼', { value: '李试样' }), control('联系电话')]);
  const named = taughtAt([shown], 0, 'name');
  expect(plan(shown, named)).toEqual({ writes: [], left: [] });
  expect(
    planFill([shown], memberPledge, values, [{ taught: named, disputed: false }]).leftAlone[0]?.reason,
  ).toBe('otherPerson');
  const printed = page([control('姓名', { value: '李试样' }), control('联系电话')]);
  expect(plan(printed, taughtAt([printed], 0, { is: 'none' })).writes).toEqual([]);
  expect(plan(printed, taughtAt([printed], 0, 'workUnit')).writes).toContainEqual([1, 'phone', 'gridLeft']);
});
