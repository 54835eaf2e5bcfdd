import { expect, test, vi } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

// Each opens a workbook in a thread of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { at, jiannuo, write, writeText } = office();

interface Answer {
  pairs: { a: string | number; b: string | number; similarity: number; kind: string; scope: string }[];
  clusters: (string | number)[][];
  earliest: boolean[];
  compared: number;
  refused: { code: string; message: string };
}

const MATHS = '每周为留守儿童辅导数学两次，走访学生家庭20户，留下家访记录';
const SAFETY = '每月检查实验室一次，把线路老化的情况写进台账，月底公布整改进度';

async function duplicates(...args: string[]): Promise<{ code: number; json: Answer }> {
  const { code, json } = await jiannuo('duplicates', ...args);
  return { code, json: json as unknown as Answer };
}

function writePledges(name: string, title?: string): void {
  const columns = ['序号', '姓名', '*承诺内容（50字以内）', '备注'].map((header) => ({
    header,
    type: 'text' as const,
  }));
  const rows = [
    ['1', '示例甲', MATHS, ''],
    ['2', '示例乙', SAFETY, ''],
    ['3', '示例丙', `示例丙承诺：${MATHS.replace('20', '35')}`, ''],
    ['合计', '3人', '', ''],
  ];
  write(name, writeWorkbook([{ name: '承诺', columns, rows, ...(title === undefined ? {} : { title }) }]));
}

test.each([['承诺内容'], ['C'], ['*承诺内容（50字以内）']])(
  'a workbook by its column %s, rows by number',
  async (column) => {
    writePledges('pledges.xlsx', '某某学校公开承诺汇总表');
    const { code, json } = await duplicates('pledges.xlsx', '--column', column);
    expect([code, json.pairs.map(({ a, b }) => [a, b]), json.clusters]).toEqual([1, [[3, 5]], [[3, 5]]]);
  },
);

test('ids of a column, and of the sheet where there are several', async () => {
  writePledges('pledges.xlsx');
  const { json } = await duplicates('pledges.xlsx', '--column', '承诺内容', '--id-column', '姓名');
  expect(json.clusters).toEqual([['示例甲', '示例丙']]);
});

function row(...cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

test('titles, merged headers over two rows, and a header that pages repeat', async () => {
  const lower = row('承诺内容', '完成时限');
  writeText(
    'merged.xls',
    `<table><tr><td colspan="5">某校公开承诺汇总表</td></tr>
    <tr><td rowspan="2">序号</td><td rowspan="2">姓名</td><td colspan="2">承诺</td><td rowspan="2">备注</td></tr>${lower}
    ${row('1', '示例甲', MATHS, '6月', '')}${row('序号', '姓名', '承诺内容', '完成时限', '备注')}
    ${row('2', '示例乙', MATHS.replaceAll('，', '；'), '7月', '')}</table>`,
  );
  expect((await duplicates('merged.xls', '--column', '承诺内容')).json.clusters).toEqual([[4, 6]]);
});

test('of two columns with one name neither is taken', async () => {
  const rows = [
    '姓名,内容,时限,内容',
    `示例甲,${SAFETY.replaceAll('，', '；')},6月,${MATHS.replaceAll('，', '；')}`,
  ];
  writeText('two.csv', [...rows, `示例乙,略,7月,${MATHS.replaceAll('，', ' ')}`].join('\r\n'));
  const { code, json } = await duplicates('two.csv', '--column', '内容');
  expect([code, json.refused.code]).toEqual([2, 'cli.columnTwice']);
  expect((await duplicates('two.csv', '--column', 'D')).json.clusters).toEqual([[2, 3]]);
});

function line(id: unknown, text: string): string {
  return JSON.stringify({ id, text });
}

test('lines of JSON, with past pledges and models', async () => {
  writeText('now.jsonl', `\uFEFF${[line('a', MATHS), '', line(7, SAFETY), line('c', '无')].join('\n')}`);
  writeText('past.jsonl', line('a', MATHS));
  writeText('model.jsonl', JSON.stringify({ id: 1, text: `${SAFETY}。` }));
  const { code, json } = await duplicates(
    'now.jsonl',
    '--past',
    at('past.jsonl'),
    '--model',
    at('model.jsonl'),
  );
  expect([code, json.compared]).toEqual([1, 4]);
  expect(json.pairs.map(({ a, b, kind, scope }) => [a, b, kind, scope])).toEqual([
    ['model:1', 7, 'punctuation', 'model'],
    ['past:a', 'a', 'same', 'past'],
  ]);
  expect((await duplicates('now.jsonl')).code).toBe(0);
});

test('the earliest comes first, by a column of dates in any spelling', async () => {
  const rows = [
    ['a', '2016年5月3日'],
    ['b', '2016/5/2 9:05'],
    ['c', '2016-05-02 08:30:00'],
    ['d', ''],
  ];
  const lines = rows.map(([id, sent]) => JSON.stringify({ id, text: MATHS, sent }));
  writeText('sent.jsonl', lines.join('\n'));
  writeText(
    'sent.csv',
    [
      '编号,承诺内容,填写日期',
      ...rows.map(([id, sent]) => `${id},${MATHS.replaceAll('，', '；')},${sent}`),
    ].join('\r\n'),
  );
  const sent = await duplicates('sent.jsonl', '--date-column', 'sent');
  // When d was sent nobody knows, so that c need not be the earliest.
  expect([sent.json.clusters, sent.json.earliest]).toEqual([[['c', 'b', 'a', 'd']], [false]]);
  const columns = ['--column', '承诺内容', '--id-column', '编号', '--date-column', '填写日期'];
  expect((await duplicates('sent.csv', ...columns)).json.clusters).toEqual([['c', 'b', 'a', 'd']]);
  expect((await duplicates('sent.csv', ...columns.slice(0, 5), '没有的')).code).toBe(2);
});

test('dates of a spreadsheet are read as they are stored', async () => {
  const columns = [
    { header: '承诺内容', type: 'text' as const },
    { header: '日期', type: 'date' as const },
  ];
  const rows = ['2016-05-03', '2016-05-01'].map((date) => [MATHS, date]);
  write('dated.xlsx', writeWorkbook([{ name: '承诺', columns, rows }]));
  const given = ['--column', '承诺内容', '--date-column', '日期'];
  const { json } = await duplicates('dated.xlsx', ...given);
  expect([json.clusters, json.earliest]).toEqual([[[3, 2]], [true]]);
  const { stdout } = await run(['duplicates', at('dated.xlsx'), ...given]);
  expect(stdout).toContain('一组 2 份，第一份最早：3、2');
});

test('people read which clauses are shared', async () => {
  writePledges('pledges.xlsx');
  const { stdout } = await run(['duplicates', at('pledges.xlsx'), '--column', '承诺内容']);
  expect(stdout).toContain('走访学生家庭20户 ｜ 走访学生家庭35户');
  expect(stdout).toContain('一组 2 份，按列出的次序：2、4');
  expect(stdout).not.toContain('最早');
});

test('of a column that may be nobody’s own words this is said, and it is compared all the same', async () => {
  const columns = ['姓名', '我的话', '完成时限'].map((header) => ({ header, type: 'text' as const }));
  const rows = Array.from({ length: 9 }, (_, index) => [
    `样${'甲乙丙丁戊己庚辛壬'[index]}`,
    ['服从安排认真上课', '坚持学习不断进步', '爱护学生团结同事'][index % 3] ?? '',
    `2016年${(index % 3) + 6}月30日前`,
  ]);
  write('few.xlsx', writeWorkbook([{ name: '表', columns, rows }]));
  for (const column of ['我的话', 'B']) {
    const { stdout } = await run(['duplicates', at('few.xlsx'), '--column', column]);
    expect(stdout).toMatch(/^注意：“我的话”像是选项。\n比较了 9 份/);
  }
  const { stdout } = await run(['duplicates', at('few.xlsx'), '--column', '完成时限']);
  expect(stdout).toMatch(/^注意：“完成时限”只有时间。\n/);
});

test.each([
  [['pledges.xlsx'], 3],
  [['pledges.xlsx', '--column', 'C', '--threshold', '0'], 3],
  [['pledges.xlsx', '--column', 'C', '--threshold', 'much'], 3],
  [['pledges.xlsx', '--column', '没有的'], 2],
  [['pledges.xlsx', '--column', 'C', '--sheet', '没有的'], 2],
  [['pledges.xlsx', '--column', 'C', '--id-column', '没有的'], 2],
  [['bad.jsonl'], 2],
  [['list.jsonl'], 2],
  [['other.jsonl'], 2],
  [['none.jsonl'], 2],
])('%j ends with %i', async (args, wanted) => {
  writePledges('pledges.xlsx');
  writeText('bad.jsonl', '{"id": 1, "text": "a"}\n{"id": ');
  writeText('list.jsonl', '["a"]');
  writeText('other.jsonl', '{"id": 1, "words": "a"}');
  expect((await duplicates(...args)).code).toBe(wanted);
});

test('short pledges are compared by their words, and but for their numbers', async () => {
  const lines = ['每学期听课1节', '每学期听课2节', '家访10户', '家访20户', '同上', '同上'];
  writeText('short.jsonl', lines.map((text, id) => JSON.stringify({ id, text })).join('\n'));
  const { json } = await duplicates('short.jsonl');
  expect(json.pairs.map(({ a, b, kind }) => [a, b, kind])).toEqual([[0, 1, 'numbers']]);
  expect(json).toMatchObject({ compared: 4, short: 2 });
});
