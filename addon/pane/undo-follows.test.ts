import { expect, test } from 'vitest';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** What was repaired can be taken back whatever the workbook and its sheets are called by then (law 4), and never in another sheet. */
const [SHEET, OTHER] = ['汇总表', '另表'];
const [STOOD, MEANT] = [' 王 样一 ', '王样一'];

const bytesOf = (name: string, ...sheets: [string, string][]) =>
  bookBytes({
    name,
    sheets: sheets.map(([title, person]) => hostGrid(title, [HEADER, line(0, { 1: person })])),
  });

/** A pane in which the name of a person was repaired. */
async function repaired() {
  const pane = await openPane(bytesOf('汇总表.xlsx', [SHEET, STOOD], [OTHER, MEANT]));
  const { session, host } = pane;
  await session.fixing.offer();
  const fix = (session.state.now.fixes?.fixes ?? []).find(({ cell }) => cell === 'B2');
  await session.fixing.apply([fix?.id ?? '']);
  expect(session.state.now.fixes?.undo).toEqual({ cells: 1 });
  return {
    ...pane,
    textOf: async (sheet: string) =>
      (await host.read({ sheet, top: 1, bottom: 1, left: 1, right: 1 })).values[0],
    /** Somebody gives the sheets other names, or puts others in; the first is in front. */
    sheetsAre: async (...sheets: [string, string][]) => {
      host.replace(bytesOf('汇总表.xlsx', ...sheets), {});
      await host.select({ sheet: sheets[0]?.[0] ?? '', top: 0, left: 0, bottom: 0, right: 0 });
      await session.lookAgain();
      await session.fixing.offer();
    },
    /** Somebody saves the workbook under another name. */
    savedAs: async (name: string) => {
      const own = host.meta.bind(host);
      host.meta = async () => ({ ...(await own()), name });
      await session.lookAgain();
      await session.fixing.offer();
    },
  };
}

test('after the workbook was saved under another name', async () => {
  const { session, textOf, savedAs } = await repaired();
  await savedAs('另存为.xlsx');
  expect(session.state.now.fixes).toMatchObject({ undo: { cells: 1 } });
  await session.fixing.undo();
  expect(await textOf(SHEET)).toBe(STOOD);
  expect(session.state.now.fixes?.undo).toBeUndefined();
});

test('after the sheet was renamed, in the sheet itself', async () => {
  const { session, textOf, sheetsAre } = await repaired();
  await sheetsAre(['新名', MEANT], [OTHER, MEANT]);
  expect(session.state.now.fixes).toMatchObject({ undo: { cells: 1 } });
  await session.fixing.undo();
  expect([await textOf('新名'), await textOf(OTHER)]).toEqual([STOOD, MEANT]);
});

test('not where nobody knows which sheet it is, which is said; and again once it is known', async () => {
  const { session, host, textOf, sheetsAre } = await repaired();
  await sheetsAre(['甲', MEANT], ['乙', MEANT]);
  expect(session.state.now.fixes?.undo).toBeUndefined();
  expect(session.state.now.fixes?.lost).toContain('写在“汇总表.xlsx”的“汇总表”里');
  await session.fixing.undo();
  expect([await textOf('甲'), await textOf('乙')]).toEqual([MEANT, MEANT]);
  await sheetsAre([SHEET, MEANT], ['乙', MEANT]);
  expect(session.state.now.fixes).toMatchObject({ undo: { cells: 1 } });
  expect(session.state.now.fixes?.lost).toBeUndefined();
  await host.select({ sheet: '乙', top: 0, left: 0, bottom: 0, right: 0 });
  await session.lookAgain();
  await session.fixing.offer();
  expect(session.state.now.fixes).not.toHaveProperty('undo');
  expect(session.state.now.fixes?.lost).toBeUndefined();
});

test('not in another workbook whose sheet is called the same', async () => {
  const { session, textOf, savedAs, sheetsAre } = await repaired();
  await savedAs('别的.xlsx');
  await sheetsAre([SHEET, '李样二'], [OTHER, MEANT]);
  await session.fixing.undo();
  expect(await textOf(SHEET)).toBe('李样二');
  expect(session.state.now.fixes?.result).toContain('已被改过');
});
