import type { Field, FormType } from '../model/form-type.ts';
import type { ExportLayout, Pack } from '../model/pack.ts';
import { type ExportRecord, mostRows } from './template-rows.ts';

/** A 导出 of a pack, and whose it is. */
export interface OfferedLayout {
  layout: ExportLayout;
  pack: Pick<Pack, 'id' | 'title'>;
}

/** A column of a 汇总表: where its text is, and the field that it is of. */
export interface PlacedColumn {
  header: string;
  /** `name`, `pledges[0].deadline`. */
  path: string;
  /** `undefined` where the form has no such field: the column stays empty. */
  field: PlacedField | undefined;
}

export type PlacedField = Pick<Field, 'type' | 'sensitive' | 'options' | 'required'>;

/**
 * The layouts that packs have for a form, in the order of the packs. What a pack has from one that it extends is offered once, as
 * that one's.
 * @param packs with what they extend
 */
export function layoutsFor(formTypeId: string, packs: readonly Pack[]): OfferedLayout[] {
  const all = packs.flatMap((pack) =>
    pack.exports
      .filter((layout) => layout.formTypeId === formTypeId && layout.columns.length > 0)
      .map((layout) => ({ layout, pack, said: JSON.stringify(layout) })),
  );
  return all
    .filter(({ pack, said }) => !all.some((other) => other.said === said && isBase(other.pack, pack, packs)))
    .map(({ layout, pack: { id, title } }) => ({ layout, pack: { id, title } }));
}

/** Whether the pack builds on the other, through others too. */
function isBase(base: Pack, pack: Pack, packs: readonly Pack[]): boolean {
  const seen = new Set([pack.id]);
  const left = [...pack.extends];
  for (const id of left) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (id === base.id) return true;
    left.push(...(packs.find((each) => each.id === id)?.extends ?? []));
  }
  return false;
}

/** `rows[].column`: that column of every row. */
const EVERY_ROW = /^(.+)\[\]\.(.+)$/;
const ONE_ROW = /^(.+)\[\d+\]\.(.+)$/;

/**
 * The columns of a layout, in the author's order and words. A column of every row, or a whole table, stands there once for each row of
 * the record that has most of them, one at least, with the number of the row behind the header; such columns of one
 * table that stand together go row by row.
 */
export function placedColumns(
  { columns }: Pick<ExportLayout, 'columns'>,
  { fields }: Pick<FormType, 'fields'>,
  records: readonly ExportRecord[],
): PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  for (let at = 0; at < columns.length;) {
    const table = tableOf(columns[at], fields);
    if (table === undefined) {
      const { header = '', path = '' } = columns[at] ?? {};
      placed.push({ header, path, field: fieldAt(path, fields) });
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < columns.length && tableOf(columns[end], fields) === table) end += 1;
    const group = columns.slice(at, end);
    const rows = Math.max(1, mostRows(records, table));
    for (let row = 0; row < rows; row += 1) {
      placed.push(...group.flatMap((column) => inRow(column, table, row, fields)));
    }
    at = end;
  }
  return placed;
}

/** Headers of the columns that the form has no field for, of a pack that was written for another version of it. */
export function columnsWithoutField(layout: Pick<ExportLayout, 'columns'>, form: FormType): string[] {
  return placedColumns(layout, form, [])
    .filter(({ field }) => field === undefined)
    .map(({ header }) => header);
}

type LayoutColumn = ExportLayout['columns'][0];
type Fields = FormType['fields'];

/** The table all of whose rows a column speaks of. */
function tableOf(column: LayoutColumn | undefined, fields: Fields): string | undefined {
  const path = column?.path ?? '';
  const [, table] = EVERY_ROW.exec(path) ?? [];
  return table ?? (fields.find(({ id }) => id === path)?.type === 'rows' ? path : undefined);
}

function inRow({ header, path }: LayoutColumn, table: string, row: number, fields: Fields): PlacedColumn[] {
  const [, , id] = EVERY_ROW.exec(path) ?? [];
  const place = (column: string): string => `${table}[${row}].${column}`;
  if (id !== undefined)
    return [{ header: `${header}${row + 1}`, path: place(id), field: fieldAt(place(id), fields) }];
  // The author's one header cannot name several columns.
  const inner = fields.find((field) => field.id === table)?.columns ?? [];
  return inner.map((column) => ({
    header: `${header}${row + 1}${inner.length > 1 ? column.label : ''}`,
    path: place(column.id),
    field: column,
  }));
}

function fieldAt(path: string, fields: Fields): PlacedField | undefined {
  const [, table, id] = ONE_ROW.exec(path) ?? [];
  if (table === undefined) return fields.find((field) => field.id === path);
  return fields.find((field) => field.id === table)?.columns?.find((column) => column.id === id);
}
