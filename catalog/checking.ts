import { checkRecord } from '#core/engine/check-record.ts';
import { type Checked, shownFinding as findingShown, type ShownFinding } from '#core/engine/shown.ts';
import { findingText } from '#core/engine/words.ts';
import type { Finding, Report } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { FieldPath, IsoDate, Values } from '#core/model/values.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import { checkWords } from './check-words.ts';
import { checks } from './checks.ts';

/**
 * Packs that check the form, have a route for it or bring it with them, in their order. One whose criteria are all for people to
 * judge names no form: it is offered for each that is about the kind of subject of which it speaks.
 */
export function packsFor(formTypeId: string, { packs, forms }: Offer): Pack[] {
  const form = forms.find(({ id }) => id === formTypeId);
  return packs.filter(
    (pack) =>
      pack.checks.some((use) => use.formTypeIds.includes(formTypeId)) ||
      pack.routes.some((route) => route.formTypeId === formTypeId) ||
      pack.forms.some(({ id }) => id === formTypeId) ||
      (form !== undefined && namesNoForm(pack) && setsFor(pack, form).length > 0),
  );
}

/** The forms among these for which a pack is offered, whether or not it checks anything on them, in their order. */
export function formIdsOf(pack: Pack, among: Iterable<string>, forms: Offer['forms']): string[] {
  return [...new Set(among)].filter((id) => packsFor(id, { packs: [pack], forms }).length > 0);
}

/** What there is to choose from. */
interface Offer {
  packs: readonly Pack[];
  forms: readonly Pick<FormType, 'id' | 'subjectKind'>[];
}

function namesNoForm({ checks: uses, routes, forms }: Pack): boolean {
  const routed = routes.some(({ formTypeId }) => formTypeId !== undefined);
  return uses.length === 0 && forms.length === 0 && !routed;
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
  pack: Pack;
  formType: FormType;
  values: Values;
  today: IsoDate;
  /** Paths that the page has a place for, where the values come from a page. */
  shown?: Iterable<FieldPath> | undefined;
}

/** Checks values, whether they come from a record or from a page, against a pack. */
export function checkValues(request: CheckRequest): Report {
  return checkRecord({ ...request, checks });
}

/** A finding in words of its own check. */
export function wordsOf(finding: Finding, locale: 'zh-CN' | 'en'): string {
  return findingText(finding, checkWords, locale);
}

/** A finding in words and quotes with the values of sensitive fields masked. */
export function shownFinding(finding: Finding, checked: Checked, locale: 'zh-CN' | 'en'): ShownFinding {
  return findingShown(finding, () => checked, checkWords, locale);
}

/** The same of a finding about several records, by their ids. */
export function shownTogether(
  finding: Finding,
  records: ReadonlyMap<string, Checked>,
  locale: 'zh-CN' | 'en',
): ShownFinding {
  return findingShown(finding, (id) => (id === undefined ? undefined : records.get(id)), checkWords, locale);
}
