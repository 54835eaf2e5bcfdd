import { describe, expect, test } from 'vitest';
import { setLocale } from '#locales/index.ts';
import { type EditedSheet, put, sheetsOf } from '#tests/fixtures/filled-review-sheet.ts';
import { scoringPack } from '#tests/fixtures/reviewers.ts';
import { openWorkbook } from '../workbook/open.ts';
import { ZipArchive } from '../workbook/zip/zip.ts';
import { isReviewWorkbook, readReviewSheet, recordsToReview, reviewSheet } from './review-sheet.ts';
import { blankSheet, FIRST, judgedRows, options, readFilled } from '#tests/fixtures/made-review-sheet.ts';

/** Lines begin in row 5: I verdict, J points, L comment, M code. */
const WHO = { C3: '审核员甲', E3: '2026-11-20' };

const filled = (texts: Readonly<Record<string, string>>) => (sheets: EditedSheet[]) =>
  put(sheets, { ...WHO, ...texts });

test('a line for each person and criterion, with what the checks say and a blank for the reviewer', async () => {
  const [sheet, data] = await sheetsOf(blankSheet().bytes);
  expect(sheet?.cells.slice(3, 6)).toEqual([
    [
      '序号',
      '姓名',
      '单位',
      '原表位置',
      '标准',
      '要求',
      '机器检查',
      '机器说明',
      '结论',
      '得分',
      '满分',
      '意见',
      '行码（勿改）',
    ],
    [
      '1',
      '王样一',
      '示例中学党支部',
      '汇总表 第 2 行',
      '履职尽责',
      '',
      '不通过',
      '没有写明完成时限',
      '',
      '',
      '40',
      '',
      expect.any(String),
    ],
    [
      '2',
      '王样一',
      '示例中学党支部',
      '汇总表 第 2 行',
      '服务群众',
      '',
      '需人工判断',
      '',
      '',
      '',
      '30',
      '',
      expect.any(String),
    ],
  ]);
  expect(sheet?.cells).toHaveLength(4 + 9);
  expect(data?.hidden).toBe(true);
  // Numbers of people leave masked (law 10).
  expect(JSON.stringify([sheet, data])).not.toMatch(/999999\d{11}/);
});

test('only the reviewer’s cells are free, words are chosen from a list, and points have bounds', () => {
  const archive = new ZipArchive(blankSheet().bytes);
  const xml = archive.readText('xl/worksheets/sheet1.xml');
  expect(xml).toContain('<sheetProtection');
  expect(xml).toMatch(/type="list"[^>]*sqref="I5:I13"/);
  expect(xml).toContain('&quot;符合,基本符合,不符合,不适用,待补&quot;');
  expect(xml).toMatch(/type="decimal"[^>]*sqref="J5:J13"><formula1>0<\/formula1><formula2>40</);
  expect(xml).toMatch(/<col min="13" max="13"[^>]* hidden="1"/);
});

test('verdicts come back with whose and about what they are; what is blank is counted', async () => {
  const read = await readFilled(
    filled({
      I5: '不符合',
      J5: '12.5',
      L5: '没有写明做法',
      I6: ' 基本符合 ',
      J6: '30',
      I8: '符合',
      I9: '不适用',
    }),
  );
  expect([read.reviewer, read.date, read.refused, read.blank, read.missing]).toEqual([
    '审核员甲',
    '2026-11-20',
    [],
    5,
    0,
  ]);
  expect(read.verdicts.map(({ record, verdict, row }) => [row, record.name, verdict])).toEqual([
    [
      5,
      '王样一',
      { criterionId: FIRST, verdict: 'notMet', machine: 'fail', comment: '没有写明做法', score: 12.5 },
    ],
    [
      6,
      '王样一',
      {
        criterionId: 'sample-scoring/main/service',
        verdict: 'mostlyMet',
        machine: 'review',
        comment: '',
        score: 30,
      },
    ],
    [8, '李样一', { criterionId: FIRST, verdict: 'met', machine: 'pass', comment: '' }],
    [
      9,
      '李样一',
      {
        criterionId: 'sample-scoring/main/service',
        verdict: 'notApplicable',
        machine: 'review',
        comment: '',
      },
    ],
  ]);
});

describe('a line that cannot be taken is told, and the others are kept', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['a word that was not offered', { I6: '差不多' }, 'reviewSheet.unknownWord', 'I6'],
    ['不符合 without a comment', { I6: '不符合' }, 'reviewSheet.noComment', 'L6'],
    ['points above the full score', { I6: '符合', J6: '31' }, 'reviewSheet.score', 'J6'],
    ['points below nought', { I6: '符合', J6: '-1' }, 'reviewSheet.score', 'J6'],
    ['points that are no number', { I6: '符合', J6: '三十' }, 'reviewSheet.score', 'J6'],
    [
      'points where the criterion does not apply',
      { I6: '不适用', J6: '3' },
      'reviewSheet.scoreNotAsked',
      'J6',
    ],
    ['a comment without a verdict', { L6: '再看看' }, 'reviewSheet.noVerdict', 'I6'],
    ['a comment that is too long', { I6: '符合', L6: '长'.repeat(2001) }, 'reviewSheet.commentLong', 'L6'],
    ['another person’s name', { I6: '符合', B6: '赵样一' }, 'reviewSheet.movedApart', 'B6'],
    ['another criterion’s words', { I6: '符合', E6: '作风建设' }, 'reviewSheet.movedApart', 'E6'],
    ['a code that was changed', { I6: '符合', M6: '1-2-0000000000' }, 'reviewSheet.badCode', 'I6'],
    ['a code that is gone', { I6: '符合', M6: '' }, 'reviewSheet.noCode', 'I6'],
  ])('%s', async (_, texts, code, cell) => {
    const { verdicts, refused } = await readFilled(filled({ I5: '符合', I7: '符合', ...texts }));
    expect(refused.map((each) => [each.code, each.row, each.cell])).toEqual([[code, 6, cell]]);
    expect(verdicts.map(({ row }) => row)).toEqual([5, 7]);
  });

  test('a line that stands there twice', async () => {
    const { verdicts, refused } = await readFilled((sheets) => {
      put(sheets, { ...WHO, I5: '符合', I6: '符合' });
      const line = sheets[0]?.cells[5];
      if (line) sheets[0]?.cells.push(line);
    });
    expect(refused.map(({ code, row, params }) => [code, row, params['rows']])).toEqual([
      ['reviewSheet.twice', 6, '6、14'],
      ['reviewSheet.twice', 14, '6、14'],
    ]);
    expect(verdicts.map(({ row }) => row)).toEqual([5]);
  });

  test('verdicts that were sorted apart from their criteria', async () => {
    const { verdicts, refused } = await readFilled((sheets) => {
      put(sheets, { ...WHO, I5: '符合' });
      const lines = sheets[0]?.cells.slice(4) ?? [];
      // Everything but the code is sorted the other way round.
      const codes = lines.map((line) => line[12] ?? '').reverse();
      for (const [at, line] of lines.entries()) line[12] = codes[at] ?? '';
    });
    expect([verdicts.length, refused[0]?.code]).toEqual([0, 'reviewSheet.movedApart']);
  });

  test('what was filled in anew since', async () => {
    const { verdicts, refused } = await readFilled(filled({ I5: '符合', I8: '符合' }), {
      digestOf: ({ name }) => (name === '李样一' ? 'f'.repeat(64) : undefined),
    });
    expect(refused.map(({ code, params }) => [code, params['name']])).toEqual([
      ['reviewSheet.changed', '李样一'],
    ]);
    expect(verdicts).toHaveLength(1);
  });

  test('a formula, and a cell over several lines', async () => {
    const workbook = await openWorkbook(blankSheet().bytes, '审核表.xlsx');
    const [sheet, ...others] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const plain = { type: 'text' as const, format: '@', date: false };
    const written: Record<string, object> = {
      '2,2': { ...plain, text: '审核员甲', value: '审核员甲' },
      '2,4': { ...plain, text: '2026-11-20', value: '2026-11-20' },
      '4,8': { ...plain, text: '符合', value: '符合', formula: 'I6' },
      '6,8': { ...plain, text: '符合', value: '符合' },
    };
    const edited = Object.create(sheet, {
      cell: {
        value: (row: number, column: number) => written[`${row},${column}`] ?? sheet.cell(row, column),
      },
      merges: { value: [...sheet.merges, { top: 6, left: 8, bottom: 8, right: 8 }] },
    }) as typeof sheet;
    const { refused, verdicts } = readReviewSheet({ ...workbook, sheets: [edited, ...others] }, options);
    expect(refused.map(({ code, cell }) => [code, cell])).toEqual([
      ['reviewSheet.formula', 'I5'],
      ['reviewSheet.merged', 'I7'],
      ['reviewSheet.merged', 'I8'],
      ['reviewSheet.merged', 'I9'],
    ]);
    expect(verdicts).toEqual([]);
  });
});

test('columns that were moved as a whole, lines that are gone and lines of the reviewer’s own do no harm', async () => {
  const read = await readFilled((sheets) => {
    put(sheets, { ...WHO, I5: '符合', L5: '好' });
    const [sheet] = sheets;
    if (!sheet) return;
    sheet.cells.splice(6, 2);
    sheet.cells.splice(3, 0, ['', '我自己加的一行']);
    // The comment goes before the verdict.
    for (const line of sheet.cells.slice(4)) line.splice(8, 0, ...line.splice(11, 1));
  });
  expect(read.verdicts.map(({ verdict }) => [verdict.verdict, verdict.comment])).toEqual([['met', '好']]);
  expect([read.missing, read.blank, read.refused]).toEqual([2, 6, []]);
});

test('lines that were sorted as a whole, some of them deleted, in a sheet of another name', async () => {
  const read = await readFilled((sheets) => {
    put(sheets, { ...WHO, I5: '不符合', L5: '没有写明做法', I6: '基本符合', I8: '符合', I9: '差不多' });
    const [sheet] = sheets;
    if (!sheet) return;
    // What is done here the sheet itself allows.
    expect(sheet.cells[1]?.[0]).toContain('排过序、删过行也能读回');
    sheet.name = '王主任 审定';
    const [lines, rest] = [sheet.cells.slice(4), sheet.cells.slice(0, 4)];
    // As the program's own sorting does: by 结论, whole rows; two lines without a verdict were deleted.
    const kept = lines.filter((_, at) => at !== 2 && at !== 6);
    kept.sort((one, other) => (one[8] ?? '').localeCompare(other[8] ?? '', 'zh'));
    sheet.cells = [...rest, ...kept];
  });
  const said = read.verdicts.map(({ record, verdict }) => [
    record.name,
    verdict.criterionId,
    verdict.verdict,
  ]);
  expect(said.sort()).toEqual(
    [
      ['王样一', FIRST, 'notMet'],
      ['王样一', 'sample-scoring/main/service', 'mostlyMet'],
      ['李样一', FIRST, 'met'],
    ].sort(),
  );
  expect(read.refused.map(({ code, params }) => [code, params['word']])).toEqual([
    ['reviewSheet.unknownWord', '差不多'],
  ]);
  expect([read.missing, read.blank]).toEqual([2, 3]);
});

const changeData = (sheets: EditedSheet[], from: string, to: string): void => {
  for (const row of sheets[1]?.cells ?? []) row.forEach((text, at) => (row[at] = text.replace(from, to)));
};

describe('a sheet that as a whole cannot be believed is not read', () => {
  test.each<[string, (sheets: EditedSheet[]) => void, string]>([
    ['no reviewer', (s) => put(s, { C3: '', I5: '符合' }), 'reviewSheet.noReviewer'],
    ['no day', (s) => put(s, { E3: '' }), 'reviewSheet.noDate'],
    ['a month', (s) => put(s, { E3: '2026-11' }), 'reviewSheet.badDate'],
    ['a day ahead', (s) => put(s, { E3: '2026-12-01' }), 'reviewSheet.dateAhead'],
    [
      'a digest that was changed',
      (s) => changeData(s, '"digest":"00e8', '"digest":"10e8'),
      'reviewSheet.damaged',
    ],
    ['a record of the hidden sheet gone', (s) => s[1]?.cells.splice(6, 1), 'reviewSheet.damaged'],
    ['no hidden sheet', (s) => s.splice(1, 1), 'reviewSheet.other'],
    ['a column renamed', (s) => put(s, { I4: '评定' }), 'reviewSheet.noColumn'],
    ['two columns of verdicts', (s) => put(s, { H4: '结论' }), 'reviewSheet.twoColumns'],
    [
      'a copy of the sheet',
      (s) => s[0] && s.push({ ...s[0], name: '审核表 (2)', cells: s[0].cells.map((row) => [...row]) }),
      'reviewSheet.twoSheets',
    ],
    ['no lines', (s) => s[0]?.cells.splice(0, 20, ['一', '二']), 'reviewSheet.noLines'],
  ])('%s', async (_, spoil, code) => {
    const reading = readFilled((sheets) => {
      put(sheets, WHO);
      spoil(sheets);
    });
    await expect(reading).rejects.toMatchObject({ code });
  });

  test.each([
    [{ ...scoringPack, version: '2' }, 'reviewSheet.otherPack'],
    [
      { ...scoringPack, sets: scoringPack.sets.map((set) => ({ ...set, criteria: set.criteria.slice(1) })) },
      'reviewSheet.otherPack',
    ],
    [undefined, 'reviewSheet.noPack'],
  ])('the pack is another one here', async (pack, code) => {
    await expect(readFilled(filled({ I5: '符合' }), { packOf: () => pack })).rejects.toMatchObject({ code });
  });
});

test('a sheet that was made in English is read by a program that speaks Chinese', async () => {
  setLocale('en');
  const made = blankSheet();
  setLocale('zh-CN');
  const { verdicts } = await readFilled(filled({ I5: 'Met' }), { made });
  expect(verdicts.map(({ verdict }) => verdict.verdict)).toEqual(['met']);
});

test('a workbook is known by what it carries', async () => {
  expect(isReviewWorkbook(await openWorkbook(blankSheet().bytes, '甲.xlsx'))).toBe(true);
  expect(isReviewWorkbook({ sheets: [], date1904: false })).toBe(false);
});

test('rows of nobody are left, rows that say the very same have reviews of their own, and nothing makes no sheet', () => {
  const [row] = judgedRows();
  if (!row) throw new Error('no row');
  const lost = { ...row, row: { ...row.row, lost: true } };
  const { records, left } = recordsToReview([row, lost, row], {
    file: '汇总.xlsx',
    pack: scoringPack,
    placeOf: () => '',
  });
  expect([records.length, left.length, new Set(records.map(({ reviewId }) => reviewId)).size]).toEqual([
    2, 1, 2,
  ]);
  const asked = { words: {} as never, title: '', pack: scoringPack, workbookId: '', madeAt: '' };
  expect(() => reviewSheet([], asked)).toThrow(expect.objectContaining({ code: 'make.nothingToReview' }));
});
