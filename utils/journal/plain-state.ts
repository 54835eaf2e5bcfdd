import type { StateRow } from './rows.ts';

/**
 * Whether a stored state of a person or record is so plain that its schema would give it back as it is. `false` says nothing: then
 * the schema is asked. Ten thousand rows are looked at before a window shows them all, and this takes a fraction of the time.
 */
export function isPlainState(row: unknown): row is StateRow {
  if (!isRecord(row)) return false;
  const hasSubject = 'subject' in row;
  return (
    hasKeys(row, hasSubject ? 6 : 5) &&
    isText(row['entity']) &&
    isText(row['kind']) &&
    (!hasSubject || isText(row['subject'])) &&
    isCount(row['first']) &&
    isCount(row['versions']) &&
    isListOf(row['heads'], isPlainHead)
  );
}

function isPlainHead(head: unknown): boolean {
  return (
    isRecord(head) &&
    hasKeys(head, 5) &&
    isText(head['hash']) &&
    isCount(head['sequence']) &&
    isText(head['claimedAt']) &&
    isText(head['who']) &&
    isPlainPayload(head['payload'])
  );
}

function isPlainPayload(payload: unknown): boolean {
  if (!isRecord(payload)) return false;
  if (payload['kind'] === 'subject.put') return hasKeys(payload, 2) && isPlainSubject(payload['subject']);
  return (
    payload['kind'] === 'record.put' &&
    hasKeys(payload, 5) &&
    isId(payload['recordId']) &&
    isText(payload['formTypeId']) &&
    isId(payload['subjectId']) &&
    isPlainValues(payload['values'])
  );
}

function isPlainSubject(subject: unknown): boolean {
  return (
    isRecord(subject) &&
    hasKeys(subject, 3) &&
    isId(subject['id']) &&
    (subject['kind'] === 'person' || subject['kind'] === 'organisation') &&
    isPlainValues(subject['values'])
  );
}

function isPlainValues(values: unknown): boolean {
  return isFields(values, (value) => isText(value) || isListOf(value, isText) || isListOf(value, isRow));
}

function isRow(row: unknown): boolean {
  return isFields(row, isText);
}

function isFields(fields: unknown, isValue: (value: unknown) => boolean): boolean {
  if (!isRecord(fields)) return false;
  return Object.keys(fields).every((field) => isFieldId(field) && isValue(fields[field]));
}

const FIELD_ID = /^[a-z][A-Za-z0-9]*$/;
/** There are few of them, and each stands in thousands of rows. */
const fieldIds = new Set<string>();
const MANY = 1000;

function isFieldId(field: string): boolean {
  if (fieldIds.has(field)) return true;
  const isOne = FIELD_ID.test(field);
  if (isOne && fieldIds.size < MANY) fieldIds.add(field);
  return isOne;
}

const ID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value) || Object.keys(value).length !== value.length) return false;
  // `every` would pass over a gap.
  for (let at = 0; at < value.length; at += 1) if (!isOne(value[at])) return false;
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Members that nobody asks for are counted as well: the schema would leave them out. */
function hasKeys(value: object, count: number): boolean {
  return Reflect.ownKeys(value).length === count;
}
