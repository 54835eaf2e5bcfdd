import type { CheckWords } from '../checks/words.ts';
import { fieldAt } from '../matching/fields.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive, maskNumbers, maskText } from '../model/mask.ts';
import { rowsOf, textOf, type Values } from '../model/values.ts';
import { findingText } from './words.ts';

/** A finding as a screen may show it (law 10). */
export interface ShownFinding {
  text: string;
  /** What the words are filled in with. */
  params: Finding['params'];
  /** What each piece of the finding's evidence quotes, in its order; `""` where it quotes nothing. */
  quotes: string[];
}

/** A form and the values that were checked. */
export interface Checked {
  form: FormType;
  values: Values;
}

/**
 * A finding in words and quotes with the values of sensitive fields masked.
 * @param recordOf the record that was checked; of many, the one with the id that a piece of evidence names
 */
export function shownFinding(
  finding: Finding,
  recordOf: (recordId: string | undefined) => Checked | undefined,
  words: readonly CheckWords[],
  locale: 'zh-CN' | 'en',
): ShownFinding {
  const ids = new Set([finding.recordId, ...finding.evidence.map(({ recordId }) => recordId)]);
  const hides = new Map(
    [...ids].map((id) => {
      const record = recordOf(id);
      const own = finding.evidence.filter(({ recordId }) => recordId === id);
      return [id, record ? sensitiveTexts(own, record) : []] as const;
    }),
  );
  // A word of the finding may come from any of its records, and a quote from its own alone.
  const hide = hiding([...new Set([...hides.values()].flat())]);
  const params: Finding['params'] = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? hide(value) : value,
    ]),
  );
  const quotes = finding.evidence.map(({ recordId, path, quote }) => {
    const form = recordOf(recordId)?.form;
    return form && isSensitive(fieldAt(form, path))
      ? maskText(quote)
      : hiding(hides.get(recordId) ?? [])(quote);
  });
  return { text: maskNumbers(findingText({ ...finding, params }, words, locale)), params, quotes };
}

/** Shorter pieces of a number occur in other words by chance, and give nobody away. */
const TELLING = 5;

/** What sensitive fields hold, whole and number by number, the longest first. */
function sensitiveTexts(evidence: readonly Evidence[], { form, values }: Checked): string[] {
  const held = form.fields.flatMap((field) => [
    ...(isSensitive(field) ? [textOf(values, field.id) ?? ''] : []),
    ...(field.columns ?? [])
      .filter(isSensitive)
      .flatMap((column) => rowsOf(values, field.id).map((row) => row[column.id] ?? '')),
  ]);
  const quoted = evidence.filter(({ path }) => isSensitive(fieldAt(form, path))).map(({ quote }) => quote);
  const texts = [...held, ...quoted].map((text) => text.trim());
  const pieces = texts.flatMap((text) => [text, ...text.split(/[\s,，、;；/]+/)]);
  const telling = [...new Set(pieces)].filter((piece) => piece.length >= TELLING);
  telling.sort((a, b) => b.length - a.length);
  return telling;
}

function hiding(texts: readonly string[]): (text: string) => string {
  return (text) => maskNumbers(texts.reduce((left, each) => left.replaceAll(each, maskText(each)), text));
}
