const SHEETS = [
  '公开承诺书',
  '目标承诺书',
  '承诺书',
  '公开承诺表',
  '承诺表',
  '公开承诺登记表',
  '承诺登记表',
  '公开承诺事项登记表',
  '公开承诺事项表',
];

/** Titles of the pledge of each of these, with whatever words between: `党支部2016年公开承诺书`. */
export function pledgesBy(...who: string[]): string[] {
  return who.flatMap((each) => SHEETS.map((sheet) => `${each}…${sheet}`));
}
