import { checkRecord } from '#core/engine/check-record.ts';
import { type Checked, shownFinding as findingShown, type ShownFinding } from '#core/engine/shown.ts';
import { findingText } from '#core/engine/words.ts';
import type { Finding, Report } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { FieldPath, IsoDate, Values } from '#core/model/values.ts';
import { checkWords } from './check-words.ts';
import { checks } from './checks.ts';

export { chosenPack, formIdsOf, packsFor } from './offering.ts';

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
