import { seeded } from '#tests/fixtures/random.ts';

/** One cell of the table: a text, a number, or a day as its spreadsheet serial number. */
export type DataCell = { text: string } | { number: number } | { day: number };

export const DATA_COLUMNS = 20;

const SURNAMES = [...'张王李赵陈林黄周吴徐孙马朱胡郭何高罗郑梁'];
const GIVEN = [...'样例甲乙丙丁明华强芳敏静丽军磊洋艳勇杰娟涛超秀霞平刚桂英'];
const GRADES = ['优秀', '合格', '基本合格', '不合格'];
const POSTS = ['教师', '班主任', '教研组长', '年级组长', '教务处主任', '校长'];
const PLACES = ['样例市第一小学', '样例市第二中学', '样例县教育局', '样例区实验学校'];
const DEEDS = ['帮扶学生', '开设公开课', '参加集体备课', '家访', '维修教室设备', '整理图书角'];
/** 2016-01-01 */
const FIRST_DAY = 42_370;

/**
 * The table that reading and writing are measured with: names, 18-digit numbers as text (region 999999, so nobody's),
 * days, whole and broken numbers, words that repeat, sentences that do not. The same seed gives the same table.
 */
export function dataRow(row: number): DataCell[] {
  const random = seeded(row + 1);
  const name = random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN);
  const birth = `19${random.integer(60, 99)}${pad(random.integer(1, 12))}${pad(random.integer(1, 28))}`;
  const day = (): DataCell => ({ day: FIRST_DAY + random.integer(0, 3000) });
  return [
    { number: row + 1 },
    { text: name },
    { text: random.pick(['男', '女']) },
    { text: `999999${birth}${String(row % 10_000).padStart(4, '0')}` },
    day(),
    { text: random.pick(PLACES) },
    { text: random.pick(POSTS) },
    { text: random.pick(GRADES) },
    { number: random.integer(0, 100) },
    { number: random.integer(0, 10_000) / 100 },
    { text: `138${String(row % 100_000_000).padStart(8, '0')}` },
    day(),
    { text: `${name}承诺${random.pick(DEEDS)}${random.integer(1, 40)}次` },
    { text: random.pick(DEEDS) },
    { number: random.integer(1, 40) },
    day(),
    { text: `No.${row + 1} & <${random.pick(GRADES)}>` },
    { number: random.integer(0, 10_000_000) / 10_000 },
    { text: random.pick(['是', '否']) },
    { text: random.pick(['', '备注', '另附说明']) || '无' },
  ];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
