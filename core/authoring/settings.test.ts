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

test('a base, and a form, may be named by a title that holds separators', () => {
  const title = known.packs.find(({ id }) => id === 'general')?.title ?? '';
  expect(title).toContain('、');
  const { authored } = reading(based('another', `${title}、luwan-2010`));
  expect(authored?.pack.extends).toEqual(['general', 'luwan-2010']);
  const renamed: Spoil = (sheets) => {
    for (const { cells } of sheets)
      for (const row of cells)
        row.forEach((cell, at) => {
          if (cell === '教师师德承诺登记表') row[at] = '教师（含保育员、后勤）承诺表';
        });
  };
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
  expect(read([...known.packs]).filter(({ code }) => code === 'authoring.olderVersion')).toEqual([]);
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
