import { splitChoices } from '../matching/split-choices.ts';
import { toIsoDate } from '../matching/date.ts';
import type { Field } from '../model/form-type.ts';

/** Something in a record file that cannot be read; `code` has its words in `locales/`. */
export interface RecordProblem {
  /** Where, e.g. `values.pledges[0].deadline`. */
  place: string;
  code: string;
  params: Readonly<Record<string, string>>;
}

/** What a reading turned up beside the values. */
export interface Notes {
  problems: RecordProblem[];
  /** Keys that nobody knows, as `extra` or not at all. */
  unknownFields: string[];
}

/** A text, number or boolean as text; `undefined` where there is none, or where it is no such thing. */
export function scalarText(value: unknown, place: string, notes: Notes): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const problem = (code: string, params: Record<string, string> = {}): undefined => {
    notes.problems.push({ place, code, params });
  };
  if (typeof value !== 'number') {
    return Array.isArray(value) ? problem('recordFile.listNotText') : problem('recordFile.objectNotText');
  }
  // A longer whole number has lost its last digits before anybody could read it.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return problem('recordFile.digitsLost');
  return String(value);
}

/** The value of a field that does not repeat. Of several values only a multiple choice may hold more than one. */
export function readScalar(
  field: Field,
  value: unknown,
  place: string,
  notes: Notes,
): string | string[] | undefined {
  if (Array.isArray(value)) {
    const texts = value.flatMap((each, at) => scalarText(each, `${place}[${at}]`, notes) ?? []);
    const [first] = texts;
    if (first === undefined) return undefined;
    if (field.type === 'choices') return texts;
    if (texts.length === 1) return inField(first, field);
    if (field.type === 'longText') return texts.join('\n');
    if (field.type === 'text') return texts.join('、');
    notes.problems.push({ place, code: 'recordFile.severalValues', params: { label: field.label } });
    return undefined;
  }
  const text = scalarText(value, place, notes);
  if (text === undefined) return undefined;
  return field.type === 'choices' ? choicesIn(text, field) : inField(text, field);
}

/** Dates come in many spellings; a text that is none stays as it is, and the control decides. */
function inField(text: string, { type }: Field): string {
  return type === 'date' || type === 'yearMonth' ? (toIsoDate(text) ?? text.trim()) : text;
}

function choicesIn(text: string, { options = [] }: Field): string[] {
  if (options.some(({ value }) => value === text)) return [text];
  return splitChoices(text, options, /[、,，;；]/g) ?? [text];
}
