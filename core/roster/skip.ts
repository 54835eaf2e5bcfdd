import { plainText } from '../matching/label.ts';
import type { Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { type PlacedText, placedTexts, rangeAt } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import type { Header } from './header.ts';

/** Why a row is no person: totals, notes and signatures, headers printed again, titles of groups, numbers without people. */
export type SkipCode = 'total' | 'note' | 'headerAgain' | 'section' | 'blank';

/** What tells people from other rows of one table. */
export interface RowKinds {
  sheet: Sheet;
  header: Header;
  /** Columns with a field. */
  mapped: ReadonlySet<number>;
  nameColumn: number | undefined;
  /** Texts of the header and of what stands above it, row by row: column → plain text. */
  printed: readonly ReadonlyMap<number, string>[];
}

export function rowKinds(sheet: Sheet, header: Header, columns: readonly RosterColumn[]): RowKinds {
  const used = columns.filter(({ path }) => path !== null);
  return {
    sheet,
    header,
    mapped: new Set(used.map(({ index }) => index)),
    nameColumn: used.find(({ path }) => path === 'name')?.index,
    printed: Array.from(
      { length: header.bottom + 1 },
      (_, row) => new Map(placedTexts(sheet, row).map(({ column, text }) => [column, plainText(text)])),
    ),
  };
}

const SUM = '(?:合计|小计|总计|累计|共计|总数|总人数|合计人数|人数合计|平均|平均分|平均值)';
const TOTAL = new RegExp(
  `^计$|^(?:本页|本表|本组|本支部|全校|全部|全体|以上)?${SUM}(?:[\\d:(,].*|人数?)?$|^(?:以上)?共(?:计)?\\d+[人名]?$`,
);
/** 语文组小计: a total of a part, where nothing but numbers stands beside it. */
const PART_TOTAL = new RegExp(`^.{1,20}${SUM}(?:[:(].*)?$`);
const FIGURES = /^[-+]?[\d,.]+(?:%|[人名位个票张份次元分])?$/;

const NOTE =
  /^(?:附?注|备注|说明|填表说明|填报说明|填写说明|提示|填表人|填报人|填表单位|填报单位|制表人?|审核人?|审批人?|经办人|联系人|负责人|单位负责人|负责人签字|分管领导|校长|书记|联系电话|填报时间|填表时间|填表日期|制表时间|制表日期|日期|单位)(?:\((?:盖章|签字|签名|公章)\))?[:\d]|^第\d+页|^\d+\/\d+页?$/;
/** A label that waits for somebody's hand, or has got it. */
const LABELLED = /^[\p{Script=Han}()、/]{2,14}:/u;
/** A remark that counts: `1.联系方式请填写手机号码。` */
const REMARK = /^(?:\(?[\d一二三四五六七八九十]{1,2}[.、)])?.{8,}[。;!]$|^\*|^※/;

/**
 * Why a row of a table is no person; `undefined` where it may be one.
 * @param texts what stands in the columns of the table
 */
export function skipReason(kinds: RowKinds, texts: readonly PlacedText[]): SkipCode | undefined {
  if (isPrinted(kinds, texts)) return 'headerAgain';
  const [first, second] = texts;
  const name = texts.find(({ column }) => column === kinds.nameColumn);
  // Nearly every row is a person's: the rest of its texts is looked at only where one of these speaks against it.
  const telling = [first, second, name].map((each) => (each ? plainText(each.text) : ''));
  if (telling.some((text) => TOTAL.test(text))) return 'total';
  const sumAt = telling.findIndex((text) => PART_TOTAL.test(text));
  if (sumAt >= 0 && texts.every(({ text }) => text === texts[sumAt]?.text || FIGURES.test(plainText(text)))) {
    return 'total';
  }
  if (isNote(telling[0] ?? '', texts)) return 'note';
  if (HAN_COUNT.test(telling[0] ?? '') && nobodyAlone(kinds, texts) !== undefined) return 'section';
  return texts.length === 1 && first ? titleOf(kinds, first) : undefined;
}

/** 一, （二）, 三、: how parts of a list are counted, whose people are counted in figures. */
const HAN_COUNT = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/;

/**
 * What stands in the name column of a row in which nothing else is known, where it does not read like a name: 校领导 over
 * its people may be nobody. `undefined` where it may be somebody, or the table knows little of anybody.
 */
export function nobodyAlone(
  { mapped, nameColumn }: RowKinds,
  texts: readonly PlacedText[],
): string | undefined {
  if (texts.length > 2 || mapped.size < 3) return undefined;
  const [only, ...more] = texts.filter(({ column }) => mapped.has(column));
  if (!only || more.length > 0 || only.column !== nameColumn) return undefined;
  return looksLikeName(only.text) ? undefined : only.text;
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

/** Whether a row says what the header or a line above it says: pages begin with them. */
function isPrinted({ printed }: RowKinds, texts: readonly PlacedText[]): boolean {
  const [first, second] = texts;
  return printed.some((above) => {
    // One text may differ, as a year or a number of the page: not both of the first two.
    if (!saysSame(above, first) && !saysSame(above, second)) return false;
    const equal = texts.filter((each) => saysSame(above, each)).length;
    return texts.length === 1 ? above.size === 1 : equal >= 2 && equal >= texts.length - 1;
  });
}

function saysSame(above: ReadonlyMap<number, string>, each: PlacedText | undefined): boolean {
  const word = each && above.get(each.column);
  return word !== undefined && word === plainText(each?.text ?? '');
}

/** What is no person's although nothing else tells: below the last person, a row of signatures, days and remarks. */
export function looksLikeFooter(texts: readonly PlacedText[]): boolean {
  return texts.every(({ text }) => {
    const plain = plainText(text);
    return (
      LABELLED.test(plain) ||
      NOTE.test(plain) ||
      REMARK.test(plain) ||
      /盖章|签字|签名|公章|^\d{0,4}年\d{0,2}月(?:\d{0,2}日)?$|^(?:注|备注|说明|附件?)[:：]?$|^\(?\d{1,2}[.、)]/.test(
        plain,
      )
    );
  });
}
