import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeCsv } from '#core/workbook/csv/csv-write.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { people } from '#tests/fixtures/people.ts';
import { rosterWorkbook } from '#tests/fixtures/workbooks.ts';
import { type Subject, subjectOf } from './judge.ts';
import { markupSources } from './markup-source.ts';
import type { Source } from './source.ts';

const corpus = new URL('../../../../shared/corpus/spreadsheets/', import.meta.url);
const LARGEST = 30_000;

export const hasCorpus = existsSync(corpus);

/** Small workbooks of many programs, and ours. The corpus is not part of the repository. */
export async function loadSubjects(): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const source of [...ownSources(), ...corpusSources()]) {
    const subject = await subjectOf(source);
    if (subject && subject.truth.size > 0) subjects.push(subject);
  }
  return subjects;
}

const HEADERS = ['姓名', '身份证号', '入党时间', '得分'];

function rowsOf(roster: ReturnType<typeof people>): string[][] {
  return roster.map(({ name = '', idNumber = '', joinPartyDate = '' }, n) => [
    name,
    idNumber,
    joinPartyDate,
    String(n * 7.25),
  ]);
}

/** A roster under its headers, and the beginning of it once more. */
function rostersOf(count: number): { name: string; rows: string[][] }[] {
  const rows = rowsOf(people(count, 2016 + count));
  return [
    { name: '名册', rows: [HEADERS, ...rows] },
    { name: '第二', rows: rows.slice(0, 3) },
  ];
}

function ownSources(): Source[] {
  const roster = people(12, 2016);
  const columns = HEADERS.map((header, n) => ({
    header,
    type: (['text', 'text', 'date', 'number'] as const)[n] ?? 'text',
  }));
  const rows = rowsOf(roster);
  return [
    {
      name: '导出.xlsx',
      bytes: writeWorkbook([
        { name: '名册', columns, rows },
        { name: '第二', columns, rows: rows.slice(0, 3) },
      ]),
    },
    { name: '花名册.xlsx', bytes: rosterWorkbook(roster) },
    { name: '花名册.xls', bytes: rosterWorkbook(roster, 'biff8') },
    { name: '花名册.csv', bytes: writeCsv([HEADERS, ...rows]) },
    ...[1, 3, 12, 40].flatMap((count) => markupSources(rostersOf(count))),
  ];
}

function corpusSources(): Source[] {
  if (!hasCorpus) return [];
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlsx|xlsm|xls|et)$/i.test(name) && !name.startsWith('truth/'))
    .sort()
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(new URL(name.split('/').map(encodeURIComponent).join('/'), corpus))),
    }))
    .filter(({ bytes }) => bytes.length <= LARGEST);
}
