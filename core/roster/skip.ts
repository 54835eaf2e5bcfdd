import { plainText } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { FieldPath } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { type PlacedText, placedTexts, rangeAt } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import { matchColumns } from './header-note.ts';
import { type Header, isNamed } from './header.ts';
import { canBeName } from './name.ts';
import { isRemark, LABELLED, NOTE, REMARK } from './remark.ts';

/** Why a row is no person: totals, notes and signatures, headers printed again, titles of groups, numbers without people. */
export type SkipCode = 'total' | 'note' | 'headerAgain' | 'section' | 'blank' | 'otherTable';

/** What tells people from other rows of one table. */
export interface RowKinds {
  sheet: Sheet;
  header: Header;
  /** Columns with a field, and the field. */
  mapped: ReadonlyMap<number, FieldPath>;
  nameColumn: number | undefined;
  /** Rows of the header, and titles above it. */
  printed: readonly PrintedRow[];
  fields: readonly Field[];
}

/** A row that pages may begin with. `texts`: column → plain text. */
interface PrintedRow {
  texts: ReadonlyMap<number, string>;
  isHeader: boolean;
}

export function rowKinds(
  sheet: Sheet,
  header: Header,
  columns: readonly RosterColumn[],
  fields: readonly Field[],
): RowKinds {
  const used = columns.flatMap(({ index, path }): [number, FieldPath][] =>
    path === null ? [] : [[index, path]],
  );
  return {
    sheet,
    header,
    mapped: new Map(used),
    nameColumn: used.find(([, path]) => path === 'name')?.[0],
    printed: printedRows(sheet, header),
    fields,
  };
}

/** People above a header, as under an earlier one, are nobody's title: who is written like them is somebody. */
function printedRows(sheet: Sheet, header: Header): PrintedRow[] {
  const rows: PrintedRow[] = [];
  for (let row = 0; row <= header.bottom; row += 1) {
    const texts = placedTexts(sheet, row);
    const isHeader = row >= header.top;
    const isTitle =
      texts.length === 1 || (texts.some(isRemark) && !texts.some(({ text }) => looksLikeName(text)));
    if (!isHeader && !isTitle) continue;
    rows.push({ texts: new Map(texts.map(({ column, text }) => [column, plainText(text)])), isHeader });
  }
  return rows;
}

/** Counts of people and votes that end a table of them: 总票数, 实到人数. */
const COUNTED = /^(?:总|应到|实到|有效|无效|弃权|发出|收回|参[加评会]).{0,6}[数票]$/;
const SUM =
  '(?:合计|小计|总计|累计|共计|总数|总人数|合计人数|人数合计|平均|平均分|平均值|最[大小高低多少](?:值|分|者)?)';
const TOTAL = new RegExp(
  `^计$|^(?:本页|本表|本组|本支部|全校|全部|全体|以上)?${SUM}(?:[\\d:(,].*|人数?)?$|^(?:以上)?共(?:计)?\\d+[人名]?$`,
);
/** 语文组小计: a total of a part, where nothing but numbers stands beside it. */
const PART_TOTAL = new RegExp(`^.{1,20}${SUM}(?:[:(].*)?$`);
const FIGURES = /^[-+]?[\d,.]+(?:%|[人名位个票张份次元分])?$/;

/** What an office writes beside somebody who only shows how to fill the table in. */
const SAMPLE =
  /^[([]?(?:例|范例|示例|样例|举例|例如|填写示例|填写样例|示范|样本)(?:行|数据)?[\d一二三]?[)\]]?:?$|示例行|示例数据|填写示例|(?:示例|样例|范例).{0,10}删/;

/** Words by which a row is an example; in a column with a field 样例 may be the beginning of what it says. */
export function sampleMark({ mapped }: RowKinds, texts: readonly PlacedText[]): string | undefined {
  return texts.find(({ column, text }) => {
    if (!/[例范本]/.test(text)) return false;
    const plain = plainText(text);
    return SAMPLE.test(plain) && (!mapped.has(column) || /行|删|填写/.test(plain));
  })?.text;
}

/** Who made, checked or signed a table, and what else its last lines begin with; nobody is called so. */
const SIGNER =
  /^(?:填[表报写]人?|制表人?|统计人?|录入人?|审[核批定]人?|复核人?|校对人?|经[办手]人|承办人|联系人|联系电话|负责人|单位负责人|主管领导|分管领导|校长|园长|院长|书记|签字|签名|签章|盖章|公章|附?注|备注|说明|提示|日期|时间|单位|学校|电话)$/;

/**
 * Why a row of a table is no person; `undefined` where it may be one. Where the name column holds somebody nothing else that
 * the row says makes it a note or a total: see `besideLabel`.
 * @param texts what stands in the columns of the table
 */
export function skipReason(kinds: RowKinds, texts: readonly PlacedText[]): SkipCode | undefined {
  if (isPrinted(kinds, texts)) return 'headerAgain';
  const reason = tellingReason(kinds, texts);
  if (reason) return holdsSomebody(kinds, texts, reason) ? undefined : reason;
  const first = texts[0];
  if (headsRecords(kinds, texts)) return 'section';
  if (
    HAN_COUNT.test(first ? plainText(first.text) : '') &&
    nobodyAlone(kinds, texts, COLUMNS_OF_PEOPLE) !== undefined
  ) {
    return 'section';
  }
  return texts.length === 1 && first ? titleOf(kinds, first) : undefined;
}

/** Where rows name nobody: 一 and 上半年, over the meetings of half a year. */
function headsRecords({ mapped, nameColumn }: RowKinds, texts: readonly PlacedText[]): boolean {
  const [count] = texts;
  if (nameColumn !== undefined || mapped.size < COLUMNS_OF_PEOPLE || texts.length !== 2 || !count)
    return false;
  return !mapped.has(count.column) && HAN_COUNT.test(plainText(count.text));
}

/** What words of a row say that it is no person. */
function tellingReason(kinds: RowKinds, texts: readonly PlacedText[]): 'total' | 'note' | undefined {
  const [first, second] = texts;
  const name = texts.find(({ column }) => column === kinds.nameColumn);
  // Nearly every row is a person's: the rest of its texts is looked at only where one of these speaks against it.
  const telling = [first, second, name].map((each) => (each ? plainText(each.text) : ''));
  if (telling.some((text) => TOTAL.test(text) || COUNTED.test(text))) return 'total';
  const sumAt = telling.findIndex((text) => PART_TOTAL.test(text));
  if (sumAt >= 0 && texts.every(({ text }) => text === texts[sumAt]?.text || FIGURES.test(plainText(text)))) {
    return 'total';
  }
  return isNote(telling[0] ?? '', texts) ? 'note' : undefined;
}

/** Whether the name column holds somebody, although other words speak against it; not the name behind 填表人：. */
function holdsSomebody(
  { mapped, nameColumn }: RowKinds,
  texts: readonly PlacedText[],
  reason: 'total' | 'note',
): boolean {
  const at = texts.findIndex(({ column }) => column === nameColumn);
  const name = texts[at];
  if (!name || name.right > name.column || /[:：]$/.test(texts[at - 1]?.text ?? '')) return false;
  const plain = plainText(name.text);
  if (TOTAL.test(plain) || PART_TOTAL.test(plain) || isRemark(name)) return false;
  if (looksLikeName(name.text)) return true;
  const others = texts.filter((each) => each !== name && mapped.has(each.column));
  const isKnown = others.some((each) => !isRemark(each) && !FIGURES.test(plainText(each.text)));
  return reason === 'note' && isKnown && canBeName(name.text);
}

/** The words of a row that would make it a note or a total, were there nobody in its name column; or 联系人 in place of a name. */
export function besideLabel(kinds: RowKinds, texts: readonly PlacedText[]): string | undefined {
  const name = texts.find(({ column }) => column === kinds.nameColumn);
  if (name && SIGNER.test(plainText(name.text))) return name.text;
  return tellingReason(kinds, texts) && texts.find(({ column }) => column !== kinds.nameColumn)?.text;
}

/** 填表人 before a name, in a column without a field: at the end of a table, whoever made it. */
export function signerLabel(
  { mapped, nameColumn }: RowKinds,
  texts: readonly PlacedText[],
): string | undefined {
  const at = texts.findIndex(({ column }) => column === nameColumn);
  const label = texts[at - 1];
  return label && !mapped.has(label.column) && SIGNER.test(plainText(label.text)) ? label.text : undefined;
}

/** Columns with a field that a table of people has, to be sure that a row with nothing but a name is none of them. */
const COLUMNS_OF_PEOPLE = 3;

/** 一, （二）, 三、: how parts of a list are counted, whose people are counted in figures. */
const HAN_COUNT = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/;

/**
 * What stands in the name column of a row in which nothing else is known, where it does not read like a name: 校领导 over
 * its people may be nobody. `undefined` where it may be somebody, or the table has fewer columns with a field than `least`.
 */
export function nobodyAlone(
  { mapped, nameColumn }: RowKinds,
  texts: readonly PlacedText[],
  least = 2,
): string | undefined {
  const only = nameAlone({ mapped, nameColumn }, texts);
  return !only || mapped.size < least || looksLikeName(only.text) ? undefined : only.text;
}

/** Whether nothing but a name is known in a row, of the columns of people. */
export function isNameAlone(kinds: RowKinds, texts: readonly PlacedText[]): boolean {
  return kinds.mapped.size > 1 && nameAlone(kinds, texts) !== undefined;
}

function nameAlone(
  { mapped, nameColumn }: Pick<RowKinds, 'mapped' | 'nameColumn'>,
  texts: readonly PlacedText[],
): PlacedText | undefined {
  if (texts.length > 2) return undefined;
  const [only, ...more] = texts.filter(({ column }) => mapped.has(column));
  return more.length === 0 && only?.column === nameColumn ? only : undefined;
}

function isNote(first: string, texts: readonly PlacedText[]): boolean {
  if (texts.length <= 4 && NOTE.test(first)) return true;
  if (texts.length === 1 && REMARK.test(first)) return true;
  return texts.length <= 6 && texts.every(({ text }) => LABELLED.test(plainText(text)));
}

/** A single text across columns, or where no field is, heads the people below it. In a field it may be all that is known of one. */
function titleOf(kinds: RowKinds, { column, right, text }: PlacedText): SkipCode | undefined {
  const { sheet, header, mapped, nameColumn } = kinds;
  // A column whose header is merged sideways has its cells merged as well.
  const isAcross = right > (rangeAt(sheet, header.bottom, column)?.right ?? column);
  if (!isAcross && (mapped.has(column) || nameColumn === undefined)) return undefined;
  if (FIGURES.test(plainText(text))) return isAcross ? 'note' : 'blank';
  return text.length > 30 ? 'note' : 'section';
}

/** Whether a row says what the header or a title above it says: pages begin with them. */
function isPrinted(kinds: RowKinds, texts: readonly PlacedText[]): boolean {
  const [first, second] = texts;
  return kinds.printed.some(({ texts: above, isHeader }) => {
    // One text may differ, as a year or a number of the page: not both of the first two.
    if (!saysSame(above, first) && !saysSame(above, second)) return false;
    const others = texts.filter((each) => !saysSame(above, each));
    if (texts.length === 1) return others.length === 0 && above.size === 1;
    if (others.length > 1 || texts.length - others.length < 2) return false;
    return !isHeader || (isWhole(kinds, above, texts) && others.every((each) => meansSame(kinds, each)));
  });
}

/** Whether no column with a field has lost its header. */
function isWhole(
  { mapped }: RowKinds,
  above: ReadonlyMap<number, string>,
  texts: readonly PlacedText[],
): boolean {
  const said = new Set(texts.map(({ column }) => column));
  return [...above.keys()].every((column) => said.has(column) || !mapped.has(column));
}

/** Whether a header leaves a column what it is: another word for its field, or nothing we know where we knew nothing. */
function meansSame({ mapped, fields }: RowKinds, { column, text }: PlacedText): boolean {
  const path = mapped.get(column) ?? null;
  const [match] = matchColumns([text], fields);
  return isNamed(match) ? match?.path !== null && match?.path === path : path === null;
}

function saysSame(above: ReadonlyMap<number, string>, each: PlacedText | undefined): boolean {
  const word = each && above.get(each.column);
  return word !== undefined && word === plainText(each?.text ?? '');
}
