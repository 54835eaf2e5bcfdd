import { JiannuoError } from '../../errors.ts';
import { plainText } from '../../matching/label.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { ownText, widthOf } from '../../roster/cells.ts';
import {
  type Carried,
  type CarriedCriterion,
  CarriedCriterion as CriterionSchema,
  CarriedHead,
  type CarriedRecord,
  CarriedRecord as RecordSchema,
  digestOf,
  FORMAT,
  PIECES,
  VERSION,
} from './carried.ts';
import type { ColumnKey } from './words.ts';

/** Whether a workbook is one that a reviewer fills in, by the hidden sheet that it carries. */
export function isReviewWorkbook(workbook: Workbook): boolean {
  return dataSheet(workbook) !== undefined;
}

function dataSheet({ sheets }: Workbook): Sheet | undefined {
  return sheets.find((sheet) => sheet.rowCount > 0 && textIn(sheet, 0, 0) === FORMAT);
}

function textIn(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  return typeof cell?.value === 'string' ? cell.value : (cell?.text ?? '');
}

/**
 * What a review sheet carries for reading it back.
 * @throws `reviewSheet.other` for another workbook, `.newer`, `.damaged` where anything in the hidden sheet is not as it was written
 */
export function carriedBy(workbook: Workbook): Carried {
  const sheet = dataSheet(workbook);
  if (!sheet) throw new JiannuoError('reviewSheet.other');
  const parts: [string, string][] = [];
  for (let row = 1; row < sheet.rowCount; row += 1) {
    const kind = textIn(sheet, row, 0);
    if (kind === '') continue;
    const pieces = Array.from({ length: PIECES }, (_, at) => textIn(sheet, row, at + 1));
    parts.push([kind, pieces.join('')]);
  }
  const digest = parts.pop();
  if (digest?.[0] !== 'sha256' || digest[1] !== digestOf(parts))
    throw new JiannuoError('reviewSheet.damaged');
  const json = parts.map(([kind, text]) => [kind, parsed(text)] as const);
  const head = json.find(([kind]) => kind === 'head')?.[1];
  const version = typeof head === 'object' && head !== null && 'version' in head ? head.version : undefined;
  if (typeof version === 'number' && version > VERSION)
    throw new JiannuoError('reviewSheet.newer', { version });
  const all = CarriedHead.safeParse(head);
  const criteria: CarriedCriterion[] = [];
  const records: CarriedRecord[] = [];
  for (const [kind, value] of json) {
    const criterion = kind === 'criterion' ? CriterionSchema.safeParse(value) : undefined;
    const record = kind === 'record' ? RecordSchema.safeParse(value) : undefined;
    if (criterion?.success === false || record?.success === false)
      throw new JiannuoError('reviewSheet.damaged');
    if (criterion) criteria.push(criterion.data);
    if (record) records.push(record.data);
  }
  if (!all.success) throw new JiannuoError('reviewSheet.damaged');
  return { head: all.data, criteria, records };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JiannuoError('reviewSheet.damaged', {}, { cause: error });
  }
}

/** Where the lines of a review sheet stand. Rows and columns are 0-based. */
export interface FoundLines {
  sheet: Sheet;
  headerRow: number;
  columns: ReadonlyMap<ColumnKey, number>;
}

/** What a line is read by; the other columns are for the reviewer alone. */
const READ = [
  'name',
  'criterion',
  'verdict',
  'score',
  'comment',
  'code',
] as const satisfies readonly ColumnKey[];

/** Rows above the lines in which the header is looked for: title, note and blanks, and what somebody set above them. */
const HEADER_ROWS = 20;

/**
 * The sheet with the lines, by its header: columns may have been moved as a whole, and none that is read may be gone.
 * @throws `reviewSheet.noLines`, `reviewSheet.twoSheets`, `reviewSheet.noColumn`, `reviewSheet.twoColumns`
 */
export function findLines(workbook: Workbook, { head }: Carried): FoundLines {
  const { headers, hasScores } = head;
  const keys = READ.filter((key) => hasScores || key !== 'score');
  const wanted = new Map(keys.map((key) => [key, plainText(headers[key])]));
  const all = workbook.sheets.flatMap((sheet) => headerIn(sheet, [...wanted.values()]) ?? []);
  const [best, ...others] = all.sort((a, b) => b.found - a.found);
  if (!best || best.found * 2 < keys.length) throw new JiannuoError('reviewSheet.noLines');
  // A copy of the sheet, as programs make one: nobody knows which of the two is meant.
  const copy = others.find(({ found }) => found === best.found);
  if (copy)
    throw new JiannuoError('reviewSheet.twoSheets', { sheet: best.sheet.name, other: copy.sheet.name });
  const { sheet, row, texts } = best;
  const columns = new Map<ColumnKey, number>();
  for (const [key, text] of wanted) {
    const at = texts.indexOf(text);
    const header = headers[key];
    if (at < 0) throw new JiannuoError('reviewSheet.noColumn', { header });
    if (texts.lastIndexOf(text) !== at) throw new JiannuoError('reviewSheet.twoColumns', { header });
    columns.set(key, at);
  }
  return { sheet, headerRow: row, columns };
}

interface HeaderRow {
  sheet: Sheet;
  row: number;
  texts: string[];
  /** Headers of those wanted that are there. */
  found: number;
}

/** The row of a sheet that has most of the headers; `undefined` where none has any. */
function headerIn(sheet: Sheet, wanted: readonly string[]): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (let row = 0; row < Math.min(sheet.rowCount, HEADER_ROWS); row += 1) {
    const texts = Array.from({ length: widthOf(sheet) }, (_, at) => plainText(ownText(sheet, row, at)));
    const found = wanted.filter((text) => texts.includes(text)).length;
    if (found > (best?.found ?? 0)) best = { sheet, row, texts, found };
  }
  return best;
}
