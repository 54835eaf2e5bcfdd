import { plainText } from '../matching/label.ts';
import type { IsoDate } from '../model/values.ts';
import { type DateReading, readDateNumber, readDateSerial, readDateText } from '../roster/date-text.ts';
import { amountIn } from '../text/amount.ts';
import { boundsOf } from '../text/calendar.ts';
import { type Candidates, nearestWord } from './naming.ts';
import type { TableRow } from './table.ts';
import { offered, type Words } from './words.ts';

const YES = new Set(['是', '√', '✓', '✔', '☑', '对', '有', 'y', 'yes', 'true', '1', '启用', '开', '必填']);
const NO = new Set([
  '否',
  '×',
  '✗',
  '✘',
  '☐',
  '□',
  'x',
  '不',
  '无',
  'n',
  'no',
  'false',
  '0',
  '停用',
  '关',
  '非必填',
  '不启用',
]);

/** 是 or 否, as people write them; `undefined` where the text is neither. */
export function flagIn(text: string): boolean | undefined {
  const plain = plainText(text).toLowerCase();
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : undefined;
}

/** A cell that says yes or no; `blank` where it says nothing. */
export function readFlag(row: TableRow, key: string, blank: boolean): boolean {
  if (!row.has(key)) return blank;
  const flag = flagIn(row.raw(key));
  if (flag === undefined) row.tell('error', 'authoring.notFlag', key);
  return flag ?? blank;
}

/** Units of limits and counts; other words behind a number may make a name of it (三级). */
const UNIT = /^(?:个月|个字|个人|分钟|小时|周岁|[天日月年字人名位个张岁条项分次份篇票行%])?$/;

/** A number as people write it: full-width, with separators, in Chinese numerals, with its unit; no range and no doubt. */
export function numberIn(text: string): number | undefined {
  const amount = amountIn(text);
  return amount && amount.low === amount.high && UNIT.test(amount.unit) ? amount.low : undefined;
}

/**
 * A cell that holds a number. A percentage counts in percent, however the cell stores it. `text` is what of the cell is to be read,
 * where words around it say nothing.
 */
export function readNumber(
  row: TableRow,
  key: string,
  bounds: { above?: number; whole?: true; text?: string } = {},
): number | undefined {
  if (!row.has(key)) return undefined;
  const value = storedNumber(row, key) ?? numberIn(bounds.text ?? row.raw(key));
  if (value === undefined) {
    row.tell('error', 'authoring.notNumber', key);
    return undefined;
  }
  if (bounds.whole && !Number.isInteger(value)) row.tell('error', 'authoring.notWhole', key);
  if (bounds.above !== undefined && value <= bounds.above) {
    row.tell('error', 'authoring.tooSmall', key, { params: { above: bounds.above } });
  }
  return value;
}

function storedNumber(row: TableRow, key: string): number | undefined {
  const cell = row.cell(key);
  const isPlain =
    cell?.type === 'number' && typeof cell.value === 'number' && !cell.date && !cell.format.includes('%');
  return isPlain ? (cell.value as number) : undefined;
}

/** A cell that holds a day. Of a month alone `end` says which of its days is meant. */
export function readDay(row: TableRow, key: string, end: 'first' | 'last' = 'first'): IsoDate | undefined {
  if (!row.has(key)) return undefined;
  const reading = dateReading(row, key);
  if ('problem' in reading) {
    const code = reading.problem === 'dateImpossible' ? 'authoring.impossibleDate' : 'authoring.notDate';
    row.tell('error', code, key, { suggestion: reading.read });
    return undefined;
  }
  const { value } = reading;
  const day = value.length > 7 ? value : monthEdge(value, end);
  if (day !== value || reading.doubt) {
    row.tell('warning', 'authoring.dateRead', key, { params: { read: day }, suggestion: reading.other });
  }
  return day;
}

function dateReading(row: TableRow, key: string): DateReading {
  const cell = row.cell(key);
  if (cell?.type === 'number' && typeof cell.value === 'number') {
    return cell.date
      ? readDateSerial(cell.value, row.date1904, cell.format)
      : readDateNumber(cell.value, row.date1904);
  }
  const text = row
    .raw(key)
    .replace(
      /(?<=[\d日])\s*(?:T?\s*\d{1,2}:\d{2}(?::\d{2})?|[（(]?(?:星期|周)[一二三四五六日天][）)]?)$/,
      '',
    );
  return readDateText(text);
}

function monthEdge(written: string, end: 'first' | 'last'): IsoDate {
  const [year = 0, month = 1] = written.split('-').map(Number);
  const { from, to } = boundsOf({ year, month });
  return end === 'first' ? from : to;
}

/** The value that a word means; `undefined` where it is none of them. */
export function choiceIn<Value extends string>(text: string, words: Words<Value>): Value | undefined {
  const plain = plainText(text).toLowerCase();
  for (const [value, names] of Object.entries(words) as [Value, readonly string[]][]) {
    if (value.toLowerCase() === plain || names.some((name) => plainText(name) === plain)) return value;
  }
  return undefined;
}

/** A cell that holds one of some words. */
export function readChoice<Value extends string>(
  row: TableRow,
  key: string,
  words: Words<Value>,
): Value | undefined {
  if (!row.has(key)) return undefined;
  const value = choiceIn(row.raw(key), words);
  if (value === undefined)
    tellWord(row, key, row.raw(key), offered(words), Object.values<readonly [string, ...string[]]>(words));
  return value;
}

/** Tells that a word is none of those that a column knows. */
export function tellWord(
  row: TableRow,
  key: string,
  word: string,
  words: readonly string[],
  near: Candidates = words,
): void {
  row.tell('error', 'authoring.unknownWord', key, {
    suggestion: nearestWord(word, near),
    params: { word, words: words.join('、') },
  });
}

/** A text that must be there; tells where it is not. */
export function readNeeded(row: TableRow, key: string): string | undefined {
  const text = row.text(key);
  if (text === undefined) row.tell('error', 'authoring.blank', key);
  return text;
}
