import { ImportProfile } from '#core/model/import-contract.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { seeded } from '#tests/fixtures/random.ts';

/** A column of the sample portal's import, and what a record has for it: words as in the file, `''` for nothing. */
const COLUMNS = [
  { header: '姓名', path: 'name', required: true },
  { header: '性别', path: 'gender', dictionary: { 男: '1', 女: '2' } },
  { header: '身份证号', path: 'idNumber' },
  {
    header: '学历',
    path: 'education',
    dictionary: { 硕士研究生: '2', 大学本科: '3', 大学专科: '4', 中专: '5' },
  },
  { header: '入党时间', path: 'joinPartyDate', type: 'date', dateFormat: 'yyyy-MM-dd' },
  { header: '应到人数', path: 'expected', type: 'integer' },
  { header: '得分', path: 'score', type: 'number' },
  { header: '手机号', path: 'phone' },
  { header: '承诺事项', path: 'pledges[0].item' },
  { header: '具体措施', path: 'pledges[0].measure' },
  { header: '备注', path: 'remark' },
] as const;

export const profile = ImportProfile.parse({
  id: 'sample',
  title: '样例平台',
  contractId: 'any',
  columns: COLUMNS.map((column, index) => ({ ...column, column: String.fromCharCode(65 + index) })),
});

/** Names and remarks that encodings, escapes and formulas trip over. */
const NAMES = [
  '王样𠮷',
  '㐀样例',
  '阿依古丽·样例',
  '䶮样一',
  '李样〇',
  'Ａ样例',
  '样 例',
  '😀样例',
  'O’样例',
];
const REMARKS = [
  '=1+1',
  '+86 199',
  '-5',
  '@样例',
  '007',
  '1.50',
  '1E5',
  'TRUE',
  '#N/A',
  '<b>&amp;"引号"',
  '第一条\n第二条',
  '_x0041_',
  '2016-05-01',
  '５０％',
  '"',
  ']]>',
];

export type Sample = Readonly<Record<string, string>>;

/** What some portals cannot be sent a blank for. */
export interface Filled {
  /** No field of any record is blank. */
  complete?: boolean | undefined;
  /** No score is. */
  decimals?: boolean | undefined;
}

/** Generated records, values by path. Every field is blank in some of them, the name aside, unless `filled` says otherwise. */
export function records(count: number, { complete = false, decimals = false }: Filled = {}): Sample[] {
  const random = seeded(4);
  return people(count, 4).map((person, index) => {
    const [pledge] = pledgesOf(person.name ?? '', index);
    const blank = (value: string | undefined, every: number): string => {
      if (complete) return value ?? '无';
      return index % every === every - 1 ? '' : (value ?? '');
    };
    const expected = String(random.integer(0, 3000));
    const score = String(random.integer(0, 10_000) / 100);
    return {
      name: NAMES[index % 13] ?? person.name ?? '',
      gender: blank(person.gender, 17),
      idNumber: blank(person.idNumber, 19),
      education: blank(person.education, 11),
      joinPartyDate: blank(person.joinPartyDate ?? (complete ? '2012-07-01' : ''), 7),
      expected: blank(expected, 5),
      score: decimals ? score : blank(score, 6),
      phone: blank(person.phone, 3),
      'pledges[0].item': blank(pledge?.item, 23),
      'pledges[0].measure': pledge?.measure || (complete ? '按计划做' : ''),
      remark: blank(REMARKS[index % REMARKS.length], 2),
    };
  });
}
