import type { Field } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { readValue } from '#core/roster/value.ts';
import { codeText } from '#locales/errors.ts';

const CHECKED: ReadonlySet<Field['type']> = new Set(['idNumber', 'phone', 'date', 'yearMonth']);

/** Field → the sentence with which the import would refuse or doubt its value. It hinders nobody from saving. */
export function fieldErrors(fields: readonly Field[], values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const text = textOf(values, field.id) ?? '';
    if (text === '' || !CHECKED.has(field.type)) continue;
    const cell = { type: 'text', text, value: text, format: 'General', date: false } as const;
    const { problem } = readValue(cell, field, false);
    if (!problem || problem.severity === 'note') continue;
    const params = problem.params ?? {};
    const shown = 'text' in params ? { ...params, text: shownText(text, field) } : params;
    errors[field.id] = codeText(`row.${problem.code}`, shown);
  }
  return errors;
}
