import { shownText } from '../model/mask.ts';
import type { FormType } from '../model/form-type.ts';
import type { ExportLayout } from '../model/pack.ts';
import { textOf } from '../model/values.ts';
import type { ColumnSpec, SheetSpec } from '../workbook/write.ts';
import { type PlacedColumn, type PlacedField, placedColumns } from './layout.ts';
import { type ExportRecord, mostRows } from './template-rows.ts';

export interface SummaryOptions {
  /** Sensitive fields in full; masked otherwise (law 10). */
  full: boolean;
  /** Header of a first column that counts the records; without it there is none. */
  numberHeader?: string | undefined;
  /** Its name and columns instead of the form's; every one of them is there, and no counter. */
  layout?: Pick<ExportLayout, 'name' | 'columns'> | undefined;
}

/** Columns of half-width characters: as wide as their texts, within reason. */
const NARROWEST = 8;
const WIDEST = 44;
/** Paper lies on its side from this width on. */
const PORTRAIT = 95;

/**
 * 汇总表 for people: one row per record, one column per field that anybody filled, repeating rows as numbered columns; or the
 * columns that a pack asks for. The form says what a column may hold and which must not be empty.
 */
export function summarySheet(
  formType: FormType,
  records: readonly ExportRecord[],
  { full, numberHeader, layout }: SummaryOptions,
): SheetSpec {
  const found = layout ? placedColumns(layout, formType, records) : filledColumns(formType, records);
  const texts = records.map(({ values }) =>
    found.map(({ path, field }) => {
      const text = (field && textOf(values, path)) ?? '';
      return full ? text : shownText(text, field);
    }),
  );
  const columns = found.map(({ header, field }, at) => ({
    ...specOf(header, field),
    width: widthFor([header, ...texts.map((row) => row[at] ?? '')]),
  }));
  const counter: ColumnSpec[] =
    numberHeader === undefined || layout ? [] : [{ header: numberHeader, type: 'number', width: 6 }];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const title = layout?.name ?? formType.title;
  return {
    name: sheetName(title) || sheetName(formType.title),
    columns: [...counter, ...columns],
    rows: texts.map((row, index) => (counter.length > 0 ? [String(index + 1), ...row] : row)),
    autoFilter: true,
    // The name stays in view only where it stands in front.
    frozenColumns: found[0]?.path === 'name' ? counter.length + 1 : counter.length,
    print: { orientation: width > PORTRAIT ? 'landscape' : 'portrait', header: title },
  };
}

function sheetName(title: string): string {
  return title
    .replace(/[[\]:*?/\\]/g, '')
    .trim()
    .slice(0, 31);
}

/** A column per field that anybody filled. */
function filledColumns(formType: FormType, records: readonly ExportRecord[]): PlacedColumn[] {
  return formType.fields.flatMap((field): PlacedColumn[] => {
    const { id: path, label: header, type, columns = [] } = field;
    if (type !== 'rows') {
      return records.some(({ values }) => textOf(values, path) !== undefined)
        ? [{ header, path, field }]
        : [];
    }
    return Array.from({ length: mostRows(records, path) }, (_, row) =>
      columns.map((inner) => ({
        header: `${inner.label}${row + 1}`,
        path: `${path}[${row}].${inner.id}`,
        field: inner,
      })),
    ).flat();
  });
}

function specOf(header: string, field: PlacedField | undefined): ColumnSpec {
  const type = field?.type === 'date' || field?.type === 'yearMonth' ? 'date' : 'text';
  const options = field?.type === 'choice' ? (field.options ?? []).map(({ value }) => value) : [];
  return {
    header,
    type: field?.type === 'number' ? 'number' : type,
    ...(field?.required ? { required: true } : {}),
    // What a record holds may be spelled otherwise: whoever edits the table is asked, not stopped.
    ...(options.length > 0 ? { validation: { kind: 'list', values: options, wrongEntry: 'warn' } } : {}),
  };
}

/** From here on characters are as wide as Chinese ones are. */
const FIRST_WIDE = 0x1100;

function widthFor(texts: readonly string[]): number {
  let widest = NARROWEST;
  for (const text of texts) widest = Math.max(widest, widthOf(text) + 2);
  return Math.min(WIDEST, widest);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2;
  return width;
}
