import type { z } from '../../model/zod.ts';
import { FormType, type FormType as Form } from '../../model/form-type.ts';
import type { Pack } from '../../model/pack.ts';
import { peopleForm } from '../../export/people-form.ts';
import { offerForms } from '../../packs/own-forms.ts';
import type { Known, ReadContext } from '../context.ts';
import { listCellOf, listIn, textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readChoice, readFlag, readNeeded } from '../values.ts';
import { GROUP, offered, SUBJECT, wordOf } from '../words.ts';
import { fieldsShape } from './fields.ts';
import { readFields } from './read-fields.ts';
import { Ids } from './ids.ts';
import { readOptions } from './options.ts';

export const formsShape: SheetShape = {
  name: '表单',
  aliases: ['表单类型', '表格', '填报表单'],
  about:
    '这次活动自己的表。程序已经有的表（如“党员公开承诺书”）不用写，在“检查”表里直接用它的名称。字段写在“字段”表。',
  columns: [
    { key: 'name', name: '表单', aliases: ['名称', '表单名称', '表名', '标题'], required: true, width: 30 },
    {
      key: 'aliases',
      name: '别名',
      aliases: ['其他名称', '又名'],
      width: 30,
      hint: '门户和文件里的其他叫法，用顿号分开。',
    },
    {
      key: 'subject',
      name: '对象',
      aliases: ['填报对象', '适用对象'],
      width: 10,
      offer: { words: offered(SUBJECT) },
      hint: '一人一份是“个人”，一个单位一份是“组织”；不填是“个人”。',
    },
    {
      key: 'group',
      name: '类别',
      width: 10,
      offer: { words: offered(GROUP) },
      hint: '在表单列表里排在哪一类。可以不填。',
    },
    {
      key: 'kindOf',
      name: '属于',
      width: 24,
      hint: '是哪张更宽的表的一种，写那张表的编号。一般不填。',
    },
    { key: 'source', name: '来源', aliases: ['表样来源', '表格来源'], width: 30, hint: '表样从哪里来。' },
    {
      key: 'fallback',
      name: '通用',
      width: 8,
      offer: { words: ['是', '否'] },
      hint: '别的表都对不上时才用的，填“是”。一般不填。',
    },
    { key: 'id', name: '编号', aliases: ['表单编号', 'id'], width: 20, hint: '可以不填。' },
  ],
  identity: ['id'],
  samples: [{ name: '教师师德承诺登记表', aliases: '师德承诺表', subject: '个人', source: '活动方案附件1' }],
};

export function readForms(context: ReadContext, pack: Pick<Pack, 'id' | 'title' | 'extends'>): Form[] {
  const rows = context.table('forms')?.rows ?? [];
  const ids = new Ids(rows);
  const forms = rows.map((row): Form => {
    const title = readNeeded(row, 'name') ?? '';
    return {
      id: ids.take(row, {
        name: title,
        fallback: 'form',
        schema: FormType.shape.id as z.ZodMiniType<string>,
      }),
      title,
      titleAliases: listIn(row.raw('aliases')),
      subjectKind: readChoice(row, 'subject', SUBJECT) ?? 'person',
      ...optional('group', readChoice(row, 'group', GROUP)),
      ...optional('kindOf', row.text('kindOf')),
      ...(readFlag(row, 'fallback', false) ? { fallback: true as const } : {}),
      fields: [],
      source: row.text('source') ?? '',
    };
  });
  if (forms.length > 0 && !context.table('fields')) {
    context.problems.add('error', 'authoring.missingSheet', { params: { sheet: fieldsShape.name } });
    return forms;
  }
  readFields(context, forms);
  readOptions(context, forms);
  forms.forEach((form, index) => {
    const row = rows[index];
    if (form.fields.length === 0) row?.tell('error', 'authoring.noFields', 'name');
    else if (row) tellSameId(row, form, pack, context.known);
  });
  return forms;
}

/** A form stands in the place of the program's with its id; of two own ones with one id only one can be filled. */
function tellSameId(
  row: TableRow,
  form: Form,
  pack: Pick<Pack, 'id' | 'title' | 'extends'>,
  { forms, packs, program = packs }: Known,
): void {
  const { id } = form;
  if (id === peopleForm.id) row.tell('error', 'authoring.reservedId', 'id', { suggestion: `${id}-2` });
  const replaced = forms.find((each) => each.id === id);
  if (replaced) row.tell('note', 'authoring.replacesForm', 'name', { params: { form: replaced.title, id } });
  const others = packs.filter((other) => !program.includes(other) && other.id !== pack.id);
  const whole = { ...pack, forms: [FormType.safeParse(form).data ?? form] };
  const { clashes } = offerForms([], [...others, whole]);
  const clash = clashes.find((each) => each.form.id === id && [each.pack, each.standing].includes(whole));
  const other = clash?.pack === whole ? clash.standing : clash?.pack;
  if (other) row.tell('warning', 'authoring.formElsewhere', 'name', { params: { pack: other.title, id } });
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

export function formRows({ forms }: Pack): SampleRow[] {
  return forms.map(({ id, title, titleAliases, subjectKind, group, kindOf, fallback, source }) => ({
    name: textCellOf(title),
    aliases: listCellOf(titleAliases),
    subject: wordOf(SUBJECT, subjectKind),
    group: group === undefined ? '' : wordOf(GROUP, group),
    kindOf: kindOf ?? '',
    source: source === '' ? '' : textCellOf(source),
    fallback: fallback ? '是' : '',
    id,
  }));
}
