import type { TemplateType } from '../../model/template.ts';
import type { Sheet } from '../../model/workbook.ts';
import { saysRequired } from './required-words.ts';
import { isBesideWords, isCodeRow, isHiddenRow, textsOf } from './header-text.ts';

/** What stands between header and data. Rows and columns are 0-based. */
export interface Below {
  /** The first data row. */
  row: number;
  /** Columns that a row of 必填 and 选填 marks as required. */
  required: Set<number>;
  /** What such a row, or one of 文本 and 日期, says to each column beside that. */
  hints: Map<number, string>;
  /** Columns of which such a row says what kind of value they take. */
  kinds: Map<number, TemplateType>;
  notes: string[];
  /** The row of field codes, where one was passed. */
  codeRow?: number;
}

/**
 * What may stand between header and data: notes (one long or merged text, or one that calls itself a note), a row of
 * 必填 and 选填 or of kinds of values, a row of field codes, hidden rows, and the row of column numbers that official
 * tables have.
 */
export function readBelow(sheet: Sheet, from: number): Below {
  const below: Below = { row: from, required: new Set(), hints: new Map(), kinds: new Map(), notes: [] };
  for (; below.row < sheet.rowCount; below.row++) {
    const { row } = below;
    const texts = textsOf(sheet, row);
    const [text] = texts;
    if (isCodeRow(sheet, row) && (isHiddenRow(sheet, row) || isBesideWords(sheet, row))) below.codeRow = row;
    else if (isHiddenRow(sheet, row)) continue;
    else if (text === undefined) break;
    else if (isMarkRow(sheet, row) || texts.every((hint) => KIND.test(hint))) readHints(sheet, row, below);
    else if (isInstructions(texts)) readHints(sheet, row, below);
    else if (texts.every((unit) => UNIT.test(unit))) continue;
    else if (texts.length === 1 && isNote(sheet, row, text)) below.notes.push(text);
    else if (!isNumbering(texts)) break;
  }
  return below;
}

const MARK =
  /^[（(【[]?\s*(必填|必选|选填|非必填|可选|可不填|选择性填写)项?\s*[）)】\]]?(?:$|[\s，,；;：:。（(])/;
/** What a cell takes, in a word: `文本`, `下拉选择`, `yyyy-MM-dd`. */
const KIND =
  /^(?:文本|字符串?|数字|数值|整数|小数|日期|时间|下拉|单选|多选|选择|自动生成|手工填写)(?:型|框|格式|选择|类型|选项)*(?:[（(].*[）)])?$|^y{4}[-/.年]?m{1,2}.*$/i;

const KINDS: readonly (readonly [RegExp, TemplateType])[] = [
  [/^整/, 'integer'],
  [/^(?:数|小数)/, 'number'],
  [/^(?:日期|y)/i, 'date'],
  [/^(?:下拉|单选)/, 'list'],
];

/** A row that says 必填 or 选填 to each column, with or without more words. */
export function isMarkRow(sheet: Sheet, row: number): boolean {
  const texts = textsOf(sheet, row);
  return texts.length > 0 && texts.every((text) => MARK.test(text));
}

/** Takes up what such a row says of each column. */
export function readHints(
  sheet: Sheet,
  row: number,
  { required, hints, kinds }: Pick<Below, 'required' | 'hints' | 'kinds'>,
): void {
  for (let column = 0; column < sheet.columnCount; column++) {
    const text = sheet.cell(row, column)?.text.trim() ?? '';
    const mark = MARK.exec(text)?.[1];
    if (mark?.startsWith('必') || (mark === undefined && saysRequired(text))) required.add(column);
    if (text !== '' && text.length > 5) hints.set(column, text);
    const kind = KIND.test(text) ? KINDS.find(([words]) => words.test(text))?.[1] : undefined;
    if (kind) kinds.set(column, kind);
  }
}

/** What is said to who fills a cell in. */
const INSTRUCTION =
  /^请(?:填|选|输|按|在|勿|从|用|写|如实)|^(?:填写|输入|选择|下拉|从下拉|格式|例如|例[:：]|如[:：]|可多选|可不填|可为空|不填|不超过)|格式|[必选]填|下拉(?:选择|列表|框)|字以内/;

/** Instructions cell by cell: `请填写真实姓名 | 下拉选择：男/女 | 格式：2020-01-01`. One alone is a note or a sample's cell. */
function isInstructions(texts: readonly string[]): boolean {
  return (
    texts.length > 1 &&
    texts.every((text) => INSTRUCTION.test(text) || MARK.test(text) || KIND.test(text) || UNIT.test(text))
  );
}

/** `（元）`, `(cm)`, `单位：万元`: what a row of units has under the names. */
const UNIT = /^[（(](?![男女]|是[）)]|否[）)])[\p{L}%℃/²³]{1,6}[）)]$|^单位[:：]\S{1,6}$/u;

/** What notes below a table begin with. */
const NOTE_BELOW = /^\s*(?:注|备注|说明|注意(?:事项)?|填[写表报](?:说明|要求)|提示)\s*(?:[:：]|$)/;
const ROWS_BELOW = 200;

/** Notes that stand below the table, from the first data row on; what rows of records say is none. */
export function readNotesBelow(sheet: Sheet, from: number): string[] {
  const notes: string[] = [];
  let among = false;
  for (let row = from; row < Math.min(sheet.rowCount, from + ROWS_BELOW); row++) {
    const texts = textsOf(sheet, row);
    const [text = ''] = texts;
    if (NOTE_BELOW.test(text)) among = true;
    else if (texts.length > 1) among = false;
    if (texts.length > 0 && (among || (texts.length === 1 && /必[填选]/.test(text)))) notes.push(...texts);
  }
  return notes;
}

/** `1 2 3 4`, `(1) (2) (3)`, or `甲 乙 1 2`: numbers that count up from one, behind at most three letters. */
function isNumbering(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.normalize('NFKC').replace(/^\((.*)\)$/, '$1'));
  const numbers = plain.filter((text) => !/^[甲乙丙]$/.test(text));
  return numbers.length >= 3 && numbers.every((text, n) => text === String(n + 1));
}

function isNote(sheet: Sheet, row: number, text: string): boolean {
  const wide = sheet.merges.some((m) => m.top <= row && m.bottom >= row && m.right - m.left >= 2);
  const waits = /[：:]\s*$/.test(text);
  return (wide && !waits) || /^\s*(?:注|备注|说明|填写说明|填表说明|提示)\s*[：:]/.test(text);
}
