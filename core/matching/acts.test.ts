import { describe, expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { DescribedAct } from '../model/act.ts';
import type { DescribedControl } from '../model/page.ts';
import type { Values } from '../model/values.ts';
import { control, page } from './described.fixture.ts';
import { planFill } from './plan.ts';

const values: Values = {
  name: '王试样',
  pledges: ['甲', '乙', '丙'].map((item) => ({ item, measure: `${item}的措施` })),
};

let count = 0;

function act(more: Partial<DescribedAct>): DescribedAct {
  count += 1;
  return {
    ref: `f0:a${count}`,
    kind: 'addRow',
    label: '增加一行',
    section: [],
    columns: [],
    controls: [],
    ...more,
  };
}

function rows(number: number): DescribedControl[] {
  return Array.from({ length: number }, (_, index) => [
    control('承诺事项', { row: { table: 't0', index } }),
    control('具体措施', { row: { table: 't0', index } }),
  ]).flat();
}

const refsOf = (controls: readonly DescribedControl[]) => controls.map(({ ref }) => ref);
const COLUMNS = ['序号', '承诺事项', '具体措施'];

/** Acts that the plan offers: label, presses, and what they should bring. */
function planned(controls: DescribedControl[], acts: DescribedAct[], record = values): unknown[] {
  const plan = planFill([page([control('姓名'), ...controls], { acts })], memberPledge, record);
  return (plan.acts ?? []).map(({ label, times, expects, ticked }) => [label, times, expects, ticked]);
}

describe('rows that are missing', () => {
  test('are to be added on the table that holds the others', () => {
    const own = rows(1);
    const other = [control('姓名', { section: ['家庭成员'], row: { table: 't1', index: 0 } })];
    const acts = [
      act({ controls: refsOf(own), columns: COLUMNS }),
      act({ controls: refsOf(other), columns: ['姓名', '关系'], label: '新增' }),
    ];
    expect(planned([...own, ...other], acts)).toEqual([['增加一行', 2, ['承诺事项2', '承诺事项3'], false]]);
    expect(planned(rows(3), acts)).toEqual([]);
  });

  test('are to be added on a table without a row, by its columns, its title or the words of the button', () => {
    const all = ['承诺事项1', '承诺事项2', '承诺事项3'];
    expect(planned([], [act({ columns: COLUMNS })])).toEqual([['增加一行', 3, all, false]]);
    expect(planned([], [act({ section: ['承诺清单'], columns: ['内容', '备注'] })])).toEqual([
      ['增加一行', 3, all, false],
    ]);
    expect(planned([], [act({ label: '＋ 添加承诺事项' })])).toEqual([['＋ 添加承诺事项', 3, all, false]]);
  });

  test('are left alone where the table is about something else, or two may be meant', () => {
    expect(planned([], [act({ columns: ['姓名', '关系'] })])).toEqual([]);
    expect(planned([], [act({ label: '新增' })])).toEqual([]);
    expect(planned([], [act({ section: ['家庭成员'], columns: COLUMNS })])).toEqual([]);
    expect(planned([], [act({ columns: COLUMNS }), act({ columns: COLUMNS })])).toEqual([]);
  });

  test('blocks are added by the button that stands among them, and not by one among other fields', () => {
    const own = rows(1);
    expect(planned(own, [act({ controls: refsOf(own), label: '再加一个' })])).toHaveLength(1);
    const mixed = [...own, control('民族')];
    expect(planned(mixed, [act({ controls: refsOf(mixed), label: '添加' })])).toEqual([]);
    expect(planned(mixed, [act({ controls: refsOf(mixed), label: '添加承诺事项' })])).toHaveLength(1);
  });
});

test('tabs and folded parts are offered while a value has no place, and those that are called after it say so', () => {
  const acts = [
    act({ kind: 'tab', label: '其他信息' }),
    act({ kind: 'section', label: '承诺事项' }),
    act({ kind: 'tab', label: '家庭成员' }),
  ];
  const record = { ...values, signedOn: '2016-04-20' };
  expect(planned([], acts, record)).toEqual([
    ['其他信息', 1, ['承诺事项清单', '承诺日期'], false],
    ['承诺事项', 1, ['承诺事项清单'], false],
  ]);
  expect(planned([...rows(3), control('承诺日期')], acts, record)).toEqual([]);
});

const tab = (label: string, inside: string[]) => act({ kind: 'tab', label, inside });

test('a hidden part that can be seen into says what it holds, and is not offered where that is nothing of ours', () => {
  const record = { ...values, signedOn: '2016-04-20', remark: '无' };
  const acts = [
    tab('其他', ['承诺日期：', '备 注']),
    tab('内容', ['请输入具体措施']),
    tab('附件', ['请选择文件', '不超过10M']),
  ];
  expect(planned([], acts, record)).toEqual([
    ['其他', 1, ['承诺日期', '备注'], false],
    ['内容', 1, ['承诺事项清单'], false],
  ]);
});

test('nothing is offered on a page that shows somebody else', () => {
  const plan = planFill(
    [page([control('姓名', { value: '李试样' })], { acts: [act({ columns: COLUMNS })] })],
    memberPledge,
    values,
  );
  expect(plan.acts).toBeUndefined();
});
