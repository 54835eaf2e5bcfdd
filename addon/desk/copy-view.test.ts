import { expect, test } from 'vitest';
import '#locales/desk.ts';
import type { CleanCopy } from '#core/upload/copy.ts';
import type { UploadFact } from '#core/upload/request.ts';
import { copyView } from './copy-view.ts';

const difference = {
  row: 3,
  column: '入党时间',
  cell: 'E3',
  from: 7,
  name: '张样',
  wrote: '2016-05-01',
  portalReads: null,
  why: 'importers.dateUnread',
  params: { cell: 'E3', value: '2016-05-01' },
};

function copyOf(changes: Partial<CleanCopy>): CleanCopy {
  return {
    bytes: new Uint8Array(),
    fileName: '汇总表-上传.xlsx',
    sheet: '表',
    readings: [],
    carried: { rows: 9, columns: 3, cells: 27 },
    leftOut: [],
    problems: [],
    notes: [],
    sensitive: false,
    ...changes,
  };
}

test('a place that several contracts read otherwise is told once, at its row in the sheet that is open', () => {
  const readings = ['hutool', 'ruoyi'].map((contractId) => ({
    contractId,
    faithful: false,
    differences: [difference],
  }));
  const { faithful, problems } = copyView(copyOf({ readings }), '表', []);
  expect(faithful).toBe(false);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'review', sheet: '表', cell: 'A7' });
  expect(problems[0]?.text).not.toMatch(/hutool”|ruoyi”/);
  expect(problems[0]?.text).toContain('入党时间');
});

test('a contract that stops is told by its title; numbers of persons are masked wherever they stand', () => {
  const number = '11010519491231002X';
  const aborted = { code: 'importers.abortConvert', params: { cell: 'D2', value: number, type: 'int' } };
  const problem = { row: 4, name: '', column: 'D', header: `证号${number}`, written: number };
  const view = copyView(
    copyOf({
      readings: [{ contractId: 'ruoyi', faithful: false, aborted, differences: [] }],
      problems: [
        { ...problem, severity: 'error', code: 'upload.wordOutside', params: { value: number, words: '男' } },
      ],
    }),
    '表',
    ['另外说一句'],
  );
  expect(view.notes[0]).toBe('另外说一句');
  expect(view.notes[1]).toContain('会整份拒收副本');
  expect(view.problems[0]).toMatchObject({ severity: 'fail', sheet: '表', cell: 'D4' });
  expect(JSON.stringify(view)).not.toContain(number);
});

test('of many rows that are left out the first are named; what somebody must look at is a place', () => {
  const leftOut = Array.from({ length: 40 }, (_, n): UploadFact => ({
    code: 'upload.leftHiddenRow',
    severity: 'note',
    params: { row: n + 3, name: '张样' },
    sheet: '表',
    cell: `A${n + 3}`,
  }));
  const unsure: UploadFact = {
    code: 'upload.leftUnsure',
    severity: 'error',
    params: { row: 60 },
    sheet: '表',
    cell: 'A60',
  };
  const view = copyView(copyOf({ leftOut: [...leftOut, unsure] }), '表', []);
  expect(view.notes).toHaveLength(6);
  expect(view.notes.at(-1)).toBe('还有 35 处同样没有放进副本。');
  expect(view.problems).toEqual([
    { severity: 'fail', sheet: '表', cell: 'A60', text: expect.stringContaining('没有放进副本：第 60 行') },
  ]);
});

test('a place is that of the sheet, the copy’s beside it; a cell that was left says so with what the portal reads, once', () => {
  const placed = {
    ...difference,
    fromCell: 'E7',
    params: { ...difference.params, cell: 'E7', inCopy: 'E3' },
  };
  const readings = [{ contractId: 'ruoyi', faithful: false, differences: [placed] }];
  const [other] = copyView(copyOf({ readings }), '表', []).problems;
  expect(other).toMatchObject({
    cell: 'E7',
    text: expect.stringMatching(/E7“2016-05-01”.+（副本里是 E3）$/),
  });
  const problem = {
    code: 'row.dateImpossible',
    params: { text: '2026.13.40' },
    severity: 'warning' as const,
    row: 7,
    name: '张样',
    column: 'E',
    header: '入党时间',
    written: '2026.13.40',
    reads: [
      { value: null, contracts: ['ruoyi'] },
      { value: '2027-02-09', contracts: ['hutool', 'autopoi', 'easyexcel'] },
    ],
  };
  const view = copyView(copyOf({ readings, problems: [problem] }), '表', []);
  expect(view.problems.map(({ cell, text }) => [cell, text])).toEqual([
    [
      'E7',
      expect.stringMatching(
        /^入党时间：“2026\.13\.40”不是真实存在的日期，请改正。没有改，按“.+”，门户读成空；按 3 种规范，门户读成“2027-02-09”。$/,
      ),
    ],
  ]);
  const empty = copyView(copyOf({ problems: [{ ...problem, written: '' }] }), '表', []);
  expect(empty.problems[0]?.text).toContain('副本里这一格空着。');
});

test('blank rows of the template that a portal stores are one line', () => {
  const { from: _from, ...own } = difference;
  const blank = (row: number) => ({
    ...own,
    row,
    column: '',
    cell: '',
    why: 'importers.emptyRecord',
    params: {},
  });
  const rows = [4, 5, 6, 9].map(blank);
  const readings = ['ruoyi', 'hutool'].map((contractId) => ({
    contractId,
    faithful: false,
    differences: rows,
  }));
  const { problems } = copyView(copyOf({ readings }), '表', []);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.text).toMatch(/副本第 4–6、9 行：这一行没有内容/);
});

test('contracts that refuse the copy for one reason are named together, with what helps', () => {
  const aborted = { code: 'importers.abortMissingRow', params: { row: 3 } };
  const readings = ['hutool', 'ruoyi', 'autopoi', 'yudao'].map((contractId, n) => ({
    contractId,
    faithful: false,
    ...(n < 3 ? { aborted } : { aborted: { ...aborted, params: { row: 4 } } }),
    differences: [],
  }));
  const { notes } = copyView(copyOf({ readings }), '表', []);
  expect(notes).toHaveLength(3);
  expect(notes[0]).toMatch(/等 3 种规范会整份拒收副本：第 3 行/);
  expect(notes[1]).toMatch(/会整份拒收副本：第 4 行/);
  expect(notes[2]).toContain('请在上面选定它再生成');
  const [alone] = [copyView(copyOf({ readings: readings.slice(0, 1) }), '表', [])];
  expect(alone.notes).toHaveLength(1);
});
