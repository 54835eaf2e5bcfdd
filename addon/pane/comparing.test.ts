import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '#adapters/hosts/memory/index.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';
import type { Session } from './session.ts';

/** 雷同 of short pledges, and which columns of a sheet are somebody's own words. */
const SHEET = hostGrid('承诺', [
  ['姓名', '所属类别', '承诺事项', '具体措施', '完成时限'],
  ['张示例', '教学常规管理', '每学期听课1节', '课后与教师交流', '2016年6月30日前'],
  ['李示例', '德育常规管理', '每学期听课2节', '每周走访两户家庭', '2016年12月31日前'],
  ['王示例', '教学常规管理', '带2名徒弟', '课后与教师交流', '学期末'],
  ['赵示例', '教学常规管理', '家访10户', '见附件', '2016年6月30日前'],
  ['钱示例', '德育常规管理', '家访20户', '同上', '2016年6月30日前'],
  ['孙示例', '教学常规管理', '每学期听课1节', '无', '2016年6月30日前'],
]);

const OTHER = hostGrid('二支部', [
  ['姓名', '我的话'],
  ['张示例', '每学期听课1节'],
  ['李示例', '课后与教师交流'],
]);

async function opened() {
  const { session } = await openPane(bookBytes({ name: '承诺.xlsx', sheets: [SHEET] }), {
    name: '承诺.xlsx',
  });
  await session.front.offerCopies();
  return session;
}

test('columns of texts are offered, the doubtful last with the reason; one of times alone is not, and it is said', async () => {
  const { state } = await opened();
  expect(state.now.copies?.columns?.map(({ label }) => label)).toEqual([
    '承诺事项（6 段）',
    '具体措施（3 段）',
    '所属类别（6 段，像是选项）',
  ]);
  expect(state.now.copies?.others).toEqual(['“完成时限”只有时间']);
});

test('which columns there are is asked for when somebody wants to compare, of the sheet in front', async () => {
  const bytes = bookBytes({ name: '承诺.xlsx', sheets: [SHEET, OTHER] });
  const { session, host, workers } = await openPane(bytes, { name: '承诺.xlsx' });
  expect(session.state.now.copies).toEqual({ column: '', columns: undefined, groups: [] });
  expect(workers.map(({ checks }) => checks)).toEqual([false]);
  await host.select({ sheet: OTHER.name, top: 0, left: 0, bottom: 0, right: 0 });
  await session.front.offerCopies();
  expect(session.state.now.copies?.columns?.map(({ value }) => value)).toEqual(['我的话']);
  expect(workers.map(({ checks }) => checks)).toEqual([false, true]);
  await session.lookAgain();
  expect(session.state.now.copies?.columns).toHaveLength(1);
});

test('short texts of the same words are alike, and those that differ in numbers are told as that', async () => {
  const session = await opened();
  await session.comparing.compare('承诺事项');
  const told = () =>
    session.state.now.copies?.groups.map(({ members }) =>
      members.map(({ cell, percent, isButNumbers }) => [cell, percent, isButNumbers]),
    );
  expect(told()).toEqual([
    [
      ['C2', undefined, undefined],
      ['C3', 99, true],
      ['C7', 100, false],
    ],
  ]);
  expect(session.state.now.copies).toMatchObject({ compared: 6, short: 0 });
  // Two letters beside a number are no likeness: a line by itself.
  expect(session.state.now.copies?.numbers).toEqual([
    { place: { sheet: '承诺', cell: 'C5' }, texts: ['家访10户', '家访20户'], count: 2 },
  ]);
  await session.comparing.compare('具体措施');
  expect(told()).toEqual([
    [
      ['D2', undefined, undefined],
      ['D4', 100, false],
    ],
  ]);
  expect(session.state.now.copies).toMatchObject({ compared: 3, short: 3 });
});

const REWRITTEN = '完全不同的另一句话，没有一处一样';
/** Members of the groups, by cell. */
const cells = (session: Session) =>
  session.state.now.copies?.groups.map(({ members }) => members.map(({ cell }) => cell));

/** A pane in which something is done each time when texts were compared, at most so many times. */
async function changing(act: (host: MemoryHost, time: number) => Promise<void>, most = 1) {
  const pane = await openPane(bookBytes({ name: '承诺.xlsx', sheets: [SHEET] }), { name: '承诺.xlsx' });
  const { session, host } = pane;
  await session.check();
  const own: (...args: unknown[]) => Promise<unknown> = session.asker.ask.bind(session.asker) as never;
  let times = 0;
  const ask = async (job: string, ...rest: unknown[]): Promise<unknown> => {
    const answer = await own(job, ...rest);
    if (job === 'copies' && times < most) {
      times += 1;
      await act(host, times);
    }
    return answer;
  };
  Object.assign(session.asker, { ask });
  return pane;
}

const rewrite = (host: MemoryHost, value: string): Promise<void> =>
  host.write('承诺', [{ row: 2, column: 2, value }]);

describe('cells that are changed', () => {
  test('while texts are compared: those that stand there now are', async () => {
    const { session } = await changing((host) => rewrite(host, REWRITTEN));
    await session.comparing.compare('承诺事项');
    expect(cells(session)).toEqual([['C2', 'C7']]);
    await session.work.rest();
    expect(session.state.now.copies?.compared).toBe(6);
  });

  test('time and again: nothing is alike for sure, and it is said why', async () => {
    const { session } = await changing((host, time) => rewrite(host, `${REWRITTEN}${time}`), Infinity);
    await session.comparing.compare('承诺事项');
    expect(session.state.now.copies?.compared).toBeUndefined();
    expect(session.state.now.message?.text).toContain('正在做的时候，表格又改了');
  });

  test('just before: those that stand there now are compared', async () => {
    const { session, host } = await changing(() => Promise.resolve(), 0);
    const written = rewrite(host, REWRITTEN);
    await session.comparing.compare('承诺事项');
    await written;
    expect(cells(session)).toEqual([['C2', 'C7']]);
  });

  test('another sheet in front than the one whose column was chosen: nothing is compared', async () => {
    const sheets = [SHEET, { ...SHEET, name: '承诺（二）' }];
    const { session, host } = await openPane(bookBytes({ name: '承诺.xlsx', sheets }));
    await session.check();
    await host.select({ sheet: '承诺（二）', top: 0, left: 0, bottom: 0, right: 0 });
    await session.comparing.compare('承诺事项');
    expect(session.state.now.message?.text).toContain('现在前面的已经不是“承诺”');
    expect(session.state.now).toMatchObject({ sheet: '承诺（二）', copies: { groups: [] } });
  });
});
