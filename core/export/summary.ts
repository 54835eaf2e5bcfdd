import { shownText } from '../model/mask.ts';
import type { Field, FormType } from '../model/form-type.ts';
import { rowsOf, textOf } from '../model/values.ts';
import type { ColumnSpec, SheetSpec } from '../workbook/write.ts';
import type { ExportRecord } from './template-rows.ts';

interface SummaryColumn {
  spec: ColumnSpec;
  text: (record: ExportRecord) => string;
}

/**
 * 汇总表 for people: one row per record, one column per field that anybody filled, repeating rows as numbered columns.
 * Sensitive fields are masked unless `full` (law 10).
 */
export function summarySheet(
  formType: FormType,
  records: readonly ExportRecord[],
  options: { full: boolean; numberHeader: string },
): SheetSpec {
  const columns = formType.fields.flatMap((field) => columnsOf(field, records, options.full));
  return {
    name: formType.title.replace(/[[\]:*?/\\]/g, '').slice(0, 31),
    columns: [
      { header: options.numberHeader, type: 'number', width: 6 },
      ...columns.map((column) => column.spec),
    ],
    rows: records.map((record, index) => [
      String(index + 1),
      ...columns.map((column) => column.text(record)),
    ]),
    autoFilter: true,
  };
}

function columnsOf(field: Field, records: readonly ExportRecord[], full: boolean): SummaryColumn[] {
  if (field.type !== 'rows') {
    const used = records.some((record) => textOf(record.values, field.id) !== undefined);
    return used ? [scalarColumn(field.label, field, field.id, full)] : [];
  }
  const most = Math.max(0, ...records.map((record) => rowsOf(record.values, field.id).length));
  return Array.from({ length: most }, (_, index) =>
    (field.columns ?? []).map((inner) =>
      scalarColumn(`${inner.label}${index + 1}`, inner, `${field.id}[${index}].${inner.id}`, full),
    ),
  ).flat();
}

function scalarColumn(
  header: string,
  field: Pick<Field, 'type' | 'sensitive'>,
  path: string,
  full: boolean,
): SummaryColumn {
  const type = field.type === 'date' || field.type === 'yearMonth' ? 'date' : 'text';
  return {
    spec: { header, type: field.type === 'number' ? 'number' : type },
    text: ({ values }) => {
      const text = textOf(values, path) ?? '';
      return full ? text : shownText(text, field);
    },
  };
}
