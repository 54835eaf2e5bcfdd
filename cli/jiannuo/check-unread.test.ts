import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { ID_A, office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, write } = office();
const DAY = ['--today', '2026-06-01'];

function sheet(name: string, headers: string[], rows: string[][]): SheetSpec {
  return { name, columns: headers.map((header) => ({ header, type: 'text' as const })), rows };
}

interface Told {
  records: { name: string; row: number; findings: { checkId: string; outcome: string; code: string }[] }[];
  together: { outcome: string; message: string }[];
  problems: { row: number; code: string; message: string }[];
  unchecked: { formTypeId: string; records: number; packs: { id: string }[] }[];
  lost: { row: number }[];
}
async function told(...args: string[]): Promise<{ code: number; json: Told }> {
  const { code, stdout } = await run(['check', ...args, ...DAY, '--json']);
  return { code, json: JSON.parse(stdout) as Told };
}

const MEETINGS = sheet(
  '联席会议',
  ['会议名称', '会议类型', '会议时间', '主持人', '参会人员'],
  ['2026-03-02', '2026-03-20', '2026-04-03'].map((day) => [
    '党群联席会议',
    '联席会议',
    day,
    '示例甲',
    '示例甲、示例乙',
  ]),
);

test('meetings are counted month by month, from a sheet that names nobody', async () => {
  write('meetings.xlsx', writeWorkbook([MEETINGS]));
  for (const form of [['--form', '会议记录表'], []]) {
    const { json } = await told(at('meetings.xlsx'), '--pack', 'longdu-joint-meeting', ...form);
    expect(json.records.map(({ name, row }) => [name, row])).toEqual([
      ['党群联席会议', 2],
      ['党群联席会议', 3],
      ['党群联席会议', 4],
    ]);
    expect(json.together.map(({ outcome, message }) => [outcome, message])).toContainEqual([
      'review',
      '2026年4月有1次会议记录，不足每月2次，请人工判断。',
    ]);
  }
});

test('ballots are those of whoever is judged', async () => {
  const ballots = sheet(
    '测评',
    ['被评对象', '发出票数', '收回票数', '优秀票数'],
    [['示例甲', '141', '141', '120']],
  );
  write('ballots.xlsx', writeWorkbook([ballots]));
  const { json } = await told(at('ballots.xlsx'), '--pack', 'general', '--form', '民主测评汇总表');
  expect(json.records.map(({ name }) => name)).toEqual(['示例甲']);
});

const PLEDGES = sheet(
  '承诺',
  ['姓名', '身份证号', '所在党支部', '承诺事项', '具体措施', '完成时限', '承诺日期'],
  [
    ['示例甲', ID_A.slice(0, 17), '一支部', '每周家访两次', '周五走访', '2026-11-30', '2026-03-05'],
    ['示例乙', '110***********0021', '同上', '每月听课四节', '记录并交流', '同上', '2026-03-05'],
    ['', '', '二支部', '每学期上一节公开课', '', '', ''],
  ],
);

test('an ID number that is none loses nobody, and what was not read is for a person to look at', async () => {
  write('pledges.xlsx', writeWorkbook([PLEDGES]));
  const out = at('found.xlsx');
  const args = [at('pledges.xlsx'), '--pack', 'general', '--form', 'member-pledge'];
  const { code, json } = await told(...args, '--xlsx', out, '--force');
  expect(code).toBe(1);
  expect(json.records.map(({ name }) => name)).toEqual(['示例甲', '示例乙']);
  const outcomes = json.records.map(({ findings }) =>
    findings
      .filter(({ checkId }) => checkId === 'id-number')
      .map(({ outcome, code: word }) => [outcome, word]),
  );
  expect(outcomes).toEqual([[['fail', 'length']], [['review', 'masked']]]);
  const second = json.records[1]?.findings ?? [];
  expect(second.filter(({ code: word }) => word === 'missing' || word === 'absent').length).toBe(
    json.records[0]?.findings.filter(({ code: word }) => word === 'missing' || word === 'absent').length,
  );
  expect(second.filter(({ code: word }) => word === 'engine.unread').length).toBeGreaterThan(1);
  expect(json.lost).toEqual([{ sheet: '承诺', row: 4 }]);
  const text = (await run(['check', ...args, ...DAY])).stdout;
  expect(text).toMatch(/共 2 份记录：.*读取时有 \d+ 处要核对。另有 1 行没有检查（第 4 行）/);
  expect(text.match(/“所在党支部”这一格写的“同上”没有读出内容/g)).toHaveLength(1);
  const book = await openWorkbook(new Uint8Array(readFileSync(out)), 'found.xlsx');
  const remarks = book.sheets.find(({ name }) => name === '读取说明');
  const lines = Array.from({ length: remarks?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: 5 }, (_cell, column) => remarks?.cell(row, column)?.text ?? '').join('|'),
  );
  expect(lines[0]).toBe('工作表|行|列|类别|说明');
  expect(lines).toContain(
    '承诺|2|B|要核对|身份证号不是 18 位数字（末位可为 X），按表里写的检查。请与证件核对后改正。',
  );
});

test('a roster refuses such a number as ever', async () => {
  write('pledges.xlsx', writeWorkbook([PLEDGES]));
  const { stdout } = await run(['roster', at('pledges.xlsx'), '--form', 'member-pledge']);
  expect(stdout).toContain('没有读取。请与证件核对后改正。');
});

test('what stands between two rows is told once', async () => {
  const twice = sheet(
    '名单',
    ['姓名', '身份证号', '承诺事项'],
    [
      ['示例甲', ID_A, '家访'],
      ['示例乙', ID_A, '听课'],
    ],
  );
  write('twice.xlsx', writeWorkbook([twice]));
  const { json } = await told(at('twice.xlsx'), '--pack', 'general', '--form', 'member-pledge');
  expect(json.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'idOfOther'],
    [3, 'idOfOther'],
  ]);
});

test('a form that the pack has no checks for was not checked, which is said', async () => {
  write('meetings.xlsx', writeWorkbook([MEETINGS]));
  const { code, json } = await told(
    at('meetings.xlsx'),
    '--pack',
    'three-compare-2016',
    '--form',
    '会议记录表',
  );
  expect([code, json.unchecked.map(({ formTypeId, records }) => [formTypeId, records])]).toEqual([
    1,
    [['meeting-record', 3]],
  ]);
  expect(json.unchecked[0]?.packs.map(({ id }) => id)).toContain('longdu-joint-meeting');
  const { stdout } = await run([
    'check',
    at('meetings.xlsx'),
    '--pack',
    'three-compare-2016',
    '--form',
    '会议记录表',
  ]);
  expect(stdout).toMatch(/什么都没有检查，不等于合格。有这种表单的检查的标准包：.*longdu-joint-meeting（/);
});

test('which form is asked for by title as well', async () => {
  const bare = sheet('表', ['姓名', '性别'], [['示例甲', '男']]);
  write('bare.xlsx', writeWorkbook([bare]));
  const { code, stderr } = await run(['check', at('bare.xlsx'), '--pack', 'general']);
  expect([code, stderr.includes('member-pledge（党员公开承诺书）')]).toEqual([3, true]);
});
