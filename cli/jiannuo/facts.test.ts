import { expect, test } from 'vitest';
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
