import { expect, test } from 'vitest';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, writeText } = office();

test('every wrong line is told at once, by both readers of lines', async () => {
  writeText(
    'wrong.jsonl',
    ['{"id":1,"text":"家访"}', '{"id":2,', '', '[]', '{"id":1,"text":"重号"}'].join('\n'),
  );
  const facts = await run(['facts', at('wrong.jsonl')]);
  expect(facts.code).toBe(2);
  expect(facts.stderr).toMatch(/有 3 行读不出来[^]*第 2 行不是 JSON[^]*第 4 行的[^]*第 5 行的编号“1”/);
  const copies = await run(['duplicates', at('wrong.jsonl')]);
  expect([copies.code, copies.stdout]).toEqual([2, '']);
  expect(copies.stderr).toMatch(/有 2 行读不出来[^]*第 2 行不是 JSON[^]*第 4 行不是有/);
});

test('of a file of another kind some lines are told, and how many there are', async () => {
  writeText('other.jsonl', Array.from({ length: 300 }, () => '姓名,承诺').join('\n'));
  const { stderr } = await run(['facts', at('other.jsonl')]);
  expect(stderr).toContain('有 300 行读不出来，都没有处理。先列前 20 行');
  expect(stderr.match(/不是 JSON/g)).toHaveLength(20);
});

test.each(['facts', 'duplicates'])('%s of nothing is no answer', async (command) => {
  writeText('empty.jsonl', '\n  \n');
  const { code, stderr } = await run([command, at('empty.jsonl')]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('没有一行内容')]);
});

test.each([
  ['{"a":1,\n"b":x}', '第 2 行第 5 个字附近'],
  ['[{"a":"1"', '没有写完'],
  ['[{"a":"甲\n乙"}]', '第 1 行第 9 个字附近'],
  ['{"a":1} 完', '第 1 行第 9 个字附近'],
])('where %j is no JSON is told in our words', async (text, place) => {
  writeText('wrong.json', text);
  const { code, stderr } = await run([
    'check',
    at('wrong.json'),
    '--pack',
    'general',
    '--form',
    'member-pledge',
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(place)]);
  expect(stderr.replaceAll(at('wrong.json'), '')).not.toMatch(/[a-z]{4,}/);
});

test('a day that the calendar has not is no day, which is told before anything else', async () => {
  const { code, stderr } = await run(['check', at('none.json'), '--pack', 'none', '--today', '2026-02-30']);
  expect([code, stderr]).toEqual([3, expect.stringContaining('“2026-02-30”不是真实存在的日期')]);
});
