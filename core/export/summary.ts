import { shownText } from '../model/mask.ts';
import type { Field, FormType } from '../model/form-type.ts';
import { textOf } from '../model/values.ts';
import type { ColumnSpec, SheetSpec } from '../workbook/write.ts';
import { type ExportRecord, mostRows } from './template-rows.ts';

interface SummaryColumn {
  spec: ColumnSpec;
  text: (record: ExportRecord) => string;
}

export interface SummaryOptions {
  /** Sensitive fields in full; masked otherwise (law 10). */
  full: boolean;
  /** Header of a first column that counts the records; without it there is none. */
  numberHeader?: string | undefined;
}

/** Columns of half-width characters: as wide as their texts, within reason. */
const NARROWEST = 8;
const WIDEST = 44;
/** Paper lies on its side from this width on. */
const PORTRAIT = 95;

/**
 * 汇总表 for people: one row per record, one column per field that anybody filled, repeating rows as numbered columns. The form
 * says what a column may hold and which must not be empty.
 */
export function summarySheet(
  formType: FormType,
  records: readonly ExportRecord[],
  { full, numberHeader }: SummaryOptions,
): SheetSpec {
  const found = formType.fields.flatMap((field) => columnsOf(field, records, full));
  const texts = records.map((record) => found.map((column) => column.text(record)));
  const columns = found.map(({ spec }, at) => ({
    ...spec,
    width: widthFor([spec.header, ...texts.map((row) => row[at] ?? '')]),
  }));
  const counter: ColumnSpec[] =
    numberHeader === undefined ? [] : [{ header: numberHeader, type: 'number', width: 6 }];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const name = columns.findIndex((_, at) => found[at]?.spec.header === nameLabel(formType));
  return {
    name: formType.title.replace(/[[\]:*?/\\]/g, '').slice(0, 31),
    columns: [...counter, ...columns],
    rows: texts.map((row, index) => (counter.length > 0 ? [String(index + 1), ...row] : row)),
    autoFilter: true,
    // The name stays in view only where it stands in front.
    frozenColumns: name === 0 ? counter.length + 1 : counter.length,
    print: { orientation: width > PORTRAIT ? 'landscape' : 'portrait', header: formType.title },
  };
}

function nameLabel({ fields }: FormType): string | undefined {
  return fields.find(({ id }) => id === 'name')?.label;
}

function columnsOf(field: Field, records: readonly ExportRecord[], full: boolean): SummaryColumn[] {
  if (field.type !== 'rows') {
    const used = records.some((record) => textOf(record.values, field.id) !== undefined);
    return used ? [scalarColumn(field.label, field, field.id, full)] : [];
  }
  const most = mostRows(records, field.id);
  return Array.from({ length: most }, (_, index) =>
    (field.columns ?? []).map((inner) =>
      scalarColumn(`${inner.label}${index + 1}`, inner, `${field.id}[${index}].${inner.id}`, full),
    ),
  ).flat();
}

type Scalar = Pick<Field, 'type' | 'sensitive' | 'options' | 'required'>;

function scalarColumn(header: string, field: Scalar, path: string, full: boolean): SummaryColumn {
  const type = field.type === 'date' || field.type === 'yearMonth' ? 'date' : 'text';
  const options = field.type === 'choice' ? (field.options ?? []).map(({ value }) => value) : [];
  return {
    spec: {
      header,
      type: field.type === 'number' ? 'number' : type,
      ...(field.required ? { required: true } : {}),
      // What a record holds may be spelled otherwise: whoever edits the table is asked, not stopped.
      ...(options.length > 0 ? { validation: { kind: 'list', values: options, wrongEntry: 'warn' } } : {}),
    },
    text: ({ values }) => {
      const text = textOf(values, path) ?? '';
      return full ? text : shownText(text, field);
    },
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
