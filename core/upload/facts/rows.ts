import { runsText } from '../../roster/runs.ts';
import { rangeName } from '../../workbook/address.ts';
import { commentedCells } from '../comments.ts';
import { lastContent } from '../read-contract.ts';
import type { UploadFact, UploadRequest } from '../request.ts';
import { secondTable, type UploadTable } from '../table.ts';
import { fact } from './fact.ts';

/** Blank rows below the last one that are worth a word: a few are left by everybody. */
const MANY_BELOW = 100;

/** Rows between, below and out of sight; merged cells; further tables; comments. */
export function rowFacts({ workbook, bytes, read }: UploadRequest, table: UploadTable): UploadFact[] {
  const { sheet, rows, columns, bottom } = table;
  const numbers = rows.map(({ row }) => row);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const facts: UploadFact[] = [];
  const second = secondTable(read.roster);
  if (second !== undefined) {
    facts.push(fact('error', 'secondTable', sheet, { row: second }, { row: second }));
  }
  const beside = read.roster.notes.find(({ code }) => code === 'sideBySide');
  if (beside) {
    facts.push(
      fact('error', 'tablesBeside', sheet, { columns: beside.params['columns'] ?? '' }, { row: bottom + 1 }),
    );
  }
  const between = rowsBetween(first, last).filter((row) => table.kindOf(row) === 'empty');
  if (between.length > 0) {
    const params = { rows: runsText(between), count: between.length };
    facts.push(fact('warning', 'blankRows', sheet, params, { row: between[0] }));
  }
  const nobodys = rowsBetween(bottom + 2, Math.min(lastContent(sheet) + 1, last + MANY_BELOW)).filter((row) =>
    ['total', 'note', 'headerAgain', 'section', 'blank', 'other'].includes(table.kindOf(row)),
  );
  if (nobodys.length > 0) {
    const params = { rows: runsText(nobodys), count: nobodys.length };
    facts.push(fact('warning', 'nobodysRows', sheet, params, { row: nobodys[0] }));
  }
  const below = sheet.rowCount - 1 - lastContent(sheet);
  if (below > MANY_BELOW) {
    const params = { rows: sheet.rowCount, last: lastContent(sheet) + 1 };
    facts.push(fact('warning', 'rowsDeclared', sheet, params, { row: lastContent(sheet) + 2 }));
  }
  const hidden = numbers.filter((row) => sheet.hiddenRows?.has(row - 1));
  if (hidden.length > 0) {
    const params = { rows: runsText(hidden), count: hidden.length };
    facts.push(fact('warning', 'hiddenRows', sheet, params, { row: hidden[0] }));
  }
  const unseen = columns.filter(({ index }) => sheet.hiddenColumns?.has(index));
  if (unseen.length > 0) {
    const params = { columns: unseen.map(({ letter }) => letter).join('、') };
    facts.push(fact('note', 'hiddenColumns', sheet, params, { row: bottom + 1, column: unseen[0]?.index }));
  }
  const merged = sheet.merges.filter(
    (range) => range.bottom >= first - 1 && range.top <= last - 1 && range.top > bottom,
  );
  const [range] = merged;
  if (range) {
    const params = { count: merged.length, range: rangeName(range) };
    facts.push(fact('error', 'mergedCells', sheet, params, { row: range.top + 1, column: range.left }));
  }
  const comments = bytes && workbook.kind === 'xlsx' ? commentedCells(bytes, sheet.name) : [];
  const [comment] = comments;
  if (comment) {
    const place = { row: comment.row + 1, column: comment.column };
    facts.push(fact('note', 'comments', sheet, { count: comments.length }, place));
  }
  const unsure = rows.filter(({ read: own }) =>
    own.some(({ problems }) =>
      problems.some(({ column, severity }) => column === undefined && severity !== 'note'),
    ),
  );
  if (unsure.length > 0) {
    const params = { rows: runsText(unsure.map(({ row }) => row)), count: unsure.length };
    facts.push(fact('warning', 'rowsUnsure', sheet, params, { row: unsure[0]?.row }));
  }
  return facts;
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}
