import { describe, expect, test } from 'vitest';
import { Facts } from '#core/model/facts.ts';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, writeText } = office();

function file(...lines: readonly unknown[]): string {
  writeText(
    'pledges.jsonl',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return 'pledges.jsonl';
}

test('the facts of each text by its id, in the shape that the schema has', async () => {
  const text = '由示例甲负责，5月底前每周家访至少2户，不收受礼品。';
  const lines = file({ id: 'a', text, stage: 'advance', role: '班主任' }, '', { id: 2, text: '待定' });
  const { code, json } = await jiannuo('facts', lines, '--pack', 'three-compare-2016');
  expect(code).toBe(0);
  const facts = json as unknown as Record<string, Facts>;
  expect(Object.keys(facts).sort()).toEqual(['2', 'a']);
  expect(Facts.parse(facts['a'])).toEqual({
    quantities: [
      { quote: '至少2户', start: 15, end: 19, value: 2, unit: '户', comparator: 'atLeast', period: 'week' },
    ],
    deadlines: [{ quote: '5月底前', start: 7, end: 11, from: null, to: '2016-05-31', inStage: true }],
    persons: ['示例甲'],
    hasMeasure: true,
    vagueOnly: false,
    placeholders: [],
    relativeChangeWithoutBase: false,
    dailyDutyOnly: false,
    matchesDuty: true,
    negated: ['不收受礼品'],
    criteria: expect.objectContaining({
      'three-compare-2016/compare/service': '家访',
      'three-compare-2016/compare/highlight': null,
    }),
    concreteness: 5,
  });
  expect(facts['2']?.placeholders).toEqual(['待定']);
});

test.each([
  [{ from: '2016-05-01', to: '2016-11-30' }],
  ['2016-05-01/2016-11-30'],
  ['2016年5月1日至11月30日'],
  ['advance'],
  ['全面推进阶段'],
])('a stage may be given as %j', async (stage) => {
  const lines = file({ id: 'a', text: '12月10日前完成', stage });
  const { json } = await jiannuo('facts', lines, '--pack', 'three-compare-2016');
  const facts = json as unknown as Record<string, Facts>;
  expect(facts['a']?.deadlines).toMatchObject([{ to: '2016-12-10', inStage: false }]);
});

test('lines for people', async () => {
  const { code, stdout } = await run(['facts', at(file({ id: 'a', text: '每周家访2户，电话13800138000' }))]);
  expect(code).toBe(0);
  expect(stdout).toContain('“2户”（正好 2 户，每周）');
  expect(stdout).not.toContain('13800138000');
});

test.each([
  ['cli.lineNotJson', ['{"id": 1, "text": "家访"}', '{']],
  ['cli.lineWrong', [{ id: 1 }]],
  ['cli.lineWrong', [{ id: 1, text: '家访', year: 'soon' }]],
  [
    'cli.lineSameId',
    [
      { id: 1, text: '家访' },
      { id: '1', text: '听课' },
    ],
  ],
  ['cli.lineStage', [{ id: 1, text: '家访', stage: '某个阶段' }]],
])('%s', async (code, lines) => {
  const answer = await jiannuo('facts', file(...lines));
  expect([answer.code, answer.json?.refused.code]).toEqual([2, code]);
});

test('bad calls and a file that is not there', async () => {
  expect((await jiannuo('facts')).code).toBe(3);
  expect((await jiannuo('facts', file({ id: 1, text: '' }), '--pack', 'none')).code).toBe(3);
  expect((await jiannuo('facts', at('none.jsonl'))).code).toBe(2);
});

test('every criterion is told of, also those that nothing was found for', async () => {
  const { json } = await jiannuo('facts', file({ id: 'a', text: '每周家访2户' }));
  const { criteria } = (json as unknown as Record<string, Facts>)['a'] ?? {};
  expect(Object.values(criteria ?? {})).toContain(null);
  expect(criteria).toMatchObject({ 'three-compare-2016/compare/service': '家访' });
});

test('a line of JSON for each text, in the order of the file', async () => {
  const lines = file(
    { id: 10, text: '家访2户' },
    { id: 'b', text: '听课\u2028一节' },
    { id: 2, text: '待定' },
  );
  const { stdout } = await run(['facts', at(lines), '--jsonl']);
  const read = stdout.trimEnd().split('\n');
  expect(read.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['10', 'b', '2']);
});

test.each(['\n', '\r\n', '\r'])('lines end with %j, behind a byte order mark', async (end) => {
  writeText('ends.jsonl', `\uFEFF{"id": 1, "text": "家访"}${end}${end}{"id": 2, "text": "听课"}${end}`);
  const { json } = await jiannuo('facts', 'ends.jsonl');
  expect(Object.keys(json)).toEqual(['1', '2']);
});

test('a file of no texts is refused in words', async () => {
  expect((await jiannuo('facts', file(''))).json).toMatchObject({ refused: { code: 'cli.noLines' } });
});

describe('a long answer', () => {
  const text = '每周家访2户，6月底前完成。'.repeat(20);
  const many = (): string => file(...Array.from({ length: 300 }, (_, id) => ({ id, text })));

  test('is written in portions that together are the document', async () => {
    const portions: string[] = [];
    const { code, stdout } = await run(['facts', at(many()), '--json'], (portion) => {
      portions.push(portion);
      return Promise.resolve(true);
    });
    expect(code).toBe(0);
    expect(portions.length).toBeGreaterThan(5);
    expect(Math.max(...portions.map(({ length }) => length))).toBeLessThan(200_000);
    expect(Object.keys(JSON.parse(portions.join('') + stdout) as object)).toHaveLength(300);
  });

  test('ends where nobody reads on', async () => {
    let portions = 0;
    const { code, stdout } = await run(['facts', at(many()), '--json'], () => {
      portions += 1;
      return Promise.resolve(false);
    });
    expect([code, stdout, portions]).toEqual([0, '', 1]);
  });

  test('is not begun where the last line cannot be read', async () => {
    const lines = file(...Array.from({ length: 300 }, (_, id) => ({ id, text })), '{');
    const portions: string[] = [];
    const answer = await run(['facts', at(lines), '--json'], (portion) => {
      portions.push(portion);
      return Promise.resolve(true);
    });
    expect([answer.code, portions]).toEqual([2, []]);
    expect(answer.stdout).toContain('cli.lineNotJson');
  });
});

test("an author's own pack, as a workbook", async () => {
  await run(['pack', 'export', 'three-compare-2016', '--out', at('own.xlsx')]);
  const lines = file({ id: 'a', text: '每周家访2户，12月10日前', stage: '全面推进阶段' });
  const own = await jiannuo('facts', lines, '--pack', 'own.xlsx');
  expect(own).toEqual(await jiannuo('facts', lines, '--pack', 'three-compare-2016'));
  expect(own.code).toBe(0);
  expect((await jiannuo('facts', lines, '--pack', 'none.xlsx')).json.refused.code).toBe('cli.fileMissing');
});

test('a day that does not exist is told as one', async () => {
  const { stdout } = await run(['facts', at(file({ id: 1, text: '2026年2月30日前完成' }))]);
  expect(stdout).toContain('日历上没有这一天');
});
