import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { run } from './run.ts';

/** The two public samples of GB 11643. */
export const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];

export const TEMPLATE: SheetSpec = {
  name: '导入',
  title: '党员信息导入模板',
  columns: [
    { header: '*姓名', type: 'text' },
    { header: '性别', type: 'text', validation: { kind: 'list', values: ['男', '女'] } },
    { header: '*身份证号', type: 'text' },
    { header: '入党时间', type: 'text' },
    { header: '承诺事项1', type: 'text' },
    { header: '血型', type: 'text' },
  ],
  rows: [],
};

export const ROSTER: SheetSpec = {
  name: '语文组',
  columns: ['序号', '姓名', '性别', '身份证号', '入党时间'].map((header) => ({
    header,
    type: 'text' as const,
  })),
  rows: [
    ['1', '张\u3000样', '男', ID_A, '1998.7.1'],
    ['合计', '1人', '', '', ''],
  ],
};

const RECORDS = [
  {
    values: {
      name: '张样',
      gender: '男',
      idNumber: ID_A,
      joinPartyDate: '1998-07-01',
      'pledges[0].item': '听课',
      pledges: [{ deadline: '全年' }],
    },
  },
];

interface Told {
  row: number;
  column: string;
  code: string;
  message: string;
}

/** What tests look into; which of it is there depends on the command. */
export interface Json {
  refused: { code: string; message: string };
  columns: { fieldId: string | null }[];
  sheets: { sheet: string; rows: { row: number; values: object }[]; problems: Told[] }[];
  notes: string[];
  files: string[];
  differences: Told[];
  readings: { contract: string; aborted: { code: string; message: string } | null }[];
  rows: { problems: Told[] }[];
  lost: Told[];
}

/** A folder of files for the tests of one file, and the commands on them. */
export function office() {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(at(name), bytes);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiannuo-'));
    write('template.xlsx', writeWorkbook([TEMPLATE]));
    write('roster.xlsx', writeWorkbook([ROSTER]));
    write('records.json', encodeUtf8(JSON.stringify(RECORDS)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    at,
    write,
    writeJson: (name: string, json: unknown): void => write(name, encodeUtf8(JSON.stringify(json))),
    writeText: (name: string, text: string): void => write(name, encodeUtf8(text)),
    /** The answer of a command, its JSON read. Names of files stand for those of the folder. */
    async jiannuo(...args: string[]): Promise<{ code: number; json: Json; stderr: string }> {
      const named = args.map((each) => (/^[\w-]+\.\w+$/.test(each) ? at(each) : each));
      const { code, stdout, stderr } = await run([...named, '--json']);
      return { code, json: JSON.parse(stdout || 'null') as Json, stderr };
    },
  };
}
