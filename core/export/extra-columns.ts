import { normaliseLabel } from '../matching/label.ts';
import type { Field, FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { rowsOf, type Row, textOf } from '../model/values.ts';
import { numberLike } from '../model/mask.ts';
import { isDateColumn } from './dates.ts';
import type { ExportRecord } from './template-rows.ts';

interface Filling {
  template: Template;
  formType: FormType;
  records: readonly ExportRecord[];
}

/**
 * Gives columns that no field is for, or whose field no record has, what the records hold under the very header (`extra`, by label, equal after
 * normalising): each becomes a column with a field of its own, of this form and these records alone. Columns that share a
 * header, and those that the user leaves empty, are not filled; where a record says two things, none is. Idempotent.
 */
export function withExtraColumns<F extends Filling>(filling: F): F {
  const { template, formType, records } = filling;
  const held = new Set(records.flatMap(({ values }) => rowsOf(values, 'extra').map(labelOf)));
  held.delete('');
  const headers = template.columns.map(({ header }) => normaliseLabel(header));
  const fields = new Map<string, { id: string; column: TemplateColumn }>();
  for (const [at, column] of template.columns.entries()) {
    const header = headers[at] ?? '';
    if (column.evidence === 'user' || !held.has(header)) continue;
    if (column.path !== null && records.some(({ values }) => textOf(values, column.path ?? ''))) continue;
    if (headers.indexOf(header) !== headers.lastIndexOf(header)) continue;
    fields.set(header, { id: `extraColumn${column.column}`, column });
  }
  if (fields.size === 0) return filling;
  const idAt = new Map([...fields.values()].map(({ id, column }) => [column.column, id]));
  const columns = template.columns.map((column): TemplateColumn => {
    const path = idAt.get(column.column);
    return path === undefined ? column : { ...column, path, evidence: 'label' };
  });
  const own = [...fields.values()].map(({ id, column }): Field =>
    fieldFor(id, column, holdsNumbers(records, column)),
  );
  return {
    ...filling,
    template: { ...template, columns },
    formType: { ...formType, fields: [...formType.fields, ...own] },
    records: records.map((record) => movedIn(record, fields)),
  };
}

function labelOf({ label = '' }: Row): string {
  return normaliseLabel(label);
}

/** Whether anything under the header is written like an ID number or a phone: such a file takes a purpose. */
function holdsNumbers(records: readonly ExportRecord[], { header }: TemplateColumn): boolean {
  const wanted = normaliseLabel(header);
  return records.some(({ values }) =>
    rowsOf(values, 'extra').some(
      (row) => labelOf(row) === wanted && numberLike(row['value'] ?? '') !== undefined,
    ),
  );
}

function fieldFor(id: string, column: TemplateColumn, sensitive: boolean): Field {
  const isNumber = column.type === 'number' || column.type === 'integer';
  const type = isDateColumn(column) ? 'date' : isNumber ? 'number' : 'text';
  return { id, label: column.header, aliases: [], type, required: false, sensitive };
}

function movedIn(record: ExportRecord, fields: ReadonlyMap<string, { id: string }>): ExportRecord {
  const { extra: _extra, ...values } = record.values;
  const rows = rowsOf(record.values, 'extra');
  const moved = new Map<string, string>();
  for (const label of fields.keys()) {
    const said = new Set(rows.filter((row) => labelOf(row) === label).map(({ value = '' }) => value));
    const [text] = said;
    if (said.size === 1 && text !== undefined) moved.set(label, text);
  }
  const left = rows.filter((row) => !moved.has(labelOf(row)));
  const own = [...fields].flatMap(([label, { id }]) =>
    moved.has(label) ? [[id, moved.get(label) ?? '']] : [],
  );
  return {
    ...record,
    values: { ...values, ...Object.fromEntries(own), ...(left.length > 0 ? { extra: left } : {}) },
  };
}
