import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { ExportLayout, Pack } from '../model/pack.ts';
import { columnsWithoutField, layoutsFor, placedColumns } from './layout.ts';
import { summarySheet } from './summary.ts';

const ID = '11010519491231002X';
const records = [
  {
    name: '王样一',
    values: {
      name: '王样一',
      idNumber: ID,
      pledges: [
        { item: '家访', deadline: '2026-06-30' },
        { item: '听课', deadline: '2026-09-10' },
      ],
    },
  },
  { name: '李样二', values: { name: '李样二', remark: '无' } },
];
const layoutOf = (...columns: [header: string, path: string][]) => ({
  name: '教师一览[新]',
  columns: columns.map(([header, path]) => ({ header, path })),
});
const headersOf = (layout: ReturnType<typeof layoutOf>, of = records) =>
  placedColumns(layout, memberPledge, of).map(({ header }) => header);

test('a layout has the columns of its author, in that order and by those headers, empty ones too', () => {
  const layout = layoutOf(
    ['身份证件', 'idNumber'],
    ['教师', 'name'],
    ['政治面貌（填全称）', 'politicalStatus'],
  );
  const sheet = summarySheet(memberPledge, records, { full: false, numberHeader: '序号', layout });
  expect(sheet.columns.map(({ header }) => header)).toEqual(['身份证件', '教师', '政治面貌（填全称）']);
  expect([...sheet.rows]).toEqual([
    ['110***********002X', '王样一', ''],
    ['', '李样二', ''],
  ]);
  expect([sheet.name, sheet.print?.header, sheet.frozenColumns]).toEqual(['教师一览新', '教师一览[新]', 0]);
  const whole = summarySheet(memberPledge, records, { full: true, layout });
  expect([...whole.rows][0]?.[0]).toBe(ID);
});

test('one header may stand over several columns, and one field be in several', () => {
  const layout = layoutOf(['教师', 'name'], ['教师', 'name'], ['教师', 'remark']);
  expect([...summarySheet(memberPledge, records, { full: true, layout }).rows]).toEqual([
    ['王样一', '王样一', ''],
    ['李样二', '李样二', '无'],
  ]);
});

test('columns of every row of one table go row by row, up to the most rows of a record', () => {
  const every = layoutOf(['事项', 'pledges[].item'], ['时限', 'pledges[].deadline'], ['姓名', 'name']);
  expect(headersOf(every)).toEqual(['事项1', '时限1', '事项2', '时限2', '姓名']);
  expect(headersOf(every, [])).toEqual(['事项1', '时限1', '姓名']);
  const apart = layoutOf(['事项', 'pledges[].item'], ['姓名', 'name'], ['时限', 'pledges[].deadline']);
  expect(headersOf(apart)).toEqual(['事项1', '事项2', '姓名', '时限1', '时限2']);
  expect(headersOf(layoutOf(['头一项', 'pledges[0].item']))).toEqual(['头一项']);
  const rows = [...summarySheet(memberPledge, records, { full: true, layout: every }).rows];
  expect(rows[0]).toEqual(['家访', '2026-06-30', '听课', '2026-09-10', '王样一']);
});

test('a whole table is all of its columns, named by the header and by what they are', () => {
  const columns = memberPledge.fields.find(({ id }) => id === 'pledges')?.columns ?? [];
  expect(columns.length).toBeGreaterThan(1);
  expect(headersOf(layoutOf(['承诺', 'pledges']))).toEqual(
    [1, 2].flatMap((row) => columns.map(({ label }) => `承诺${row}${label}`)),
  );
});

test('a field that the form no longer has leaves its column empty, and is told', () => {
  const layout = layoutOf(
    ['教师', 'name'],
    ['班级', 'classOfOld'],
    ['旧项', 'gone[].item'],
    ['某', 'constructor'],
  );
  expect(columnsWithoutField(layout, memberPledge)).toEqual(['班级', '旧项1', '某']);
  const values = { name: '王样一', classOfOld: '三班' };
  const sheet = summarySheet(memberPledge, [{ name: '王样一', values }], { full: true, layout });
  expect([...sheet.rows]).toEqual([['王样一', '', '', '']]);
});

function pack(id: string, exports: ExportLayout[], bases: string[] = []): Pack {
  return { id, title: `标准包${id}`, extends: bases, exports } as unknown as Pack;
}

test('layouts are offered for their form, those of a base as the base’s own', () => {
  const one = {
    id: 'a',
    name: '甲表',
    formTypeId: 'member-pledge',
    columns: [{ header: '教师', path: 'name' }],
  };
  const own = { ...one, columns: [{ header: '姓名', path: 'name' }] };
  const packs = [
    pack('base', [one, { ...one, id: 'b', name: '乙表', formTypeId: 'other' }]),
    pack('middle', [{ ...one }], ['base']),
    pack('top', [{ ...one }, { ...one, id: 'c', columns: [] }], ['middle']),
    pack('changed', [own], ['base']),
    pack('apart', [{ ...one }]),
  ];
  const offered = layoutsFor('member-pledge', packs).map(({ pack: { id }, layout }) => [
    id,
    layout.columns[0]?.header,
  ]);
  expect(offered).toEqual([
    ['base', '教师'],
    ['changed', '姓名'],
    ['apart', '教师'],
  ]);
});
