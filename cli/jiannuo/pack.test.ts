import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { known, shipped } from '#tests/fixtures/authoring.ts';
import { bookOf, drafts, put } from '#tests/fixtures/authoring-drafts.ts';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write } = office();
// Each call reads a whole workbook in a thread of its own.
const SLOW = 30_000;

interface Lint {
  verified: boolean;
  errors: number;
  warnings: number;
  pack: { id: string; checks: number } | null;
  examples: number;
  checks: { name: string; type: string; passes: string }[];
  problems: {
    level: string;
    code: string;
    sheet: string;
    row: number;
    column: string;
    value: string;
    cause: string;
    suggestion: string | null;
  }[];
}

async function lint(file: string): Promise<{ code: number; json: Lint }> {
  const { code, json } = await jiannuo('pack', 'lint', file);
  return { code, json: json as unknown as Lint };
}

/** A workbook file with one cell spoilt. */
function spoilt(name: string, sheet: string, row: number, header: string, text: string): void {
  const sheets = drafts();
  put(sheets, sheet, row, header, text);
  const book = bookOf(sheets);
  write(
    name,
    writeWorkbook(
      book.sheets.map((each) => ({
        name: each.name,
        columns: Array.from({ length: each.columnCount }, (_, n) => ({
          header: each.cell(0, n)?.text ?? '',
          type: 'text' as const,
        })),
        rows: Array.from({ length: each.rowCount - 1 }, (_, r) =>
          Array.from({ length: each.columnCount }, (__, n) => each.cell(r + 1, n)?.text ?? ''),
        ),
      })),
    ),
  );
}

test(
  'an exported pack is read back, verified, with nothing to tell',
  async () => {
    expect((await jiannuo('pack', 'export', 'luwan-2010', '--out', 'luwan.xlsx')).code).toBe(0);
    const { code, json } = await lint('luwan.xlsx');
    expect([code, json.errors, json.warnings, json.verified]).toEqual([0, 0, 0, true]);
    expect(json.pack).toMatchObject({ id: 'luwan-2010' });
    expect(json.examples).toBeGreaterThan(5);
  },
  SLOW,
);

test(
  'what is wrong stands with sheet, cell, value, cause and the word that was meant',
  async () => {
    spoilt('wrong.xlsx', '检查', 1, '检查类型', '必慎');
    const { code, json } = await lint('wrong.xlsx');
    expect([code, json.verified, json.pack, json.errors]).toEqual([1, false, null, 1]);
    expect(json.problems[0]).toMatchObject({
      level: 'error',
      code: 'authoring.unknownWord',
      sheet: '检查',
      row: 2,
      column: 'B',
      value: '必慎',
      suggestion: '必填',
    });
    expect(json.problems[0]?.cause).toMatch(/没有“必慎”这个词/);
    const { stdout } = await run(['pack', 'lint', at('wrong.xlsx')]);
    expect(stdout).toMatch(/错误 检查 B2：.*是不是“必填”？/);
  },
  SLOW,
);

test('a pack whose example fails is there, and not verified', async () => {
  spoilt('failing.xlsx', '示例', 1, '应为', '不合格');
  const { code, json } = await lint('failing.xlsx');
  expect([code, json.verified, json.pack?.checks]).toEqual([1, false, 4]);
  expect(json.checks[0]).toMatchObject({
    name: '基本信息',
    type: '必填',
    passes: expect.stringMatching(/为合格。$/),
  });
  expect(json.problems[0]?.cause).toBe(
    '示例 1“填写完整”：检查“基本信息”应为不合格，实际是合格。请核对示例和检查。',
  );
});

test('the blank workbook is written, never over another file unless told to', async () => {
  expect((await jiannuo('pack', 'template', '--out', 'blank.xlsx')).code).toBe(0);
  const { sheets } = await openWorkbook(new Uint8Array(readFileSync(at('blank.xlsx'))), 'blank.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['设置', '检查', '示例', '说明']));
  expect((await jiannuo('pack', 'template', '--out', 'blank.xlsx')).json.refused.code).toBe('cli.outExists');
  expect((await jiannuo('pack', 'template', '--out', 'blank.xlsx', '--force')).code).toBe(0);
});

describe('what cannot be done', () => {
  test.each([
    [['pack']],
    [['pack', 'nothing']],
    [['pack', 'lint']],
    [['pack', 'template']],
    [['pack', 'template', '--out', 'blank.csv']],
    [['pack', 'export', '--out', 'x.xlsx']],
  ])('%j is a bad call', async (args) => {
    const { code, stderr } = await jiannuo(...args);
    expect(code).toBe(3);
    expect(stderr).toMatch(/用法/);
  });

  test('a pack that is not there, a file that is not there', async () => {
    for (const more of [['--out', 'none.xlsx'], []]) {
      const { code, stderr } = await jiannuo('pack', 'export', 'genral', ...more);
      expect([code, stderr.split('\n')[0]]).toEqual([
        3,
        expect.stringMatching(/不能是“genral”。可以是：.*general（通用标准包.*是不是“general（/),
      ]);
    }
    expect(existsSync(at('none.xlsx'))).toBe(false);
    expect((await jiannuo('pack', 'lint', 'missing.xlsx')).json.refused.code).toBe('cli.fileMissing');
  });

  test('a pack as JSON is looked at like a workbook, by its paths', async () => {
    const { pack } = known.packs.map(shipped).find(({ pack: { id } }) => id === 'general')!;
    const json = structuredClone(pack);
    json.checks[0]!.criterionIds = ['general/no/such'];
    writeFileSync(at('own.json'), JSON.stringify({ pack: json, examples: [] }));
    const { code, json: answer } = await lint('own.json');
    expect(code).toBe(1);
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ level: 'error', path: 'pack.checks[0]', sheet: '检查', header: '对应标准' }),
    );
  });

  test('help is an answer', async () => {
    for (const args of [
      ['pack', '--help'],
      ['pack', 'lint', '--help'],
    ]) {
      expect(await run(args)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('pack lint') as string,
      });
    }
  });
});

test(
  'a workbook is a pack to check with, and one with errors is refused',
  async () => {
    spoilt('fine.xlsx', '设置', 3, '内容', '某校');
    spoilt('faulty.xlsx', '检查', 1, '检查类型', '必慎');
    write('people.json', encodeUtf8(JSON.stringify([{ values: { name: '示例乙' } }])));
    const form = ['--form', 'member-pledge', '--today', '2026-05-01'];
    const { json } = await jiannuo('check', 'people.json', '--pack', 'fine.xlsx', ...form);
    expect(json).toMatchObject({ packId: 'pack-2026-nian-san-zheng-huo-dong' });
    const refused = await jiannuo('check', 'people.json', '--pack', 'faulty.xlsx', ...form);
    expect(refused).toMatchObject({ code: 2, json: { refused: { code: 'packs.workbookErrors' } } });
  },
  SLOW,
);
