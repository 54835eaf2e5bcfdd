import type { FormType } from '../../model/form-type.ts';
import type { Pack } from '../../model/pack.ts';
import type { Expectation, PackExample } from '../../model/pack-example.ts';
import type { Known, ReadContext } from '../context.ts';
import { CriterionNames } from '../criterion-names.ts';
import { readValue, valueRows } from '../example-values.ts';
import { FieldPaths } from '../field-paths.ts';
import type { FormNames } from '../form-names.ts';
import { Directory, type Named } from '../naming.ts';
import { textCellOf } from '../notation.ts';
import { typeOf } from '../params.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readChoice, readDay } from '../values.ts';
import { offered, OUTCOME, wordOf } from '../words.ts';

export const examplesShape: SheetShape = {
  name: '示例',
  aliases: ['样例', '测试', '示例表', '用例'],
  about:
    '一份份填好的表，和应当查出什么：这是标准包自己的考题，有一题不对，标准包就不算“已验证”。左边一行写一项填写内容，右边一行写一条应有的结果；查出的每个“不合格”都要列出。',
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
    { key: 'field', name: '字段', aliases: ['填写字段', '字段名称'], width: 22, offer: { of: 'fields' } },
    {
      key: 'line',
      name: '第几行',
      aliases: ['行号', '行'],
      type: 'number',
      width: 8,
      hint: '表格里的一列：填在第几行。',
    },
    { key: 'value', name: '填写内容', aliases: ['内容', '值', '填写值'], width: 40 },
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
  identity: ['name', 'field', 'line', 'check', 'path', 'criterion', 'code'],
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
  for (const key of ['name', 'form', 'today']) tellConflict(rows, key);
  const formRow = rows.find((row) => row.has('form'));
  if (!formRow) first.tell('error', 'authoring.blank', 'form');
  const formTypeId = formRow && forms.read(formRow, 'form', formRow.raw('form'));
  const todayRow = rows.find((row) => row.has('today'));
  if (!todayRow) first.tell('error', 'authoring.blank', 'today');
  const today = todayRow && readDay(todayRow, 'today');
  const form = formTypeId === undefined ? undefined : forms.get(formTypeId);
  if (!form || form.fields.length === 0) return undefined;
  const values: PackExample['values'] = {};
  const expectRows: TableRow[] = [];
  const expect: Expectation[] = [];
  for (const row of rows) {
    readValue(row, form, values);
    const wanted = names.read(row, form);
    if (!wanted) continue;
    expect.push(wanted);
    expectRows.push(row);
  }
  const name = rows.find((row) => row.has('name'))?.text('name') ?? '';
  if (!rows.some((row) => row.has('check')))
    first.tell('error', 'authoring.noExpectation', 'check', { params: { example: name } });
  if (today === undefined || expect.length === 0) return undefined;
  return { example: { name, formTypeId: form.id, today, values, expect }, first, rows: expectRows };
}

/** What is said once of an example may be repeated, but not changed. */
function tellConflict(rows: readonly TableRow[], key: string): void {
  const [first, ...others] = rows.filter((row) => row.has(key));
  const other = others.find((row) => row.raw(key) !== first?.raw(key));
  other?.tell('error', 'authoring.exampleConflict', key, {
    params: { first: first?.raw(key) ?? '', row: first?.number ?? 0 },
  });
}

/** Results by the words that authors use. */
class ResultNames {
  readonly #uses: Directory;
  readonly #criteria: CriterionNames;
  readonly #lost: Directory;

  constructor({ checks, sets }: Pick<Pack, 'checks' | 'sets'>, known: Known, lost: readonly Named[] = []) {
    this.#lost = new Directory(lost);
    const typeById = new Map(known.checks.map((check) => [check.id, typeOf(check)]));
    // A use without a name is known by its type, where no other use has it.
    this.#uses = new Directory(
      checks.map(({ id, name, checkId }) => ({
        id,
        name: name ?? id,
        others: [typeById.get(checkId) ?? checkId],
      })),
    );
    this.#criteria = new CriterionNames(sets);
  }

  cells(form: FormType | undefined, { useId, outcome, code, path, criterionId }: Expectation): SampleRow {
    return {
      check: this.#uses.nameOf(useId),
      outcome: wordOf(OUTCOME, outcome),
      code: code === undefined ? '' : textCellOf(code),
      path: path === undefined ? '' : new FieldPaths(form ? [form] : []).nameOf(path),
      criterion: criterionId === undefined ? '' : this.#criteria.nameOf(criterionId),
    };
  }

  read(row: TableRow, form: FormType): Expectation | undefined {
    if (!['check', 'outcome', 'code', 'path', 'criterion'].some((key) => row.has(key))) return undefined;
    for (const key of ['check', 'outcome']) if (!row.has(key)) row.tell('error', 'authoring.blank', key);
    const outcome = readChoice(row, 'outcome', OUTCOME);
    const useId = row.has('check') ? this.#useIn(row) : undefined;
    const path = row.has('path') ? pathIn(row, form) : undefined;
    const criterionId = row.has('criterion')
      ? this.#criteria.read(row, 'criterion', row.raw('criterion'))
      : undefined;
    const code = row.text('code');
    if (useId === undefined || outcome === undefined) return undefined;
    return {
      useId,
      outcome,
      ...(code === undefined ? {} : { code }),
      ...(path === undefined ? {} : { path }),
      ...(criterionId === undefined ? {} : { criterionId }),
    };
  }

  #useIn(row: TableRow): string | undefined {
    const found = this.#uses.find(row.raw('check'));
    if ('item' in found) return found.item.id;
    if ('item' in this.#lost.find(row.raw('check'))) return undefined;
    const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownUse';
    row.tell('error', code, 'check', { params: { word: row.raw('check') }, suggestion: found.suggestion });
    return undefined;
  }
}

function pathIn(row: TableRow, form: FormType): string | undefined {
  const text = row.raw('path');
  const found = new FieldPaths([form]).find(text);
  if ('item' in found) return found.item;
  if (/^[a-z][A-Za-z0-9.[\]]*$/.test(text)) return text;
  row.tell(
    'error',
    found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownField',
    'path',
    {
      params: { word: text },
      suggestion: found.suggestion,
    },
  );
  return undefined;
}

export function exampleRows(
  examples: readonly PackExample[],
  whole: Pick<Pack, 'checks' | 'sets'>,
  forms: FormNames,
  known: Known,
): SampleRow[] {
  const names = new ResultNames(whole, known);
  return examples.flatMap(({ name, formTypeId, today, values, expect }, index) => {
    const form = forms.get(formTypeId);
    const left = valueRows(values, form);
    const right = expect.map((wanted) => names.cells(form, wanted));
    return Array.from({ length: Math.max(left.length, right.length) }, (_, n) => ({
      no: String(index + 1),
      name: textCellOf(name),
      ...(n === 0 ? { form: forms.nameOf(formTypeId), today } : {}),
      ...left[n],
      ...right[n],
    }));
  });
}
