import { beforeEach, describe, expect, test } from 'vitest';
import type { MemoryHost } from '#adapters/hosts/memory/index.ts';
import { setLocale } from '#locales/index.ts';
import { line } from '#tests/fixtures/review-sheet.ts';
import { sheetsOf } from '#tests/fixtures/filled-review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';
import type { Session } from './session.ts';

/** 审核表: of the whole sheet in front, and of what stands there when it is handed over. */
const PACK = 'three-compare-2016';
const NAMES = [0, 1, 2].map((n) => String(line(n)[1]));
const OTHERS = [3, 4].map((n) => String(line(n)[1]));

beforeEach(() => setLocale('zh-CN'));

async function opened() {
  const pane = await openPane(branchesBook());
  await pane.session.choosePack(PACK);
  return pane;
}

const review = (session: Session): Promise<void> => session.making.make({ kind: 'review', packId: PACK });
const notes = (session: Session): string => session.state.now.make?.done?.notes.join() ?? '';

/** Names in the review sheet that was opened last. */
async function namesIn(host: MemoryHost): Promise<string[]> {
  const [sheet] = await sheetsOf(host.opened.at(-1)?.bytes ?? new Uint8Array());
  const header = sheet?.cells.findIndex((row) => row.includes('结论')) ?? -1;
  const column = sheet?.cells[header]?.indexOf('姓名') ?? -1;
  return [...new Set(sheet?.cells.slice(header + 1).map((row) => row[column] ?? ''))];
}

/** Does something each time when a job of a worker is done. @param most so many times */
function afterJob(
  asker: Session['asker'] | Session['authoring']['asker'],
  job: string,
  most: number,
  act: (time: number) => Promise<void>,
): void {
  const own: (...args: unknown[]) => Promise<unknown> = asker.ask.bind(asker) as never;
  let times = 0;
  const ask = async (asked: string, ...rest: unknown[]): Promise<unknown> => {
    const answer = await own(asked, ...rest);
    if (asked === job && times < most) {
      times += 1;
      await act(times);
    }
    return answer;
  };
  Object.assign(asker, { ask });
}

const rename = (host: MemoryHost, value: string): Promise<void> =>
  host.write('汇总表', [{ row: 2, column: 1, value }]);

describe('cells that are changed while it is made', () => {
  test.each([false, true])(
    'during the check (边改边查: %s): what stands there now is checked',
    async (on) => {
      const { session, host } = await opened();
      session.live.turn(on);
      afterJob(session.asker, 'check', 1, () => rename(host, '改样一'));
      await review(session);
      expect(session.state.now.message).toBeUndefined();
      expect(await namesIn(host)).toEqual(['改样一', ...NAMES.slice(1)]);
      expect(notes(session)).toContain('先检查了一遍');
    },
  );

  test('after the check, before there is a file', async () => {
    const { session, host } = await opened();
    await session.check();
    afterJob(session.authoring.asker, 'make', 1, () => rename(host, '改样一'));
    await review(session);
    expect(host.opened).toHaveLength(1);
    expect(await namesIn(host)).toEqual(['改样一', ...NAMES.slice(1)]);
    expect(notes(session)).toContain('先检查了一遍');
  });

  test('a moment before it is asked for, while rows are checked anew as somebody types', async () => {
    const { session, host } = await opened();
    session.live.turn(true);
    await session.check();
    const written = rename(host, '改样一');
    await review(session);
    await written;
    expect(await namesIn(host)).toEqual(['改样一', ...NAMES.slice(1)]);
  });

  test('time and again: nothing is made, and it is said why', async () => {
    const { session, host } = await opened();
    afterJob(session.authoring.asker, 'make', Infinity, (time) => rename(host, `改样${time}`));
    await review(session);
    expect(host.opened).toEqual([]);
    expect(session.state.now.message).toMatchObject({
      tone: 'error',
      text: '正在做的时候，表格又改了，所以没有结果。请改完以后，再做一次。',
    });
    expect(session.state.now.make?.done).toBeUndefined();
  });
});

describe('all of the sheet in front is in it, whatever 范围 says', () => {
  test('整张表: what was checked is taken as it is', async () => {
    const { session, host } = await opened();
    await session.check();
    await review(session);
    expect(await namesIn(host)).toEqual(NAMES);
    expect(notes(session)).not.toContain('先检查了一遍');
  });

  test('选中的行: the others are checked too, and that is said', async () => {
    const { session, host } = await opened();
    session.setScope('selection');
    host.selectAreas([{ sheet: '汇总表', top: 2, bottom: 2, left: 0, right: 3 }]);
    await session.check();
    expect(session.state.now.check?.records).toBe(1);
    await review(session);
    expect(await namesIn(host)).toEqual(NAMES);
    expect(notes(session)).toContain('整张表还没有按这个标准包检查');
    expect(session.state.now.check).toMatchObject({ scope: 'sheet', records: 3 });
  });

  test('选中的行, and none selected: it is made all the same', async () => {
    const { session, host } = await opened();
    session.setScope('selection');
    host.selectAreas([]);
    await review(session);
    expect(session.state.now.message).toBeUndefined();
    expect(await namesIn(host)).toEqual(NAMES);
  });

  test('整个工作簿, checked: of the result the rows of this sheet, and it stays', async () => {
    const { session, host } = await opened();
    session.setScope('workbook');
    await session.check();
    await review(session);
    expect(await namesIn(host)).toEqual(NAMES);
    expect(session.state.now.check).toMatchObject({ scope: 'workbook', records: 5 });
    await host.select({ sheet: '第二支部', top: 0, left: 0, bottom: 0, right: 0 });
    await review(session);
    expect(await namesIn(host)).toEqual(OTHERS);
    expect(notes(session)).not.toContain('先检查了一遍');
  });

  test('a sheet without anybody in it: nothing is made, and it is said why', async () => {
    const { session, host } = await opened();
    session.setScope('workbook');
    await session.check();
    await host.select({ sheet: '填写说明', top: 0, left: 0, bottom: 0, right: 0 });
    await review(session);
    expect(host.opened).toEqual([]);
    expect(session.state.now.message?.text).toContain('没有可以逐条审核的记录');
  });

  test('整个工作簿, not checked: this sheet is', async () => {
    const { session, host } = await opened();
    session.setScope('workbook');
    await review(session);
    expect(await namesIn(host)).toEqual(NAMES);
    expect(session.state.now.check).toMatchObject({ scope: 'sheet', records: 3 });
  });
});
