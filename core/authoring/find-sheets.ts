import { normaliseLabel, plainText } from '../matching/label.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { findHeader } from './header.ts';
import { mistyped, nearestWord } from './naming.ts';
import type { Problems } from './problem.ts';
import type { SheetKey } from './shape.ts';
import { SHEET_KEYS, SHEETS } from './sheets.ts';

/** Sheets of our own that only people read. */
export const GUIDE = '说明';
export const CHECK_TYPES = '检查类型';
const FOR_READERS = new Set([GUIDE, '填写说明', '使用说明', CHECK_TYPES, '检查类型一览']);
/** Where the writer keeps long drop-down lists. */
const LISTS = /^选项\d+$/;
/** `检查 (2)`: what programs call a copy. */
const COPY = /[(（]\d+[)）]$/;

/** Which sheet of a file is which of the workbook. Every sheet that is not read is told. */
export function findSheets(workbook: Workbook, problems: Problems): ReadonlyMap<SheetKey, Sheet> {
  const found = new Map<SheetKey, Sheet>();
  const rest: Sheet[] = [];
  const open = workbook.sheets.filter((sheet) => !isForReaders(sheet));
  for (const exact of [true, false]) {
    for (const sheet of open) {
      if ([...found.values()].includes(sheet) || rest.includes(sheet)) continue;
      const key = keyOf(sheet.name, exact);
      if (key !== undefined && !found.has(key)) found.set(key, sheet);
      else if (!exact) rest.push(sheet);
    }
  }
  for (const sheet of rest.filter((each) => !isEmpty(each))) placeByHeader(sheet, found, problems);
  tellMissing(found, problems);
  return found;
}

function isForReaders({ name, hidden }: Sheet): boolean {
  return FOR_READERS.has(plainText(name)) || (hidden && LISTS.test(name));
}

function keyOf(name: string, exact: boolean): SheetKey | undefined {
  const plain = plainText(name);
  if (exact) return SHEET_KEYS.find((key) => SHEETS[key].name === plain);
  const label = normaliseLabel(name.normalize('NFKC')).replace(/^表?\d+[-_.、]?/, '');
  return SHEET_KEYS.find((key) => {
    const { name: own, aliases = [] } = SHEETS[key];
    return [own, ...aliases, `${own}表`].some((each) => each === label || each === plain);
  });
}

function isEmpty(sheet: Sheet): boolean {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (!sheet.hasRow(row)) continue;
    if (
      sheet.values(row).some((value) => value !== undefined && value !== null && String(value).trim() !== '')
    )
      return false;
  }
  return true;
}

/** A sheet with a strange name but the columns of one that is missing is that one: surely so where only one fits. */
function placeByHeader(sheet: Sheet, found: Map<SheetKey, Sheet>, problems: Problems): void {
  const { name } = sheet;
  const twin = keyOf(name.replace(COPY, '').trim(), true);
  if (twin !== undefined && found.has(twin)) {
    problems.add('error', 'authoring.doubleSheet', {
      sheet: name,
      params: { sheet: name, first: found.get(twin)?.name ?? '' },
    });
    return;
  }
  const missing = SHEET_KEYS.filter((key) => !found.has(key));
  const fitting = missing.filter((key) => fits(sheet, key));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) {
    found.set(only, sheet);
    problems.add('warning', 'authoring.sheetByHeader', {
      sheet: name,
      params: { sheet: name, taken: SHEETS[only].name },
    });
    return;
  }
  const words = missing.map((key): [string, ...string[]] => [
    SHEETS[key].name,
    ...(SHEETS[key].aliases ?? []),
  ]);
  const suggestion = nearestWord(name, words);
  // A slip of the pen loses a sheet that was meant; 学校名单 beside 标准 is something of its own.
  problems.add(mistyped(name, words) === undefined ? 'warning' : 'error', 'authoring.unknownSheet', {
    sheet: name,
    params: { sheet: name, words: SHEET_KEYS.map((key) => SHEETS[key].name).join('、') },
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

const LEAST_COLUMNS = 3;
const MOST_STRANGE = 0.34;

function fits(sheet: Sheet, key: SheetKey): boolean {
  const shape = SHEETS[key];
  const header = findHeader(sheet, shape);
  if (!header || header.keys.size < LEAST_COLUMNS) return false;
  const keys = new Set(header.keys.values());
  const strange = header.texts.size - header.keys.size;
  return (
    shape.columns.every((column) => !column.required || keys.has(column.key)) &&
    strange / header.texts.size < MOST_STRANGE
  );
}

function tellMissing(found: ReadonlyMap<SheetKey, Sheet>, problems: Problems): void {
  const missing = SHEET_KEYS.filter((key) => !found.has(key));
  if (missing.includes('settings'))
    problems.add('error', 'authoring.missingSheet', { params: { sheet: SHEETS.settings.name } });
  const others = missing.filter((key) => key !== 'settings').map((key) => SHEETS[key].name);
  if (others.length > 0)
    problems.add('note', 'authoring.absentSheets', { params: { sheets: others.join('、') } });
}
