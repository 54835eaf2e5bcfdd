import type { FormType } from '../model/form-type.ts';
import type { FieldId, FieldValue, Row, Values } from '../model/values.ts';
import { z } from '../model/zod.ts';
import { fieldOfKey, knownFields } from './keys.ts';
import { isObject, isRowsKey, readRows } from './rows.ts';
import { type Notes, readScalar, type RecordProblem, scalarText } from './scalar.ts';

/**
 * 记录文件, as it stands on the disk: what to fill, by field id. Fields repeat as lists of rows (`pledges`, `ratings`,
 * `scores`); `extra` holds what no field is for, by the label that the page prints. `form` is the id of a form type.
 */
export const RecordFile = z.looseObject({
  form: z.optional(z.nullable(z.string())),
  values: z.record(z.string(), z.unknown()),
});
export type RecordFile = z.infer<typeof RecordFile>;

/** A record file read into the model. */
export interface ReadRecord {
  /** The form it names, `''` where it names none. */
  asked: string;
  /** Id of that form where the catalogue has it. */
  formTypeId: string | undefined;
  values: Values;
  /** Keys that nobody knows: texts are kept in `extra`, anything else is left out. */
  unknownFields: string[];
}

export type RecordReading = { record: ReadRecord } | { problems: RecordProblem[] };

/** Reads a record file. Anything that cannot be read stops it, and every such place is told. */
export function readRecordFile(file: unknown, forms: readonly FormType[]): RecordReading {
  if (!isObject(file)) return { problems: [{ place: '', code: 'recordFile.notRecord', params: {} }] };
  if ('form' in file && file['form'] !== null && typeof file['form'] !== 'string') {
    return { problems: [{ place: 'form', code: 'recordFile.objectNotText', params: {} }] };
  }
  const parsed = RecordFile.safeParse(file);
  if (!parsed.success) return { problems: [{ place: 'values', code: 'recordFile.noValues', params: {} }] };
  const { form, values, ...others } = parsed.data;
  const asked = form?.trim() ?? '';
  const own = forms.find(({ id, title }) => id === asked || title === asked);
  const notes: Notes = { problems: [], unknownFields: [] };
  const reader = new Reader(own, forms, notes);
  for (const [key, value] of Object.entries(values)) reader.take(key, value, `values.${key}`);
  for (const [key, value] of Object.entries(others)) {
    if (isRowsKey(key)) reader.take(key, value, key);
    else notes.unknownFields.push(key);
  }
  if (notes.problems.length > 0) return { problems: notes.problems };
  const { unknownFields } = notes;
  return { record: { asked, formTypeId: own?.id, values: reader.values(), unknownFields } };
}

class Reader {
  readonly #groups;
  readonly #notes: Notes;
  readonly #values = new Map<FieldId, FieldValue>();
  readonly #extra: Row[] = [];

  constructor(own: FormType | undefined, forms: readonly FormType[], notes: Notes) {
    this.#groups = knownFields(own, forms);
    this.#notes = notes;
  }

  take(key: string, value: unknown, place: string): void {
    if (value === null || value === undefined) return;
    const field = fieldOfKey(key, this.#groups);
    if (field?.type === 'rows' || isRowsKey(key)) {
      const id = field?.id ?? key;
      const rows = readRows(id, field, value, place, this.#notes);
      if (id === 'extra') this.#extra.unshift(...rows);
      else if (rows.length > 0) this.#put(id, rows, place);
    } else if (field) {
      const read = readScalar(field, value, place, this.#notes);
      if (read !== undefined) this.#put(field.id, read, place);
    } else {
      this.#keep(key, value, place);
    }
  }

  values(): Values {
    const extra = this.#extra.length > 0 ? { extra: this.#extra } : {};
    return { ...Object.fromEntries(this.#values), ...extra };
  }

  /** A key that nobody knows may still be what the page prints. */
  #keep(key: string, value: unknown, place: string): void {
    this.#notes.unknownFields.push(place);
    if (typeof value === 'object') return;
    const text = scalarText(value, place, this.#notes);
    if (text !== undefined) this.#extra.push({ label: key, value: text });
  }

  /** Two keys may stand for one field, but not for two values. */
  #put(id: FieldId, value: FieldValue, place: string): void {
    const before = this.#values.get(id);
    if (before === undefined || JSON.stringify(before) === JSON.stringify(value)) this.#values.set(id, value);
    else this.#notes.problems.push({ place, code: 'recordFile.twice', params: { field: id } });
  }
}
