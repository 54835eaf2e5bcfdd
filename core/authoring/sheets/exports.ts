import type { ExportLayout, Pack } from '../../model/pack.ts';
import { plainText } from '../../matching/label.ts';
import type { ReadContext } from '../context.ts';
import { FieldPaths } from '../field-paths.ts';
import type { FormNames } from '../form-names.ts';
import { textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { dashedId, freeId } from '../slug.ts';
import type { TableRow } from '../table.ts';
import { readNeeded } from '../values.ts';

export const exportsShape: SheetShape = {
  name: '导出',
  aliases: ['导出表', '汇总表', '导出格式'],
  about: '汇总表要哪些列，按顺序一行一列：列名照要求的表头写，字段写表单里的哪一项。',
  columns: [
    {
      key: 'layout',
      name: '导出表',
      aliases: ['名称', '表名', '导出名称', '汇总表'],
      required: true,
      width: 24,
      group: true,
    },
    {
      key: 'form',
      name: '表单',
      aliases: ['所属表单', '来源表单'],
      required: true,
      width: 24,
      group: true,
      offer: { of: 'forms' },
    },
    { key: 'header', name: '列名', aliases: ['表头', '列标题'], required: true, width: 20 },
    {
      key: 'field',
      name: '字段',
      aliases: ['取自字段', '字段名称'],
      required: true,
      width: 24,
      offer: { of: 'fields' },
      hint: '表格里的一列，有几行就导出几列；只要一行的写明第几行，如“完成时限第1行”。',
    },
    { key: 'id', name: '编号', aliases: ['导出编号', 'id'], width: 16, group: true, hint: '可以不填。' },
  ],
  identity: ['id', 'header', 'field'],
  samples: [
    { layout: '师德承诺汇总表', form: '教师师德承诺登记表', header: '教师姓名', field: '姓名' },
    { layout: '师德承诺汇总表', form: '教师师德承诺登记表', header: '学科', field: '任教学科' },
  ],
};

export function readExports({ table }: ReadContext, forms: FormNames): ExportLayout[] {
  const layouts: ExportLayout[] = [];
  let last: ExportLayout | undefined;
  for (const row of table('exports')?.rows ?? []) {
    const layout = layoutOf(row, layouts, last, forms);
    last = layout;
    if (!layout || (!row.has('header') && !row.has('field'))) continue;
    const header = readNeeded(row, 'header') ?? '';
    const path = pathIn(row, layout, forms);
    if (path !== undefined) layout.columns.push({ header, path });
  }
  return layouts;
}

function layoutOf(
  row: TableRow,
  layouts: ExportLayout[],
  last: ExportLayout | undefined,
  forms: FormNames,
): ExportLayout | undefined {
  const name = row.text('layout');
  const id = row.text('id')?.normalize('NFKC');
  if (name === undefined && id === undefined) {
    row.tell(last ? 'warning' : 'error', last ? 'authoring.groupAbove' : 'authoring.blank', 'layout', {
      params: { taken: last?.name ?? '' },
    });
    return last;
  }
  const known = layouts.find((layout) =>
    id === undefined ? plainText(layout.name) === plainText(name ?? '') : layout.id === id,
  );
  if (!known && !row.has('form')) row.tell('error', 'authoring.blank', 'form');
  const formTypeId = row.has('form') ? forms.read(row, 'form', row.raw('form')) : undefined;
  if (known) {
    if (formTypeId !== undefined && formTypeId !== known.formTypeId)
      row.tell('error', 'authoring.layoutConflict', 'form');
    return known;
  }
  if (formTypeId === undefined) return undefined;
  const made = freeId(dashedId(name ?? '', 'export'), (each) => layouts.some((layout) => layout.id === each));
  const layout = { id: id ?? made, name: name ?? '', formTypeId, columns: [] };
  layouts.push(layout);
  return layout;
}

function pathIn(row: TableRow, { formTypeId }: ExportLayout, forms: FormNames): string | undefined {
  const text = readNeeded(row, 'field');
  if (text === undefined) return undefined;
  const form = forms.get(formTypeId);
  // That a form has no fields was told.
  if (!form || form.fields.length === 0) return undefined;
  const found = new FieldPaths([form]).find(text);
  if (!('item' in found)) {
    const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownField';
    row.tell('error', code, 'field', { params: { word: text }, suggestion: found.suggestion });
    return undefined;
  }
  return found.item;
}

export function exportRows({ exports }: Pack, forms: FormNames): SampleRow[] {
  return exports.flatMap(({ id, name, formTypeId, columns }) => {
    const form = forms.get(formTypeId);
    const paths = new FieldPaths(form ? [form] : []);
    const group = { layout: textCellOf(name), form: forms.nameOf(formTypeId), id: textCellOf(id) };
    if (columns.length === 0) return [group];
    return columns.map(({ header, path }) => ({
      ...group,
      header: textCellOf(header),
      field: paths.nameOf(path),
    }));
  });
}
