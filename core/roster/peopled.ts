import { plainText } from '../matching/label.ts';
import type { Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { placedTexts } from './cells.ts';
import { nameIn } from './name.ts';

/** Rows looked at. */
const TELLING_ROWS = 200;

/** What a column of people may be called instead of 姓名; the dictionary does not know it, for 是 stands under 党员 as well. */
const KIND_OF_PEOPLE =
  /^(?:任课|本校|在职|退休|班主任|新)?(?:教职?[师员工]|教职员工|老师|职[员工]|学[生员]|党员|干部|同志|成员|组员|人员|人名|班主任|报名人|参加人|负责人|承诺人)(?:名单|名字)?$/;
const SHORT_HAN = /^\p{Script=Han}{2,4}$/u;

/**
 * Whether a sheet that is not read as people may hold some all the same: most of what stands in one of its columns reads like
 * names, with something beside them. Lists of options stand alone, or read otherwise.
 * @param among the only columns to look at, 0-based
 */
export function isPeopled(sheet: Sheet, among?: ReadonlySet<number>): boolean {
  const columns = new Map<number, { names: number; filled: number; isOfPeople: boolean }>();
  for (let row = 0; row < Math.min(sheet.rowCount, TELLING_ROWS); row += 1) {
    const texts = sheet.hasRow(row) ? placedTexts(sheet, row) : [];
    // A text alone is a title, a remark or an option.
    if (texts.length < 2) continue;
    for (const { column, text } of texts) {
      if (among && !among.has(column)) continue;
      const { names, filled, isOfPeople } = columns.get(column) ?? {
        names: 0,
        filled: 0,
        isOfPeople: KIND_OF_PEOPLE.test(plainText(text)),
      };
      const isName = looksLikeName(text) || (isOfPeople && filled > 0 && SHORT_HAN.test(nameIn(text)));
      columns.set(column, { names: names + Number(isName), filled: filled + 1, isOfPeople });
    }
  }
  // The first of them is what the column is called.
  return [...columns.values()].some(({ names, filled }) => names > 0 && names * 2 > filled - 1);
}
