import type { Finding } from '#core/model/finding.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkBatch } from '#core/engine/check-batch.ts';
import { Pack } from '#core/model/pack.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { checks } from '#catalog/checks.ts';
import { packs } from '#catalog/packs.ts';
import { ID_A, office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, write, writeJson, writeText } = office();
const PACK = 'three-compare-2016';

const GOOD = {
  name: '示例甲',
  idNumber: ID_A,
  partyBranch: '示例支部',
  signedOn: '2016-05-10',
  pledges: [{ item: '每周家访两次', measure: '周五下午走访学生', deadline: '2016-11-30', person: '示例甲' }],
};
const BAD = { ...GOOD, name: '示例乙', idNumber: '110105194912310021', partyBranch: '' };

const PLEDGES: SheetSpec = {
  name: '承诺汇总表',
  title: '示例学校党员公开承诺汇总表',
  columns: ['姓名', '身份证号', '所在党支部', '承诺事项', '措施', '完成时限', '责任人', '承诺日期'].map(
    (header) => ({
      header,
      type: 'text' as const,
    }),
  ),
  rows: [
    ['示例甲', ID_A, '示例支部', '每周家访两次', '周五走访', '2016-11-30', '示例甲', '2016-05-10'],
    ['示例乙', '110105194912310021', '示例支部', '努力工作', '', '2017-03-01', '', '2016-05-10'],
  ],
};

async function check(...args: string[]) {
  const { code, stdout, stderr } = await run(['check', ...args, '--pack', PACK, '--today', '2016-06-01']);
  return { code, stdout, stderr };
}

interface Told {
  records: {
    recordId: string;
    row: number | null;
    findings: { useId: string; outcome: string; message: string }[];
  }[];
}
const told = (stdout: string): Told => JSON.parse(stdout) as Told;

/** A finding without what it quotes. */
function bare({ message: _message, params, evidence, ...finding }: Finding & { message?: string }) {
  return {
    ...finding,
    params: Object.keys(params),
    evidence: evidence.map(({ quote, ...place }) => ({ ...place, length: quote.length })),
  };
}

test('findings are those of the engine, record by record, with their words', async () => {
  writeJson('records.json', [{ id: 'a', values: GOOD }, { values: BAD }]);
  const { code, stdout } = await check(at('records.json'), '--form', 'member-pledge', '--json');
  expect(code).toBe(1);
  const { records } = told(stdout);
  expect(records.map(({ recordId }) => recordId)).toEqual(['a', '2']);
  const formType = formIn(forms, 'member-pledge');
  const report = checkBatch({
    pack: packs.find(({ id }) => id === PACK)!,
    records: [
      { id: 'a', label: '', formType, values: GOOD },
      { id: '2', label: '', formType, values: BAD },
    ],
    today: '2016-06-01',
    checks,
  });
  // Numbers of persons are masked, place by place; nothing else is another.
  expect((records as unknown as typeof report.records).map(({ findings }) => findings.map(bare))).toEqual(
    report.records.map(({ findings }) => findings.map(bare)),
  );
  expect(stdout).not.toContain(BAD.idNumber);
  const failed = records[1]?.findings.filter(({ outcome }) => outcome === 'fail');
  expect(failed?.map(({ message }) => message)).toEqual([
    '“所在党支部”没有填写，请补填。',
    '“身份证号”的校验码不对，至少有一位写错，请对照身份证核对。',
  ]);
});

test('rows of a workbook are named, and the findings go to a table with numbers masked', async () => {
  write('summary.xlsx', writeWorkbook([PLEDGES]));
  const { code, stdout } = await check(at('summary.xlsx'), '--json', '--xlsx', at('findings.xlsx'));
  expect(code).toBe(1);
  expect(told(stdout).records.map(({ recordId, row }) => [recordId, row])).toEqual([
    ['承诺汇总表!3', 3],
    ['承诺汇总表!4', 4],
  ]);
  const book = await openWorkbook(new Uint8Array(readFileSync(at('findings.xlsx'))), 'findings.xlsx');
  const sheet = book.sheets.find(({ name }) => name === '检查结果');
  const texts = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: 7 }, (_cell, column) => sheet?.cell(row, column)?.text ?? '').join('|'),
  );
  expect(texts[0]).toMatch(/^填报记录\|字段\|检查结果\|说明\|依据/);
  expect(texts.some((line) => line.startsWith('示例乙 承诺汇总表第4行|完成时限 1|不通过|'))).toBe(true);
  expect(texts.join('\n')).not.toContain('110105194912310021');
});

test('what passes is listed on demand, and a call that says too little ends with 3', async () => {
  writeJson('one.json', [{ values: GOOD }]);
  const { code, stdout } = await check(at('one.json'), '--form', '党员公开承诺书', '--all');
  expect(stdout).toContain('[通过] “姓名”已填写。');
  expect([code, stdout.includes('[需人工判断]')]).toEqual([1, true]);
  expect((await check(at('one.json'))).code).toBe(3);
  for (const args of [
    ['check', at('one.json')],
    ['check', at('one.json'), '--pack', 'nothing'],
    ['check', at('one.json'), '--pack', PACK, '--form', 'nothing'],
    ['check', at('one.json'), '--pack', PACK, '--form', 'member-pledge', '--today', '明天'],
  ]) {
    const { code: bad, stderr } = await run(args);
    expect([bad, stderr.includes('用法')]).toEqual([3, true]);
  }
});

async function near(...args: string[]): Promise<string> {
  return (await run(['check', at('one.json'), ...args])).stderr;
}

test('an option that names nothing tells what is near, by id or title', async () => {
  writeJson('one.json', [{ values: GOOD }]);
  expect(await near('--pack', 'three-compare-2106')).toContain('是不是“three-compare-2016（三比一争');
  expect(await near('--pack', '通用标淮包')).toContain('是不是“general（通用标准包');
  expect(await near('--pack', PACK, '--form', 'member-plege')).toContain(
    '是不是“member-pledge（党员公开承诺书）”',
  );
  expect(await near('--pack', PACK, '--form', '公开承诺书')).toContain('是不是“');
  expect(await near('--pack', PACK, '--form', 'nothing')).not.toContain('是不是');
});

test('a pack file that is none is refused by its place', async () => {
  writeText('pack.json', '{"pack": {"id": "own"}, "examples": []}');
  writeJson('one.json', [{ values: GOOD }]);
  const { code, stderr } = await run([
    'check',
    at('one.json'),
    '--pack',
    at('pack.json'),
    '--form',
    'member-pledge',
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('“pack.version”');
});

test('records that go by one id are refused, written or not', async () => {
  writeJson('twice.json', [{ id: '2', values: GOOD }, { values: BAD }]);
  const { code, stderr } = await check(at('twice.json'), '--form', 'member-pledge');
  expect([code, stderr.includes('第 1 条和第 2 条')]).toEqual([2, true]);
});

test('a key that no field is for is told', async () => {
  writeJson('typo.json', [{ values: { ...GOOD, joinPartyDat: '1998-07-01', foo: 'x' } }]);
  const { code, stdout } = await check(at('typo.json'), '--form', 'member-pledge');
  expect(code).toBe(1);
  expect(stdout).toMatch(/joinPartyDat[^]*foo/);
});

test('fields are read as the form of the call has them: several choices in one text', async () => {
  const { pack } = packAndForm();
  writeJson('own-pack.json', { pack, examples: [] });
  writeJson('choices.json', [{ values: { name: '示例甲', taughtSubjects: '语文、数学' } }]);
  const { stdout } = await run([
    'check',
    at('choices.json'),
    '--pack',
    at('own-pack.json'),
    '--form',
    'own-form',
    '--json',
  ]);
  const [record] = told(stdout).records;
  expect(record?.findings.map(({ useId, outcome }) => [useId, outcome])).toEqual([['teaches', 'pass']]);
});

/** A pack with a form of its own, on which a field of the dictionary takes several choices. */
function packAndForm(): { pack: Pack } {
  const field = {
    id: 'taughtSubjects',
    label: '任教学科',
    type: 'choices',
    options: [{ value: '语文' }, { value: '数学' }],
  };
  const pack = Pack.parse({
    ...packs.find(({ id }) => id === PACK),
    id: 'own-pack',
    forms: [{ id: 'own-form', title: '自己的表', subjectKind: 'person', source: '', fields: [field] }],
    checks: [
      {
        id: 'teaches',
        checkId: 'condition',
        formTypeIds: ['own-form'],
        params: { expression: '任教学科 包含 "语文"' },
      },
    ],
  });
  return { pack };
}

const SUMMARY: SheetSpec = {
  name: '汇总',
  columns: ['姓名', '身份证号', '所在党支部', '承诺事项', '承诺日期', '血型', '备用栏'].map((header) => ({
    header,
    type: 'text' as const,
  })),
  rows: [
    ['示例甲', ID_A, '示例支部', '每周家访两次', '2016-05-10', 'A', ''],
    ['示例甲', '', '', '每月听课四节', '', '', ''],
    ['示例甲', '', '', '每学期上一节公开课', '', '', ''],
  ],
};

test('lines of one person are one record, which is doubted, and said once', async () => {
  write('lines.xlsx', writeWorkbook([SUMMARY]));
  const { stdout } = await check(at('lines.xlsx'), '--form', 'member-pledge', '--json');
  const { records, problems } = JSON.parse(stdout) as Told & { problems: unknown[] };
  expect(records.map(({ recordId }) => recordId)).toEqual(['汇总!2']);
  const message: unknown = expect.stringContaining('“示例甲”的第 3、4 行没有写身份证号');
  expect(problems).toMatchObject([
    { sheet: '汇总', row: 3, code: 'rowsJoined', severity: 'doubtful', message },
  ]);
});

test('columns with something in them that nobody reads are named at the end, and hinder nothing', async () => {
  write('lines.xlsx', writeWorkbook([SUMMARY]));
  const { stdout } = await check(at('lines.xlsx'), '--form', 'member-pledge');
  expect(stdout).toContain('未读取的列共 1 列，其中的内容没有检查：F 血型');
  const json = (await check(at('lines.xlsx'), '--form', 'member-pledge', '--json')).stdout;
  expect(JSON.parse(json)).toMatchObject({
    problems: [{ code: 'rowsJoined' }],
    unreadColumns: [{ sheet: '汇总', column: 'F', header: '血型' }],
  });
  const people = { ...SUMMARY, rows: SUMMARY.rows.slice(0, 1) };
  write('people.xlsx', writeWorkbook([people]));
  const roster = await run(['roster', at('people.xlsx')]);
  expect([roster.code, roster.stdout.includes('未读取的列共 1 列')]).toEqual([0, true]);
});
