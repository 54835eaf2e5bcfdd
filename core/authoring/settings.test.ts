import { expect, test } from 'vitest';
import { bookOf, drafts, put, reading, sheetIn, type Spoil, told } from '#tests/fixtures/authoring-drafts.ts';
import { known, shipped } from '#tests/fixtures/authoring.ts';
import { readPackWorkbook } from './read.ts';
import { packRows } from './write.ts';

const notes = (spoil: Spoil): unknown[] =>
  reading(spoil)
    .problems.filter(({ level }) => level === 'note')
    .map(({ code, sheet, row, params }) => [code, sheet, row, params['title'] ?? params['forms']]);

/** The pack with an id and a base of its own. */
const based =
  (id: string, base: string): Spoil =>
  (sheets) => {
    put(sheets, '设置', 2, '项目', '编号');
    put(sheets, '设置', 2, '内容', id);
    put(sheets, '设置', 3, '项目', '继承');
    put(sheets, '设置', 3, '内容', base);
  };

const replacing: Spoil = (sheets) => {
  put(sheets, '设置', 2, '项目', '编号');
  put(sheets, '设置', 2, '内容', 'luwan-2010');
};

test('a pack that takes the place of another is read, and that is told', () => {
  const title = known.packs.find(({ id }) => id === 'luwan-2010')?.title;
  expect(reading(replacing).verified).toBe(true);
  expect(notes(replacing)).toContainEqual(['authoring.replacesPack', '设置', 3, title]);
  expect(notes(() => undefined)).not.toContainEqual(expect.arrayContaining(['authoring.replacesPack']));
});

const renamed: Spoil = (sheets) => {
  for (const { cells } of sheets)
    for (const row of cells)
      row.forEach((cell, at) => {
        if (cell === '教师师德承诺登记表') row[at] = '教师（含保育员、后勤）承诺表';
      });
};

test('a base, and a form, may be named by a title that holds separators', () => {
  const title = known.packs.find(({ id }) => id === 'general')?.title ?? '';
  expect(title).toContain('、');
  const { authored } = reading(based('another', `${title}、luwan-2010`));
  expect(authored?.pack.extends).toEqual(['general', 'luwan-2010']);
  expect(told(renamed)).toEqual([]);
  expect(reading(renamed).verified).toBe(true);
});

test('a base that builds on the very id leads back', () => {
  const general = known.packs.find(({ id }) => id === 'general');
  const upper = { ...general!, id: 'upper', extends: ['general'] };
  const sheets = drafts();
  based('general', 'upper')(sheets);
  const { authored, problems } = readPackWorkbook(bookOf(sheets), {
    ...known,
    packs: [...known.packs, upper],
  });
  expect(authored).toBeUndefined();
  expect(problems.filter(({ level }) => level === 'error')).toMatchObject([
    { code: 'packs.circular', sheet: '设置', row: 4, column: 'C' },
  ]);
  expect(told(based('another', 'general'))).toEqual([]);
});

test('a pack in the place of one of the program may build on that, and be brought anew', () => {
  const sheets = drafts();
  based('general', 'general')(sheets);
  const first = readPackWorkbook(bookOf(sheets), known);
  expect(first.verified).toBe(true);
  const packs = [...known.packs.filter(({ id }) => id !== 'general'), first.authored!.pack];
  const again = readPackWorkbook(bookOf(sheets), { ...known, packs, program: known.packs });
  expect(again.verified).toBe(true);
});

test('an older version than the one that is there is told where the version stands', () => {
  const sheets = drafts();
  based('general', 'general')(sheets);
  const newer = known.packs.map((pack) => (pack.id === 'general' ? { ...pack, version: '10.0' } : pack));
  const read = (packs: typeof newer) => readPackWorkbook(bookOf(sheets), { ...known, packs }).problems;
  expect(read(newer).filter(({ level }) => level === 'warning')).toMatchObject([
    {
      code: 'authoring.olderVersion',
      sheet: '设置',
      params: { version: '1.0.0', other: '10.0' },
    },
  ]);
  const same = known.packs.map((pack) => (pack.id === 'general' ? { ...pack, version: '1.0.0' } : pack));
  expect(read(same).filter(({ code }) => code === 'authoring.olderVersion')).toEqual([]);
});

test.each([1e21, 1e-7, 0.5, '1e21', '５', '5天', ' 5', '"', '""', '参数：甲'])(
  'the value %s of a parameter comes back',
  (value) => {
    const pack = { ...shipped(known.packs[0]!).pack, parameters: [{ id: 'x', label: '数', value }] };
    const cell = packRows({ pack, examples: [] }, known).settings.find(({ id }) => id === 'x')?.['value'];
    const { authored } = reading((sheets) => put(sheets, '设置', 6, '内容', cell!));
    expect(authored?.pack.parameters[0]?.value).toBe(value);
  },
);

test.each([
  ['每月会议次数', { 字段: '任教学科', 最少: '2', 其他参数: '结束日期=参数：公示最少天数' }],
  // A number and a day, neither of which is set.
  ['每月会议次数', { 字段: '任教学科', 最少: '参数：公示最少天数', 其他参数: '开始日期=参数：公示最少天数' }],
])('what a parameter without a value will be is no fault of the check %s', (type, cells) => {
  const open: Spoil = (sheets) => {
    put(sheets, '设置', 6, '内容', '');
    sheetIn(sheets, '检查').cells.splice(2, 0, [...sheetIn(sheets, '检查').cells[1]!]);
    for (const header of ['字段', '最少', '最多', '其他参数']) put(sheets, '检查', 2, header, '');
    const use = { 名称: '另一项', 检查类型: type, 启用: '否', ...cells };
    for (const [header, text] of Object.entries(use)) put(sheets, '检查', 2, header, text);
  };
  expect(told(open)).toEqual([]);
});

/** The example pack on the general one, with a row of its own in 设置 and one in 检查. */
const onGeneral =
  (parameter: string, check: Readonly<Record<string, string>>): Spoil =>
  (sheets) => {
    put(sheets, '设置', 3, '项目', '继承');
    put(sheets, '设置', 3, '内容', 'general');
    for (const [name, row] of [
      ['设置', { 类别: '参数', 项目: parameter, 内容: '7' }],
      ['检查', { 表单: '党员公开承诺书', ...check }],
    ] as const) {
      const { cells } = sheetIn(sheets, name);
      cells.push(cells[0]!.map((header) => (row as Record<string, string>)[String(header)] ?? ''));
    }
  };
const dates = { 字段: '审核日期', 对照字段: '公示开始日期', 其他参数: '公示结束日期=公示结束日期' };

test('a parameter and a check by the name of an inherited one stand in its place, and that is told', () => {
  const { authored, problems } = reading(
    onGeneral('承诺公示最少天数', {
      名称: '承诺公示',
      检查类型: '公示',
      ...dates,
      最少: '参数：承诺公示最少天数',
    }),
  );
  expect(authored?.pack.parameters).toContainEqual({
    id: 'publicity-days',
    label: '承诺公示最少天数',
    unit: '天',
    value: 7,
  });
  expect(authored?.pack.checks.find(({ name }) => name === '承诺公示')?.id).toBe('publicity');
  expect(
    problems.filter(({ code }) => code === 'authoring.inPlaceOf').map(({ level, sheet }) => [level, sheet]),
  ).toEqual([
    ['note', '设置'],
    ['note', '检查'],
  ]);
});

test('a check of another type with an inherited name stands beside it, with the id that would replace it', () => {
  const { authored, problems } = reading(
    onGeneral('别的天数', { 名称: '承诺公示', 检查类型: '必填', 字段: '姓名' }),
  );
  expect(authored?.pack.checks.find(({ name }) => name === '承诺公示')?.id).not.toBe('publicity');
  expect(problems.filter(({ code }) => code === 'authoring.besideInherited')).toMatchObject([
    { level: 'warning', sheet: '检查', params: { ids: 'publicity' } },
  ]);
});

test.each<[string, Spoil, string[]]>([
  ['0.3', (sheets) => put(sheets, '检查', 4, '最多', '0.3'), ['warning tinyPercent 检查 H5']],
  [
    'a local 0.3',
    (sheets) => {
      put(sheets, '检查', 4, '最多', '参数：公示最少天数');
      put(sheets, '设置', 6, '内容', '0.3');
    },
    ['warning tinyPercent 设置 C7'],
  ],
  ['0.3%', (sheets) => put(sheets, '检查', 4, '最多', '0.3%'), []],
  ['30', (sheets) => put(sheets, '检查', 4, '最多', '30'), []],
])('a share of %s is told where it may be meant in hundredths', (_, spoil, wanted) => {
  expect(told(spoil)).toEqual(wanted);
});
