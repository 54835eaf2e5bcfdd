import type { Field } from '../../model/form-type.ts';
import type { Pack } from '../../model/pack.ts';
import type { Known } from '../context.ts';
import { Directory } from '../naming.ts';
import { listCellOf, textCellOf } from '../notation.ts';
import { SensitiveFacts } from '../sensitive-facts.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { FIELD_TYPE, offered, wordOf } from '../words.ts';

type Column = NonNullable<Field['columns']>[number];

export const fieldsShape: SheetShape = {
  name: '字段',
  aliases: ['表单字段', '填写项', '字段表'],
  about:
    '表单里的每一项，一行一项，名称照表上印的写。一个格子里要填好几行的是“表格”，它的各列另写几行，在“所属表格”里写明。类型不填时，常见的项（姓名、身份证号……）照程序的字段字典。',
  columns: [
    {
      key: 'form',
      name: '表单',
      aliases: ['所属表单', '表单名称'],
      required: true,
      width: 26,
      group: true,
      offer: { sheet: 'forms', column: 'name' },
    },
    {
      key: 'name',
      name: '字段',
      aliases: ['字段名称', '名称', '项目', '标签', '栏目'],
      required: true,
      width: 22,
    },
    {
      key: 'type',
      name: '类型',
      aliases: ['字段类型', '填写方式'],
      width: 12,
      offer: { words: offered(FIELD_TYPE) },
    },
    { key: 'required', name: '必填', aliases: ['是否必填'], width: 8, offer: { words: ['是', '否'] } },
    {
      key: 'parent',
      name: '所属表格',
      aliases: ['上级字段', '所属栏目'],
      width: 20,
      hint: '表格里的一列：写它所在的“表格”字段的名称。',
    },
    {
      key: 'aliases',
      name: '别名',
      aliases: ['其他名称', '又名'],
      width: 30,
      hint: '门户和文件里的其他叫法，用顿号分开。',
    },
    { key: 'maxLength', name: '最多字数', aliases: ['字数上限', '字数限制'], type: 'number', width: 10 },
    {
      key: 'maxRows',
      name: '最多行数',
      aliases: ['行数上限'],
      type: 'number',
      width: 10,
      hint: '只用于“表格”。',
    },
    { key: 'unit', name: '单位', aliases: ['计量单位'], width: 8 },
    { key: 'hint', name: '填写说明', aliases: ['说明', '填写提示', '提示'], width: 30 },
    {
      key: 'sensitive',
      name: '敏感',
      aliases: ['是否敏感', '遮盖'],
      width: 8,
      offer: { words: ['是', '否'] },
      hint: '要遮盖的填“是”。身份证号、电话一类空着也遮盖，不要遮盖的填“否”。',
    },
    {
      key: 'answer',
      name: '作答列',
      width: 14,
      hint: '“表格”里只填这一列，其余列说明填的是什么。一般不填。',
    },
    {
      key: 'spanUntil',
      name: '结束字段',
      width: 16,
      hint: '这个日期是一段时间的开始：写结束日期的字段。一般不填。',
    },
    { key: 'spanLabels', name: '起止合写', width: 16, hint: '起止写在一格时那一格的名称。一般不填。' },
    { key: 'elseField', name: '缺时取自', width: 16, hint: '没有填时用另一个字段的值。一般不填。' },
    { key: 'elseLabels', name: '缺时名称', width: 16, hint: '两个字段共用的名称。一般不填。' },
    { key: 'joins', name: '合并自', width: 16, hint: '把哪个“表格”的各行合成一段文字。一般不填。' },
    { key: 'id', name: '编号', aliases: ['字段编号', 'id'], width: 18, hint: '可以不填。' },
  ],
  identity: ['form', 'parent', 'id'],
  samples: [
    { form: '教师师德承诺登记表', name: '姓名', required: '是' },
    { form: '教师师德承诺登记表', name: '任教学科', type: '文字' },
    { form: '教师师德承诺登记表', name: '承诺等次', type: '单选', required: '是' },
    { form: '教师师德承诺登记表', name: '承诺内容', type: '长文字', required: '是', maxLength: '500' },
  ],
};

export function fieldRows({ forms }: Pack, known: Known): SampleRow[] {
  const facts = new SensitiveFacts(known.forms);
  const titles = new Directory(
    forms.map(({ id, title, titleAliases }) => ({ id, name: title, others: titleAliases })),
  );
  return forms.flatMap((form) => {
    const names = new Directory(
      form.fields.map(({ id, label, aliases }) => ({ id, name: label, others: aliases })),
    );
    const name = titles.nameOf(form.id);
    return form.fields.flatMap((field) => [
      { ...scalarCells(field, facts), ...pointerCells(field, names), form: name },
      ...(field.columns ?? []).map((column) => ({
        ...scalarCells(column, facts),
        parent: names.nameOf(field.id),
        form: name,
      })),
    ]);
  });
}

function scalarCells(
  { id, label, aliases, type, required, maxLength, unit, hint, sensitive }: Column,
  facts: SensitiveFacts,
): SampleRow {
  return {
    id,
    name: textCellOf(label),
    aliases: listCellOf(aliases),
    type: wordOf(FIELD_TYPE, type),
    required: required ? '是' : '',
    maxLength: maxLength === undefined ? '' : String(maxLength),
    unit: unit === undefined ? '' : textCellOf(unit),
    hint: hint === undefined ? '' : textCellOf(hint),
    // A blank cell means 是 where the dictionary has it so.
    sensitive: sensitive ? '是' : facts.has({ id, label }) ? '否' : '',
  };
}

function pointerCells(
  { columns = [], maxRows, answer, span, orElse, joins }: Field,
  names: Directory,
): SampleRow {
  const columnNames = new Directory(
    columns.map(({ id, label, aliases }) => ({ id, name: label, others: aliases })),
  );
  return {
    maxRows: maxRows === undefined ? '' : String(maxRows),
    answer: answer === undefined ? '' : columnNames.nameOf(answer),
    spanUntil: span ? names.nameOf(span.until) : '',
    spanLabels: span ? listCellOf(span.labels) : '',
    elseField: orElse ? names.nameOf(orElse.field) : '',
    elseLabels: listCellOf(orElse?.labels ?? []),
    joins: joins === undefined ? '' : names.nameOf(joins),
  };
}
