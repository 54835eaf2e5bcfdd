import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { JiannuoError } from '#core/errors.ts';
import { hostWorkbook, sheetOf } from '#core/host/block-sheet.ts';
import { blockOf, contentSize } from '#core/host/make-block.ts';
import { readSheetBlocks } from '../harness/sheet-blocks.ts';
import type { HostSheet } from '#core/host/sheet-host.ts';
import type { Cell, Sheet, Workbook } from '#core/model/workbook.ts';
import { readRosters } from '#core/roster/workbook.ts';
import { cellName } from '#core/workbook/address.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { corpus, corpusBytes, corpusFiles, corpusPresent } from '../fixtures/corpus.ts';
import { people } from '../fixtures/people.ts';
import { pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';

/** The workbook once more, through blocks, as it comes out of a host: copied on the way, as between a page and its worker. */
async function throughBlocks(workbook: Workbook): Promise<Workbook> {
  const sheets: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const info: HostSheet = {
      name: sheet.name,
      hidden: sheet.hidden,
      active: false,
      declaredRows: 0,
      protected: false,
      filtered: false,
      ...contentSize(sheet),
    };
    const host = {
      read: (range: Parameters<typeof blockOf>[1]) => Promise.resolve(blockOf(sheet, range)),
    };
    const layout = {
      merges: sheet.merges,
      hiddenRows: [...(sheet.hiddenRows ?? [])],
      hiddenColumns: [...(sheet.hiddenColumns ?? [])],
    };
    const sent = structuredClone({ info, layout, blocks: await readSheetBlocks(host, info) });
    sheets.push(sheetOf(sent.info, sent.layout, sent.blocks, workbook.date1904));
  }
  return hostWorkbook(workbook, sheets);
}

/**
 * A cell without what a host cannot tell: how a file stores it, what a formula says, and that a file has a cell there at all in which
 * nothing stands. A blank cell's format is told in rows in which something stands.
 */
function told(cell: Cell | undefined): unknown {
  if (!cell) return undefined;
  const { stored: _, formula, ...rest } = cell;
  if (cell.type === 'blank' && formula === undefined) return undefined;
  return formula === undefined ? rest : { ...rest, formula: '' };
}

function differences(sheet: Sheet, other: Sheet | undefined): unknown[] {
  const found: unknown[] = [];
  const look = (row: number, column: number): void => {
    const [a, b] = [told(sheet.cell(row, column)), told(other?.cell(row, column))];
    if (!isDeepStrictEqual(a, b)) found.push([cellName(row, column), a, b]);
  };
  for (let row = 0; row < Math.max(sheet.rowCount, other?.rowCount ?? 0); row += 1) {
    const columns = Math.max(sheet.values(row).length, other?.values(row).length ?? 0);
    for (let column = 0; column < columns; column += 1) look(row, column);
  }
  return found.slice(0, 3);
}

/** What is read of a workbook, or why it is not. */
function rosters(workbook: Workbook): unknown {
  try {
    const { sheets, left } = readRosters(workbook, forms);
    return { left, sheets: sheets.map(({ sheet, form, ...read }) => [sheet.name, form?.id, read]) };
  } catch (error) {
    if (!(error instanceof JiannuoError)) throw error;
    return [error.code, error.params];
  }
}

async function expectEqual(bytes: Uint8Array, name: string): Promise<number> {
  const workbook = await openWorkbook(bytes, name);
  const made = await throughBlocks(workbook);
  for (const [n, sheet] of workbook.sheets.entries()) {
    expect(differences(sheet, made.sheets[n]), `${name} ${sheet.name}`).toEqual([]);
    expect(made.sheets[n]?.merges).toEqual(sheet.merges);
  }
  expect(rosters(made), name).toEqual(rosters(workbook));
  return workbook.sheets.length;
}

test('a roster and its pledges are the same cells and the same people through blocks', async () => {
  const everybody = people(2010);
  await expectEqual(rosterWorkbook(everybody), '花名册.xlsx');
  await expectEqual(pledgesWorkbook(everybody.slice(0, 40)), '承诺.xlsx');
  await expectEqual(rosterWorkbook(everybody.slice(0, 40), 'biff8'), '花名册.xls');
});

if (!corpusPresent) console.log(`hosts/blocks.test.ts: nothing to read, ${corpus.pathname} is absent`);

describe.runIf(corpusPresent)('workbooks of other programs', { timeout: 300_000 }, () => {
  test('are the same cells and the same people through blocks', async () => {
    let sheets = 0;
    for (const name of corpusFiles) {
      const bytes = corpusBytes(name);
      if (bytes.length > 60_000) continue;
      sheets += await openable(bytes, name);
    }
    expect(sheets).toBeGreaterThan(250);
  });
});

/** Sheets that were compared; none of a file that is refused, be it for its password. */
async function openable(bytes: Uint8Array, name: string): Promise<number> {
  try {
    await openWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof JiannuoError) return 0;
    throw error;
  }
  return expectEqual(bytes, name);
}
