import { describe, expect, test } from 'vitest';
import type { Values } from '../model/values.ts';
import { compileCondition, describeCondition } from './condition.ts';
import { form, pack, run, today, valueOf } from './condition.fixture.ts';

function promised(text: string): Values {
  return { items: [{ item: text }] };
}

test.each([
  '甲数 >= 1 且 甲数 <= 3',
  '甲数≥１并且甲数≤３',
  '甲数不小于1而且甲数不大于3',
  '甲数 >= 1 && 甲数 <= 3',
  '甲数 >= 1 and 甲数 <= 3',
  '甲数 至少 1 票，且 甲数 至多 三票。',
  '（甲数　＞＝　1）且（甲数 ＜＝ 3）',
  '甲数介于1和3之间',
  '甲数 介于 1 至 3 票',
  '甲数 介于 1-3',
  '甲数 在 1～3 之间',
  '1 <= 甲数 <= 3',
  '甲数在1票以上且甲数在3票以内',
  '甲数 满 1 且 甲数 不满 4',
  'AND(甲数>=1, 甲数<=3)',
  'AND(甲数>=1, OR(甲数<=3, 甲数=9))',
  '「甲数」 >= 1 且 [甲数] <= 3',
  'a >= 1 且 A <= 3',
])('one thing in many spellings: %s', (text) => {
  expect([0, 1, 3, 4].map((a) => valueOf(text, { a: String(a) }))).toEqual([false, true, true, false]);
});

describe('texts and choices', () => {
  test.each([
    ['中共党员', '= "党员"', true],
    ['党员', '= "中共党员"', true],
    ['中共党员', '= 群众', false],
    ['党员干部', '= "党员"', undefined],
    ['党员干部', '不等于 "党员"', undefined],
    ['党员', '不是 群众', true],
    ['党员', '属于 (党员、预备党员)', true],
    ['群众', '不属于 "党员"、"预备党员"', true],
    ['党员干部', '属于 (党员、群众)', undefined],
  ])('%s %s', (status, rest, value) => {
    expect(valueOf(`政治面貌 ${rest}`, { status })).toBe(value);
  });

  test('equality is of whole texts', () => {
    expect(valueOf('姓名 = "示例甲"', { name: ' 示例 甲' })).toBe(true);
    expect(valueOf('姓名 = "示例"', { name: '示例甲' })).toBe(false);
    expect(valueOf('姓名 = "示例甲"', { name: '待定' })).toBe(undefined);
    expect(valueOf('文本(政治面貌) = "党员干部"', { status: '党员干部' })).toBe(true);
  });

  test('choices', () => {
    const routes = ['公示栏', '网上'];
    expect(valueOf('公示方式 包含 "网络"', { routes })).toBe(true);
    expect(valueOf('公示方式 包含 "公开栏"', { routes })).toBe(undefined);
    expect(valueOf('公示方式 包含 全部("公开栏", "网络")', { routes: ['公开栏', '网络'] })).toBe(true);
    expect(valueOf('公示方式 属于 ("公开栏", "网络")', { routes: ['公开栏'] })).toBe(true);
  });

  test('words, denied ones, and words of lists', () => {
    expect(valueOf('承诺事项 包含 "家访"', promised('每周家访'))).toBe(true);
    expect(valueOf('承诺事项 包含 "家访"', promised('不参加家访'))).toBe(undefined);
    expect(valueOf('承诺事项 不包含 "家访"', promised('认真备课'))).toBe(true);
    expect(valueOf('承诺事项 包含 词表("廉洁")', promised('清廉从教'))).toBe(true);
    expect(valueOf('提到词数(承诺事项, 词表("廉洁")) = 1', promised('清廉、廉洁从教'))).toBe(true);
    expect(valueOf('承诺事项 包含 全部("廉洁", "家访")', promised('廉洁从教'))).toBe(false);
    expect(valueOf('包含(承诺事项, 姓名)', { ...promised('示例甲负责'), name: '示例甲' })).toBe(true);
  });

  test('length leaves open what punctuation decides', () => {
    expect(valueOf('字数(个人总结) >= 4', { summary: '认真，负责' })).toBe(true);
    expect(valueOf('字数(个人总结) >= 5', { summary: '认真，负责' })).toBe(undefined);
    expect(valueOf('字数(个人总结) >= 6', { summary: '认真，负责' })).toBe(false);
  });
});

describe('rows', () => {
  const items = [
    { item: '每周家访', until: '2016-11-30' },
    { item: '备课', until: '长期' },
    { item: ' ' },
    { until: '2016年9月底前' },
  ];

  test.each([
    ['条数(承诺清单) = 3', true],
    ['承诺条数 = 2', true],
    ['每条(承诺清单, 非 空(完成时限))', true],
    ['每条(承诺清单, 非 空(承诺事项))', false],
    ['任一条(承诺事项, 承诺事项 包含 "家访" 且 完成时限 早于 2016年12月)', true],
    ['计数(承诺清单, 有时限(完成时限)) = 2', true],
    ['计数(承诺清单, 完成时限 早于 2016年12月) >= 2', true],
    ['计数(承诺清单, 完成时限 早于 2016年12月) >= 3', undefined],
    ['有时限(完成时限)', undefined],
    ['空(承诺事项)', undefined],
    ['非 空(承诺清单)', true],
  ])('%s', (text, value) => {
    expect(valueOf(text, { items })).toBe(value);
  });

  test('no rows', () => {
    expect(valueOf('承诺条数 >= 1')).toBe(false);
    expect(valueOf('空(承诺清单) 且 空(承诺事项)')).toBe(true);
    expect(run('每条(承诺清单, 字数(承诺事项) > 1)').doubt).toEqual({ kind: 'blank', names: ['承诺清单'] });
  });

  test('only the rows that decided are shown', () => {
    const { evidence, seen } = run('每条(承诺事项, 字数(承诺事项) >= 3)', { items: items.slice(0, 2) });
    expect(evidence.map(({ path, quote }) => [path, quote])).toEqual([['items[1].item', '备课']]);
    expect(seen).toEqual([{ name: '字数(承诺事项)', value: '2' }]);
  });
});

describe('names', () => {
  test('what is printed goes before other spellings, and ids always work', () => {
    expect(compileCondition('入党(时间) 早于 2016年', { form, pack }).fields).toEqual(['joined']);
    expect(compileCondition('twinTwo = "甲"', { form, pack }).fields).toEqual(['twinTwo']);
    expect(compileCondition('「是否兼职」 = "否" 且 「是否 兼职」 不为空', { form, pack }).fields).toEqual([
      'spaced',
    ]);
    expect(compileCondition('条数(承诺清单.承诺事项) > 1', { form, pack }).fields).toEqual(['items[].item']);
    expect(compileCondition('条数(items.item) > 1', { form, pack }).fields).toEqual(['items[].item']);
  });

  test('fields stand in the order in which they are asked about', () => {
    expect(compileCondition('乙数 > 1 或 甲数 > 1 且 乙数 < 3', { form, pack }).fields).toEqual(['b', 'a']);
  });
});

describe('doubt', () => {
  test.each([
    ['甲数 > 1', {}, 'blank', ['甲数']],
    ['甲数 > 1 且 乙数 > 1', { a: '2' }, 'unreadable', ['乙数']],
    ['甲数 > 1', { a: '很多' }, 'unreadable', ['甲数']],
    ['甲数 > 1', { a: '待定' }, 'blank', ['甲数']],
    ['政治面貌 = 党员', { status: '无' }, 'blank', ['政治面貌']],
    ['甲数 > {未定的数}', { a: '2' }, 'unset', ['未定的数']],
    ['入党时间 早于 2015-07-15', { joined: '2015-07' }, 'unclear', []],
  ] as const)('%s', (text, values, kind, names) => {
    expect(run(text, values).doubt).toEqual({ kind, names });
  });

  test('a page that has no place for a field', () => {
    const condition = compileCondition('空(姓名)', { form, pack });
    expect(condition.run({ values: {}, today, shown: new Set(['a']) }).doubt).toEqual({
      kind: 'not-shown',
      names: ['姓名'],
    });
  });

  test('a parameter without a value does not matter where something else decides', () => {
    expect(valueOf('甲数 > {未定的数} 或 甲数 > 1', { a: '2' })).toBe(true);
    expect(valueOf('甲数 > {公示天数}', { a: '6' })).toBe(true);
  });
});

test('what decided is seen, sensitive values masked', () => {
  expect(run('合计(甲数, 乙数) <= 30 且 姓名 = "示例甲"', { a: '20', b: '11', name: '示例甲' }).seen).toEqual(
    [{ name: '合计(甲数, 乙数)', value: '31' }],
  );
  const { seen, evidence } = run('身份证号 = "x"', { idNumber: '11010519491231002X' });
  expect(seen).toEqual([{ name: '身份证号', value: '110***********002X' }]);
  expect(evidence).toHaveLength(1);
});

test.each([
  ['非 (甲数>1 或 乙数>1) 且 面貌=党员', '非 （甲数 大于 1 或 乙数 大于 1） 且 政治面貌 等于 党员'],
  ['如果甲数>1则乙数介于1和3', '如果 甲数 大于 1，则 乙数 介于 1 和 3'],
  ['入党时间 早于 2016年5月', '入党(时间) 早于 2016年5月'],
  ['承诺条数 >= {公示天数}', '条数（承诺事项） 不小于 参数“公示天数”'],
  ['甲数 / (乙数 + 1) >= 80%', '甲数 ÷ （乙数 ＋ 1） 不小于 80%'],
])('in words: %s', (text, words) => {
  expect(describeCondition(text, { form, pack })).toBe(`满足以下条件为合格：${words}`);
});

test('compiled once', () => {
  const condition = compileCondition('甲数 > 1', { form, pack });
  expect(compileCondition('甲数 > 1', { form, pack })).toBe(condition);
});

test.each(['constructor', 'toString'])('a field with the id %s is blank until it is filled in', (id) => {
  const [field] = form.fields;
  const own = { ...form, fields: [{ ...field!, id, label: '说明' }] };
  const condition = compileCondition('说明 为空', { form: own, pack });
  expect(condition.run({ values: {}, today }).value).toBe(true);
  expect(condition.run({ values: { [id]: '甲' }, today }).value).toBe(false);
});
