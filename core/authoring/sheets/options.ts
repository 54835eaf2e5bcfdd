import { normaliseLabel, plainText } from '../../matching/label.ts';
import type { Field, FieldOption, FormType } from '../../model/form-type.ts';
import type { Pack } from '../../model/pack.ts';
import type { ReadContext } from '../context.ts';
import { FieldPaths } from '../field-paths.ts';
import { Directory } from '../naming.ts';
import { listCellOf, listIn, textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readNeeded } from '../values.ts';
import { formOf } from './read-fields.ts';

type Holder = Omit<Field, 'columns'>;

export const optionsShape: SheetShape = {
  name: '选项',
  aliases: ['字段选项', '可选项'],
  about: '单选、多选字段有哪些选项，一行一个，照表上印的写。',
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
      key: 'field',
      name: '字段',
      aliases: ['字段名称', '所属字段'],
      required: true,
      width: 22,
      group: true,
      offer: { sheet: 'fields', column: 'name' },
      hint: '表格里的一列写成“表格/列”。',
    },
    { key: 'option', name: '选项', aliases: ['选项名称', '选项值', '值'], required: true, width: 22 },
    {
      key: 'aliases',
      name: '别名',
      aliases: ['其他写法', '同义写法'],
      width: 36,
      hint: '意思完全相同的其他写法，用顿号分开。',
    },
  ],
  identity: ['form', 'field', 'option'],
  samples: [
    { form: '教师师德承诺登记表', field: '承诺等次', option: '优秀', aliases: '优' },
    { form: '教师师德承诺登记表', field: '承诺等次', option: '合格' },
  ],
};

/** Fills the options of the forms' fields in. */
export function readOptions({ table, known }: ReadContext, forms: readonly FormType[]): void {
  const dictionary = known.forms.find(({ fallback }) => fallback)?.fields ?? [];
  const directory = new Directory(
    forms.map((form) => ({ id: form.id, name: form.title, others: form.titleAliases, form })),
  );
  const seen = new Map<Holder, TableRow>();
  let last: { form?: FormType | undefined; field?: string } = {};
  for (const row of table('options')?.rows ?? []) {
    const form = row.has('form') ? formOf(row, directory) : last.form;
    const name = row.text('field') ?? (row.has('form') ? undefined : last.field);
    last = { form, ...(name === undefined ? {} : { field: name }) };
    for (const key of ['form', 'field'])
      if (!row.has(key)) tellAbove(row, key, key === 'form' ? form?.title : name);
    if (!form || form.fields.length === 0 || name === undefined) continue;
    const holder = holderOf(row, form, name);
    if (!holder) continue;
    // Options from the dictionary give way to the author's.
    if (!seen.has(holder)) holder.options = [];
    seen.set(holder, row);
    addOption(row, holder);
  }
  for (const holder of seen.keys()) {
    const shared = dictionary.find(({ id }) => id === holder.id)?.options ?? [];
    holder.options = withShared(holder.options ?? [], shared);
  }
}

function tellAbove(row: TableRow, key: string, taken: string | undefined): void {
  row.tell(
    taken === undefined ? 'error' : 'warning',
    taken === undefined ? 'authoring.blank' : 'authoring.groupAbove',
    key,
    {
      params: { taken: taken ?? '' },
    },
  );
}

function holderOf(row: TableRow, form: FormType, name: string): Holder | undefined {
  const found = new FieldPaths([form]).find(name);
  if (!('item' in found)) {
    row.tell('error', 'authoring.unknownField', 'field', {
      params: { word: name },
      suggestion: found.suggestion,
    });
    return undefined;
  }
  const [id, column] = found.item.split('[].');
  const field = form.fields.find((each) => each.id === id);
  return column === undefined ? field : field?.columns?.find((each) => each.id === column);
}

function addOption(row: TableRow, holder: Holder): void {
  const value = readNeeded(row, 'option');
  if (value === undefined) return;
  const option: FieldOption = { value, aliases: listIn(row.raw('aliases')) };
  if (holder.options?.some((each) => plainText(each.value) === plainText(value))) {
    row.tell('error', 'authoring.optionTwice', 'option', { params: { field: holder.label } });
    return;
  }
  if (holder.type !== 'choice' && holder.type !== 'choices') {
    row.tell('warning', 'authoring.notChoice', 'field', { params: { field: holder.label } });
  }
  holder.options = [...(holder.options ?? []), option];
}

/**
 * Options of a field that all forms share: whatever means the author's word by the dictionary means it here too, unless another
 * option of the author's is called so.
 */
function withShared(options: readonly FieldOption[], shared: readonly FieldOption[]): FieldOption[] {
  const taken = new Set(options.flatMap(spellingsOf).map(normaliseLabel));
  return options.map((option) => {
    const own = new Set(spellingsOf(option).map(normaliseLabel));
    const same = shared.filter((each) => spellingsOf(each).some((word) => own.has(normaliseLabel(word))));
    const more = same.length === 1 ? same.flatMap(spellingsOf) : [];
    const free = more.filter((word) => !taken.has(normaliseLabel(word)));
    return { ...option, aliases: [...option.aliases, ...free] };
  });
}

function spellingsOf({ value, aliases }: FieldOption): string[] {
  return [value, ...aliases];
}

export function optionRows({ forms }: Pack): SampleRow[] {
  const titles = new Directory(
    forms.map(({ id, title, titleAliases }) => ({ id, name: title, others: titleAliases })),
  );
  return forms.flatMap((form) => {
    const paths = new FieldPaths([form]);
    const rowsOf = (path: string, { options = [] }: Holder): SampleRow[] =>
      options.map(({ value, aliases }) => ({
        form: titles.nameOf(form.id),
        field: paths.nameOf(path),
        option: textCellOf(value),
        aliases: listCellOf(aliases),
      }));
    return form.fields.flatMap((field) => [
      ...rowsOf(field.id, field),
      ...(field.columns ?? []).flatMap((column) => rowsOf(`${field.id}[].${column.id}`, column)),
    ]);
  });
}
