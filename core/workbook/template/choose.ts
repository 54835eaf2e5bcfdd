import { JiannuoError } from '../../errors.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { isCard } from './card.ts';
import { isFieldName } from './header-names.ts';
import { textsOf } from './header-text.ts';
import { findTableHeader, type HeaderPlace, tableHeaderAt } from './header.ts';

/** Sheets that explain or feed lists rather than take data. */
const SIDE_SHEET = /说明|须知|字典|样例|示例|数据源|下拉|选项|参考/;

/** Rows of a template's table as the user says, 1-based. */
export interface TableRows {
  /** Last row of the header. */
  headerRow: number;
  /** Rows that the header takes; default 1. */
  headerRows?: number | undefined;
  /** Default: below the header, the notes and the marks under it. */
  firstDataRow?: number | undefined;
}

/** The sheet of a template that takes the data. */
export interface ChosenSheet {
  index: number;
  header: HeaderPlace;
  /** Names of other sheets that would do. */
  others: string[];
}

/**
 * The sheet of that name, else the first visible one that looks like a table, side sheets last.
 * @param rows where the header stands, where the user says so
 * @param heads rows below which the file begins a table, by sheet
 * @throws JiannuoError `template.noHeader`, `template.card`, `template.noSheet`
 */
export function chooseSheet(
  { sheets }: Workbook,
  wanted: string | undefined,
  rows: TableRows | undefined,
  heads?: (index: number) => ReadonlySet<number>,
): ChosenSheet {
  if (wanted !== undefined && !sheets.some(({ name }) => name === wanted)) {
    throw noSheet(sheets, wanted);
  }
  const candidates = sheets.flatMap((sheet, index) => {
    if (wanted === undefined ? sheet.hidden : sheet.name !== wanted) return [];
    const header = rows ? saidHeader(sheet, rows) : findTableHeader(sheet, heads && (() => heads(index)));
    if (!header) return [];
    // Who says where the header stands has seen that it is one.
    const card = !rows && isCard(sheet, header);
    return [{ index, header, name: sheet.name, side: SIDE_SHEET.test(sheet.name), card }];
  });
  const tables = candidates.filter(({ card }) => !card);
  const seen = sheets.filter(({ hidden, rowCount }) => !hidden && rowCount > 0);
  const isLone = wanted !== undefined || rows !== undefined || seen.length === 1;
  // One column that no form asks for, beside other sheets, is a list of words.
  const isTable = ({ headers }: HeaderPlace): boolean =>
    isLone || headers.size > 1 || [...headers.values()].some(isFieldName);
  const main = tables.filter(({ side, header }) => !side && isTable(header));
  const wide = main.filter(({ header }) => header.headers.size > 1);
  const chosen = wide[0] ?? main[0] ?? tables.find(({ header }) => isTable(header));
  if (chosen) {
    const others = (wide.length > 0 ? wide : main)
      .filter((other) => other !== chosen)
      .map(({ name }) => name);
    return { ...chosen, others };
  }
  const card = candidates.find((candidate) => candidate.card);
  if (card) throw new JiannuoError('template.card', { sheet: card.name });
  throw new JiannuoError('template.noHeader', { sheet: wanted ?? sheets[0]?.name ?? '' });
}

/** The refusal of a sheet's name, with the names there are. */
export function noSheet(sheets: readonly { name: string }[], wanted: string): JiannuoError {
  const names = sheets.map(({ name }) => name).join('、');
  return new JiannuoError('template.noSheet', { sheet: wanted, names });
}

function saidHeader(
  sheet: Sheet,
  { headerRow, headerRows = 1, firstDataRow }: TableRows,
): HeaderPlace | undefined {
  const bottom = headerRow - 1;
  const top = Math.max(0, bottom - headerRows + 1);
  const below = firstDataRow === undefined ? undefined : Math.max(firstDataRow - 1, headerRow);
  const header = tableHeaderAt(sheet, { top, bottom, firstDataRow: below });
  return header.headers.size > 0 ? header : undefined;
}

/** What sheets of explanations say, in short: they may be as long as a book. */
export function explanationsOf({ sheets }: Workbook): string[] {
  return sheets
    .filter(({ name, hidden }) => !hidden && /说明|须知/.test(name))
    .flatMap((sheet) =>
      Array.from({ length: Math.min(sheet.rowCount, 100) }, (_, row) => textsOf(sheet, row)).flat(),
    );
}
