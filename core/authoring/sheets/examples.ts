import type { FormType } from '../../model/form-type.ts';
import type { Pack } from '../../model/pack.ts';
import {
  type ExampleRecord,
  type GroupExpectation,
  isGroup,
  type PackExample,
} from '../../model/pack-example.ts';
import type { Values } from '../../model/values.ts';
import type { Known, ReadContext } from '../context.ts';
import { readRecords, recordRows } from '../example-records.ts';
import { ResultNames } from '../example-results.ts';
import { readValues, valueRows } from '../example-values.ts';
import type { FormNames } from '../form-names.ts';
import type { Named } from '../naming.ts';
import { textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readDay } from '../values.ts';
import { offered, OUTCOME } from '../words.ts';

export const examplesShape: SheetShape = {
  name: '示例',
  aliases: ['样例', '测试', '示例表', '用例'],
  about:
    '一份份填好的表，和应当查出什么：这是标准包自己的考题，有一题不对，标准包就不算“已验证”。左边一行写一项填写内容，右边一行写一条应有的结果；查出的每个“不合格”都要列出。比例、雷同、重复这些要几份表放在一起才查的，在“第几份”写明是第几份，同一个示例写几份表。',
  columns: [
    { key: 'no', name: '序号', aliases: ['示例序号', '编号'], type: 'number', width: 8, group: true },
    { key: 'name', name: '示例', aliases: ['示例名称', '名称'], required: true, width: 26, group: true },
    {
      key: 'form',
      name: '表单',
      aliases: ['表单名称'],
      required: true,
      width: 26,
      group: true,
      offer: { of: 'forms' },
      hint: '写在示例的第一行就可以。',
    },
    {
      key: 'today',
      name: '检查日期',
      aliases: ['日期', '当天日期'],
      type: 'date',
      width: 14,
      group: true,
      hint: '假定这一天来检查。写在示例的第一行就可以。',
    },
    {
      key: 'record',
      name: '第几份',
      aliases: ['份', '份号', '第几份表', '第几份记录'],
      width: 10,
      group: true,
      hint: '几份表放在一起查（比例、雷同、重复）时才填：写 1、2、3；几份内容相同的写“4至10”。只有一份表的空着。',
    },
    { key: 'field', name: '字段', aliases: ['填写字段', '字段名称'], width: 22, offer: { of: 'fields' } },
    {
      key: 'line',
      name: '第几行',
      aliases: ['行号', '行'],
      type: 'number',
      width: 8,
      hint: '表格里的一列：填在第几行。',
    },
    {
      key: 'value',
      name: '填写内容',
      aliases: ['内容', '值', '填写值'],
      width: 40,
      hint: '几项也可以写在一格：字段空着，这里写“姓名=示例甲；承诺等次=优秀”。',
    },
    {
      key: 'check',
      name: '检查',
      aliases: ['检查名称', '检查项'],
      required: true,
      width: 22,
      offer: { sheet: 'checks', column: 'name' },
      hint: '“检查”表里的名称或编号。',
    },
    {
      key: 'outcome',
      name: '应为',
      aliases: ['结果', '应有结果', '预期结果', '期望结果'],
      required: true,
      width: 12,
      offer: { words: offered(OUTCOME) },
    },
    {
      key: 'about',
      name: '结果第几份',
      aliases: ['结果所在份', '结果份'],
      type: 'number',
      width: 12,
      hint: '填了“第几份”的示例：结果说的是哪一份，可以不填。',
    },
    {
      key: 'path',
      name: '结果字段',
      aliases: ['结果所在字段'],
      width: 20,
      hint: '结果说的是哪一项，可以不填；表格里的写“完成时限第1行”。',
    },
    {
      key: 'criterion',
      name: '结果标准',
      aliases: ['结果所在标准'],
      width: 20,
      hint: '结果说的是哪项标准，可以不填。',
    },
    { key: 'code', name: '结果代码', width: 16, hint: '程序里的代码，可以不填。' },
  ],
  identity: ['name', 'record', 'field', 'line', 'check', 'about', 'path', 'criterion', 'code'],
  samples: [
    {
      no: '1',
      name: '填写完整',
      form: '教师师德承诺登记表',
      today: '2026-05-01',
      field: '姓名',
      value: '示例甲',
      check: '基本信息',
      outcome: '合格',
    },
    {
      no: '1',
      name: '填写完整',
      field: '承诺内容',
      value: '每学期家访20户，12月底前完成',
      check: '等次',
      outcome: '合格',
    },
    { no: '1', name: '填写完整', field: '承诺等次', value: '优秀' },
    {
      no: '2',
      name: '没有写承诺',
      form: '教师师德承诺登记表',
      today: '2026-05-01',
      field: '姓名',
      value: '示例乙',
      check: '基本信息',
      outcome: '不合格',
    },
    {
      no: '3',
      name: '优秀超过三成',
      form: '教师师德承诺登记表',
      today: '2026-05-01',
      record: '1',
      value: '姓名=示例甲；承诺等次=优秀',
      check: '优秀名额',
      outcome: '不合格',
    },
    { no: '3', name: '优秀超过三成', record: '2至3', field: '承诺等次', value: '合格' },
  ],
};

/** An example with the rows that it was read from. */
export interface ReadExample {
  example: PackExample;
  first: TableRow;
  /** Row of each expectation. */
  rows: readonly TableRow[];
}

/** @param lost rows of 检查 that are no uses for now */
export function readExamples(
  { table, known }: ReadContext,
  whole: Pack,
  lost: readonly Named[],
  forms: FormNames,
): ReadExample[] {
  const groups = groupsOf(table('examples')?.rows ?? []);
  const names = new ResultNames(whole, known, lost);
  return groups.flatMap((rows) => readExample(rows, names, forms) ?? []);
}

/** Rows of each example: those with one number, or else one name; a row without either belongs to the one above. */
function groupsOf(rows: readonly TableRow[]): TableRow[][] {
  const groups = new Map<string, TableRow[]>();
  let last: string | undefined;
  for (const row of rows) {
    const no = row.text('no');
    const key = no === undefined ? (row.text('name') ?? last) : `#${no}`;
    if (key === undefined) {
      row.tell('error', 'authoring.blank', 'name');
      continue;
    }
    last = key;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function readExample(
  rows: readonly TableRow[],
  names: ResultNames,
  forms: FormNames,
): ReadExample | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const isTogether = rows.some((row) => row.has('record'));
  for (const key of isTogether ? ['name', 'today'] : ['name', 'form', 'today']) tellConflict(rows, key);
  if (!rows.some((row) => row.has('form'))) first.tell('error', 'authoring.blank', 'form');
  const todayRow = rows.find((row) => row.has('today'));
  if (!todayRow) first.tell('error', 'authoring.blank', 'today');
  const today = todayRow && readDay(todayRow, 'today');
  const name = rows.find((row) => row.has('name'))?.text('name') ?? '';
  const said = isTogether ? recordsIn(rows, forms) : formIn(rows, forms);
  if (!said) return undefined;
  const expectRows: TableRow[] = [];
  const expect: GroupExpectation[] = [];
  for (const row of rows) {
    const wanted = names.read(row, said.forms, 'records' in said ? said.records.length : 0);
    if (!wanted) continue;
    expect.push(wanted);
    expectRows.push(row);
  }
  if (!rows.some((row) => row.has('check')))
    first.tell('error', 'authoring.noExpectation', 'check', { params: { example: name } });
  if (today === undefined || expect.length === 0) return undefined;
  const example: PackExample =
    'records' in said
      ? { name, today, records: said.records, expect }
      : { name, formTypeId: said.formTypeId, today, values: said.values, expect };
  return { example, first, rows: expectRows };
}

function formIn(rows: readonly TableRow[], forms: FormNames) {
  const formRow = rows.find((row) => row.has('form'));
  const formTypeId = formRow && forms.read(formRow, 'form', formRow.raw('form'));
  const form = formTypeId === undefined ? undefined : forms.get(formTypeId);
  if (!form || form.fields.length === 0) return undefined;
  const values: Values = {};
  for (const row of rows) readValues(row, form, [values]);
  return { formTypeId: form.id, values, forms: [form] };
}

function recordsIn(rows: readonly TableRow[], forms: FormNames) {
  const records = readRecords(rows, forms);
  return records.length > 0 ? { records, forms: formsOf(records, forms) } : undefined;
}

function formsOf(records: readonly ExampleRecord[], forms: FormNames): FormType[] {
  return [...new Set(records.flatMap(({ formTypeId }) => forms.get(formTypeId) ?? []))];
}

/** What is said once of an example may be repeated, but not changed. */
function tellConflict(rows: readonly TableRow[], key: string): void {
  const [first, ...others] = rows.filter((row) => row.has(key));
  const other = others.find((row) => row.raw(key) !== first?.raw(key));
  other?.tell('error', 'authoring.exampleConflict', key, {
    params: { first: first?.raw(key) ?? '', row: first?.number ?? 0 },
  });
}

export function exampleRows(
  examples: readonly PackExample[],
  whole: Pick<Pack, 'checks' | 'sets'>,
  forms: FormNames,
  known: Known,
): SampleRow[] {
  const names = new ResultNames(whole, known);
  return examples.flatMap((example, index) => {
    const { name, today } = example;
    const records: readonly ExampleRecord[] = isGroup(example) ? example.records : [example];
    const left = isGroup(example)
      ? recordRows(records, forms)
      : valueRows(example.values, forms.get(example.formTypeId));
    const right = example.expect.map((wanted) => names.cells(formsOf(records, forms), wanted));
    const form = forms.nameOf(records[0]?.formTypeId ?? '');
    return Array.from({ length: Math.max(left.length, right.length) }, (_, n) => ({
      no: String(index + 1),
      name: textCellOf(name),
      ...(n === 0 ? { form, today } : {}),
      ...left[n],
      ...right[n],
    }));
  });
}
