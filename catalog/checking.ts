import { checkRecord } from '#core/engine/check-record.ts';
import { findingText } from '#core/engine/words.ts';
import { fieldAt } from '#core/matching/fields.ts';
import type { Finding, Report } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import { isSensitive, maskIds, maskText } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import { type FieldPath, type IsoDate, rowsOf, textOf, type Values } from '#core/model/values.ts';
import { checks } from './checks.ts';
import { formById } from './forms.ts';
import { packById, packs } from './packs.ts';

/** Packs that check the form or have a route for it, in the catalog's order. */
export function packsFor(formTypeId: string): Pack[] {
  return packs.filter(
    (pack) =>
      pack.checks.some((use) => use.formTypeIds.includes(formTypeId)) ||
      pack.routes.some((route) => route.formTypeId === formTypeId),
  );
}

/**
 * The pack to work with: the one chosen before where it is offered, or the only one there is. `''` where the user has
 * to say which: packs are never guessed (law 2).
 */
export function chosenPack(offered: readonly Pack[], wanted: string | undefined): string {
  const [first] = offered;
  const kept = offered.find((pack) => pack.id === wanted) ?? (offered.length === 1 ? first : undefined);
  return kept?.id ?? '';
}

export interface CheckRequest {
  packId: string;
  formTypeId: string;
  values: Values;
  today: IsoDate;
  /** Paths that the page has a place for, where the values come from a page. */
  shown?: Iterable<FieldPath> | undefined;
}

/** Checks values, whether they come from a record or from a page, against a pack. */
export function checkValues({ packId, formTypeId, values, today, shown }: CheckRequest): Report {
  const [pack, formType] = [packById(packId), formById(formTypeId)];
  return checkRecord({ pack, formType, values, today, checks, shown });
}

/** A finding in words of its own check. */
export function wordsOf(finding: Finding, locale: 'zh-CN' | 'en'): string {
  return findingText(finding, checks, locale);
}

/** A finding as a screen may show it (law 10). */
export interface ShownFinding {
  text: string;
  /** What each piece of the finding's evidence quotes, in its order; `""` where it quotes nothing. */
  quotes: string[];
}

/** A finding in words and quotes with the values of sensitive fields masked. `values` are those that were checked. */
export function shownFinding(
  finding: Finding,
  { form, values }: { form: FormType; values: Values },
  locale: 'zh-CN' | 'en',
): ShownFinding {
  const hide = hiding(sensitiveTexts(finding, form, values));
  const params = Object.entries(finding.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? hide(value) : value,
  ]);
  const quotes = finding.evidence.map(({ path, quote }) =>
    isSensitive(fieldAt(form, path)) ? maskText(quote) : hide(quote),
  );
  return { text: wordsOf({ ...finding, params: Object.fromEntries(params) }, locale), quotes };
}

/** Shorter pieces of a number occur in other words by chance, and give nobody away. */
const TELLING = 5;

/** What sensitive fields hold, whole and number by number, the longest first. */
function sensitiveTexts(finding: Finding, form: FormType, values: Values): string[] {
  const held = form.fields.flatMap((field) => [
    ...(isSensitive(field) ? [textOf(values, field.id) ?? ''] : []),
    ...(field.columns ?? [])
      .filter(isSensitive)
      .flatMap((column) => rowsOf(values, field.id).map((row) => row[column.id] ?? '')),
  ]);
  const quoted = finding.evidence
    .filter(({ path }) => isSensitive(fieldAt(form, path)))
    .map(({ quote }) => quote);
  const texts = [...held, ...quoted].map((text) => text.trim());
  const pieces = texts.flatMap((text) => [text, ...text.split(/[\s,，、;；/]+/)]);
  const telling = [...new Set(pieces)].filter((piece) => piece.length >= TELLING);
  telling.sort((a, b) => b.length - a.length);
  return telling;
}

function hiding(texts: readonly string[]): (text: string) => string {
  return (text) => maskIds(texts.reduce((left, each) => left.replaceAll(each, maskText(each)), text));
}
