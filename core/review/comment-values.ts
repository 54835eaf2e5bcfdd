import { normaliseLabel } from '../matching/label.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive, maskNumbers, shownText } from '../model/mask.ts';
import type { CommentPhrase } from '../model/pack.ts';
import { rowsOf, textOf, type Values } from '../model/values.ts';
import { PLACEHOLDER } from './comment-bank.ts';

/**
 * What the placeholders of the phrases stand for on this form, as it may be shown. A label that several fields go by, and a column
 * whose rows differ, stands for nothing.
 */
export function knownIn(
  phrases: readonly CommentPhrase[],
  form: FormType,
  values: Values,
): Record<string, string> {
  const names = new Set(
    phrases.flatMap(({ text }) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
  );
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const text = valueNamed(name, form, values);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function valueNamed(name: string, form: FormType, values: Values): string | undefined {
  const wanted = normaliseLabel(name);
  const is = (label: string): boolean => normaliseLabel(label) === wanted;
  const plain = form.fields.filter(({ columns }) => columns === undefined);
  const columns = form.fields.flatMap(({ id, columns: own = [] }) => own.map((column) => ({ id, column })));
  const labelled = plain.filter(({ label }) => is(label));
  const fields = labelled.length > 0 ? labelled : plain.filter(({ aliases }) => aliases.some(is));
  const [field] = fields;
  if (fields.length > 1) return undefined;
  if (field) {
    const text = textOf(values, field.id);
    return text === undefined ? undefined : shown(text, field);
  }
  const [only, ...more] = columns.filter(({ column }) => is(column.label));
  if (!only || more.length > 0) return undefined;
  const texts = new Set(rowsOf(values, only.id).flatMap((row) => row[only.column.id] ?? []));
  const [text] = texts;
  return text === undefined || texts.size > 1 ? undefined : shown(text, only.column);
}

function shown(text: string, field: Parameters<typeof isSensitive>[0]): string {
  return isSensitive(field) ? shownText(text, field) : maskNumbers(text);
}
