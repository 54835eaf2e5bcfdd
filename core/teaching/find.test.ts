import { expect, test } from 'vitest';
import { control, label, page } from '../matching/described.fixture.ts';
import type { DescribedControl, DescribedPage } from '../model/page.ts';
import type { Taught } from '../model/taught.ts';
import { findTaught } from './find.ts';
import { taughtAt, unlabelled } from './teaching.fixture.ts';

/** Where the lesson leads on a page: the control's place, or why it is refused. */
function leads(taught: Taught, ...controls: DescribedControl[]): number[] | string {
  return leadsOn(taught, page(controls));
}

function leadsOn(taught: Taught, later: DescribedPage): number[] | string {
  const { found, refused } = findTaught([later], [{ taught, disputed: false }]);
  const refs = later.controls.map(({ ref }) => ref);
  return refused[0]?.reason ?? found.map(({ ref }) => refs.indexOf(ref));
}

const other = (name: string) => control(name);

test('a labelled control is found wherever it stands, whatever the markup and the library call it', () => {
  const office = { section: ['一、联系方式（2/5）'] };
  const taught = taughtAt([page([other('姓名'), control('办公电话：', office)])], 1, 'phone');
  const restyled = control('', {
    ...office,
    section: ['联系方式（3/5）'],
    kind: 'number',
    widget: 'ant-input',
    labels: [
      label('*办公 电话', { evidence: 'formItem' }),
      label('field_8f3a2', { evidence: 'nameAttribute' }),
    ],
  });
  expect(leads(taught, restyled, other('备注'), other('姓名'))).toEqual([0]);
});

test.each([
  ['label', 'taughtDriftedLabel', { labels: [label('传真')] }],
  ['section', 'taughtDriftedSection', { section: ['家庭信息'] }],
  ['kind', 'taughtDriftedKind', { kind: 'select' }],
  ['row', 'taughtDriftedRow', { about: { row: ['副职'], column: [] } }],
] as const)('another %s refuses it, and says what changed', (_, reason, change) => {
  const own = { section: ['联系方式'], about: { row: ['正职'], column: [] } };
  const taught = taughtAt([page([other('姓名'), control('办公电话', own), other('备注')])], 1, 'phone');
  expect(
    leads(taught, other('姓名'), control('办公电话', { ...own, ...change } as never), other('备注')),
  ).toBe(reason);
});

const beside = (name: string) => control(name, { about: { row: [name], column: [] } });

test('a cell that is the label is no more than that', () => {
  const taught = taughtAt([page([other('姓名'), beside('办公电话'), other('备注')])], 1, 'phone');
  expect(leads(taught, other('姓名'), beside('总机'), other('备注'))).toBe('taughtDriftedLabel');
});

test('what changed is told in the words of the page', () => {
  const taught = taughtAt([page([other('姓名'), control('办公电话：'), other('备注')])], 1, 'phone');
  const [refused] = findTaught(
    [page([other('姓名'), control('值班电话：'), other('备注')])],
    [{ taught, disputed: false }],
  ).refused;
  expect(refused?.params).toEqual({ was: '办公电话：', now: '值班电话：' });
});

test('a control that is gone is refused, and another page is not asked', () => {
  const taught = taughtAt([page([other('姓名'), control('办公电话')])], 1, 'phone');
  expect(leads(taught, other('姓名'), other('住址'), other('备注'))).toBe('taughtDrifted');
  expect(leadsOn(taught, page([control('办公电话')], { url: 'https://portal.example/other' }))).toEqual([]);
});

test('look-alikes are told apart by section and by the words of their row', () => {
  const in1 = control('电话', { section: ['校内'] });
  const in2 = control('电话', { section: ['校外'] });
  expect(leads(taughtAt([page([in1, in2])], 1, 'phone'), in2, in1)).toEqual([0]);
  const rows = ['正职', '副职'].map((post) =>
    control('电话', { about: { row: [post, '中层'], column: ['电话'] } }),
  );
  const taught = taughtAt([page(rows)], 1, 'phone');
  const moved = ['副职', '正职'].map((post) =>
    control('电话', { about: { row: ['中层', post], column: ['电话'] } }),
  );
  expect(leads(taught, ...moved)).toEqual([0]);
});

test('look-alikes with nothing to tell them apart are refused, also when one of them is gone', () => {
  const twins = [other('姓名'), control('电话'), other('住址'), control('电话'), other('备注')];
  const taught = taughtAt([page(twins)], 3, 'phone');
  expect(leads(taught, ...twins)).toEqual([3]);
  expect(leads(taught, other('姓名'), control('电话'), other('备注'))).toBe('taughtDriftedPlace');
  const alone = taughtAt([page([other('姓名'), control('电话')])], 1, 'phone');
  expect(leads(alone, ...twins)).toBe('taughtAmbiguous');
});

const row = (index: number) => control('电话', { row: { table: 't', index } });

test('rows that say nothing are not told apart by their number', () => {
  const shown = [other('姓名'), row(0), row(1)];
  expect(leads(taughtAt([page(shown)], 1, 'phone'), ...shown)).toBe('taughtAmbiguous');
  expect(leads(taughtAt([page(shown)], 1, 'phone'), other('姓名'), row(0))).toBe('taughtAmbiguous');
});

test('a control without a label goes by its section, its kind and what stands around it', () => {
  const taught = taughtAt([page([other('区号'), unlabelled('ctl00_a1'), other('分机')])], 1, 'phone');
  expect(leads(taught, other('姓名'), other('区号'), unlabelled('ctl77_zz'), other('分机'))).toEqual([2]);
  expect(leads(taught, other('区号'), unlabelled('ctl77_zz'), other('备注'))).toBe('taughtDriftedPlace');
  const two = [other('区号'), unlabelled('a'), other('分机'), other('区号'), unlabelled('b'), other('分机')];
  expect(leads(taught, ...two)).toBe('taughtAmbiguous');
});

const cell = (name: string, index: number, table = 't0') =>
  control(name, { row: { table, index }, about: { row: [`第${index}项`], column: [name] } });

test('a column of rows is every row of its one table, in any order of columns', () => {
  const taught = taughtAt([page([cell('事由', 0), cell('何时', 0)])], 0, 'pledges[].item');
  const rows = [cell('何时', 0), cell('事由', 0), cell('何时', 1), cell('事由', 1)];
  expect(leads(taught, ...rows)).toEqual([1, 3]);
  expect(leads(taught, ...rows, cell('事由', 0, 't1'))).toBe('taughtAmbiguous');
});

test('two versions of a lesson, and two lessons about one control, are not used', () => {
  const shown = page([control('电话')]);
  const taught = taughtAt([shown], 0, 'phone');
  expect(findTaught([shown], [{ taught, disputed: true }]).refused[0]?.reason).toBe('taughtDisputed');
  const rival = taughtAt([shown], 0, 'workUnit', '00000000-0000-4000-8000-000000000002');
  const both = [taught, rival].map((each) => ({ taught: each, disputed: false }));
  const { found, refused } = findTaught([shown], both);
  expect([found, refused.length]).toEqual([[], 2]);
  const twin = { taught: { ...taught, id: rival.id }, disputed: false };
  expect(findTaught([shown], [{ taught, disputed: false }, twin]).found).toHaveLength(1);
});
