import type { Field } from '../model/form-type.ts';
import type { FieldId, Row } from '../model/values.ts';
import { fieldOfKey } from './keys.ts';
import { type Notes, scalarText } from './scalar.ts';

type Column = Pick<Field, 'id' | 'label' | 'aliases'>;

/** Columns of the repeating fields that a record may carry whether or not its form declares them. */
const USUAL_ROWS: Readonly<Record<FieldId, readonly FieldId[]>> = {
  pledges: ['item', 'measure', 'deadline', 'person'],
  ratings: ['subject', 'dept', 'item', 'grade'],
  scores: ['item', 'by', 'value'],
  extra: ['label', 'value'],
};

export function isRowsKey(key: string): boolean {
  return Object.hasOwn(USUAL_ROWS, key);
}

function columnsOf(id: FieldId, field: Field | undefined): Column[] {
  const own = field?.columns ?? [];
  const usual = (USUAL_ROWS[id] ?? []).filter((column) => own.every((each) => each.id !== column));
  return [...own, ...usual.map((column) => ({ id: column, label: column, aliases: [] }))];
}

/** The rows of a repeating field, each an object; one object alone is one row. `extra` may be label → value instead. */
export function readRows(
  id: FieldId,
  field: Field | undefined,
  value: unknown,
  place: string,
  notes: Notes,
): Row[] {
  if (id === 'extra' && isObject(value)) return extraRows(value, place, notes);
  const items = Array.isArray(value) ? value : [value];
  const columns = [columnsOf(id, field)];
  return items.flatMap((item: unknown, index) => {
    const at = Array.isArray(value) ? `${place}[${index}]` : place;
    if (item === null) return [];
    if (!isObject(item)) {
      notes.problems.push({ place: at, code: 'recordFile.notRow', params: {} });
      return [];
    }
    const row: Row = {};
    for (const [key, cell] of Object.entries(item)) {
      const text = scalarText(cell, `${at}.${key}`, notes);
      if (text === undefined) continue;
      const column = fieldOfKey(key, columns);
      if (column) row[column.id] = text;
      else notes.unknownFields.push(`${at}.${key}`);
    }
    return Object.keys(row).length > 0 ? [row] : [];
  });
}

function extraRows(value: Record<string, unknown>, place: string, notes: Notes): Row[] {
  return Object.entries(value).flatMap(([label, each]) => {
    const text = scalarText(each, `${place}.${label}`, notes);
    return text === undefined ? [] : [{ label, value: text }];
  });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
