import { beforeEach, describe, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { setLocale } from '#locales/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** What is said at the foot of the pane: as long as it is true, and where it belongs. */
async function open() {
  const sheets = [hostGrid('汇总表', [HEADER, line(0), line(1, { 2: '110105194912310021' })])];
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets }));
  await pane.session.choosePack('general');
  await pane.session.check();
  return pane;
}

/** From now on the program takes no marks, until it is told otherwise. */
function refuseMarks({ host }: Awaited<ReturnType<typeof open>>): () => void {
  const own = host.mark.bind(host);
  host.mark = () => Promise.reject(new JiannuoError('host.busy'));
  return () => {
    host.mark = own;
  };
}

beforeEach(() => setLocale('zh-CN'));

test('that the program takes nothing is said until what it refused went well', async () => {
  const pane = await open();
  const { session } = pane;
  const allow = refuseMarks(pane);
  await session.marking.mark();
  expect(session.state.now.locked).toContain('表格软件正忙');
  await session.lookAgain();
  await session.go({ sheet: '汇总表', cell: 'C3' });
  await session.check();
  expect(session.state.now.locked).toContain('表格软件正忙');
  allow();
  session.work.retry();
  await expect.poll(() => session.state.now.check?.marked).toBeGreaterThan(0);
  await session.work.rest();
  expect(session.state.now.locked).toBeUndefined();
});

test('or until the user has read it, or has done the same by its own button', async () => {
  const pane = await open();
  const { session } = pane;
  const allow = refuseMarks(pane);
  await session.marking.mark();
  session.work.unlock();
  expect(session.state.now.locked).toBeUndefined();
  await session.marking.mark();
  expect(session.state.now.locked).toBeDefined();
  allow();
  await session.marking.mark();
  expect(session.state.now.locked).toBeUndefined();
});

test('what the user asked for is tried again, not what went on behind it', async () => {
  const pane = await open();
  const { session, host } = pane;
  const allow = refuseMarks(pane);
  await session.marking.mark();
  const own = host.sheets.bind(host);
  host.sheets = () => Promise.reject(new JiannuoError('host.busy'));
  await session.lookAgain();
  host.sheets = own;
  allow();
  session.work.retry();
  await expect.poll(() => session.state.now.check?.marked).toBeGreaterThan(0);
});

test('a message stays with its tab, and is there again when the user comes back', async () => {
  const { session } = await open();
  await session.marking.mark();
  expect(session.state.now.message?.title).toMatch(/^已标记/);
  session.show('more');
  expect(session.state.now.message).toBeUndefined();
  await session.work.rest();
  session.show('check');
  expect(session.state.now.message?.title).toMatch(/^已标记/);
  session.state.dismiss();
  session.show('more');
  session.show('check');
  expect(session.state.now.message).toBeUndefined();
});

test('what comes of work is said in the tab where it was asked for', async () => {
  const { session, host } = await open();
  host.mark = () => Promise.reject(new JiannuoError('host.failed', { detail: '0x1' }));
  const marking = session.marking.mark();
  session.show('more');
  await marking;
  await session.work.rest();
  expect(session.state.now.message).toBeUndefined();
  session.show('check');
  expect(session.state.now.message).toMatchObject({ tone: 'error', text: expect.stringContaining('0x1') });
});

describe('nothing is marked, and it is said why', () => {
  const sheets = [hostGrid('汇总表', [HEADER, line(0)])];
  const openClean = () => openPane(bookBytes({ name: '汇总表.xlsx', sheets }));

  test('where nobody has checked: marks of an earlier day stay', async () => {
    const { session, host } = await openClean();
    await host.mark([{ sheet: '汇总表', cell: 'B2', text: '姓名不对', tone: 'fail' }]);
    const before = host.bytes;
    await session.marking.mark();
    const unchecked = {
      tone: 'info',
      title: '没有要标记的单元格',
      text: '没有可用的检查结果，请按“检查”后再标记。',
    };
    expect(session.state.now.message).toEqual(unchecked);
    expect(host.bytes).toEqual(before);
    // By another pack nobody has checked either.
    await session.choosePack('general');
    await session.check();
    await session.choosePack('three-compare-2016');
    await session.marking.mark();
    expect(session.state.now.message).toEqual(unchecked);
  });

  test('where the worker that knew what was found is no more', async () => {
    const { session } = await open();
    await session.marking.mark();
    // As one ends that has no memory left: nobody pressed anything.
    session.asker.cancel();
    await session.marking.mark();
    expect(session.state.now.message).toMatchObject({
      tone: 'info',
      text: '没有可用的检查结果，请按“检查”后再标记。',
    });
  });

  test('where nothing was found in a cell, and marks of an earlier day go', async () => {
    const { session, host } = await openClean();
    await host.mark([{ sheet: '汇总表', cell: 'B2', text: '姓名不对', tone: 'fail' }]);
    await session.choosePack('general');
    await session.check();
    await session.marking.mark();
    const clean = {
      tone: 'info',
      title: '没有要标记的单元格',
      text: '检查没有在单元格里发现问题；以前标记的 1 格已清除标记，原来的底色都在。',
    };
    expect(session.state.now.message).toEqual(clean);
    await session.marking.mark();
    expect(session.state.now.message).toEqual({ ...clean, text: '检查没有在单元格里发现问题。' });
  });
});

test('another workbook in front: that what was found is not kept is said', async () => {
  const { session, host } = await open();
  const meta = host.meta.bind(host);
  host.meta = async () => ({ ...(await meta()), name: '另一份.xlsx' });
  await session.lookAgain();
  expect(session.state.now.check).toBeUndefined();
  expect(session.state.now.message).toMatchObject({
    tone: 'info',
    text: '换了工作簿，“汇总表.xlsx”的检查结果没有保留。回到那个工作簿后，请再检查一次。',
  });
  // Nothing was found in this one, so that nothing is lost.
  host.meta = meta;
  session.state.set({ message: undefined });
  await session.lookAgain();
  expect(session.state.now.message).toBeUndefined();
});

test('no sheet without a name is said to be read', async () => {
  const sheets = [hostGrid('汇总表', [HEADER, line(0)])];
  const { session } = await openPane(bookBytes({ name: '汇总表.xlsx', sheets }));
  const said = new Set<string>();
  session.state.listen(() => said.add(JSON.stringify(session.state.now)));
  await session.start();
  session.show('make');
  await session.work.rest();
  expect(said.size).toBeGreaterThan(2);
  expect([...said].filter((text) => text.includes('正在读“”'))).toEqual([]);
});
