import { UseExplainer } from '#core/authoring/explain.ts';
import { titleOfUse } from '#core/engine/words.ts';
import type { Finding } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import { isSensitive } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import { valueAt, type FieldPath, type Values } from '#core/model/values.ts';
import { fieldAt } from '#core/matching/fields.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import type { ReviewState } from '#core/review/fold.ts';
import { howToCheck, type HowToCheck } from '#core/review/how-to-check.ts';
import type { ChecklistCriterion, ChecklistFinding } from '#core/review/shown.ts';
import { sideBySide } from '#core/review/side-by-side.ts';
import { authorableChecks } from './authoring.ts';
import { shownFinding } from './checking.ts';

/** What was checked, and by what `ref` each of its fields is found where it is shown; empty where nothing is. */
export interface Surroundings {
  pack: Pack;
  form: FormType;
  forms: readonly FormType[];
  values: Values;
  refs: ReadonlyMap<FieldPath, string>;
  locale: 'zh-CN' | 'en';
}

/** Each criterion of the pack that applies, with what the machine and the person say of it. */
export function criteriaOf(
  about: Surroundings,
  findings: readonly Finding[],
  shown: readonly ChecklistFinding[],
  state: ReviewState | undefined,
): ChecklistCriterion[] {
  const sets = setsFor(about.pack, about.form);
  const names = new Map(sets.map((set) => [set.id, set.name]));
  const standing = new Map(state?.judged.map(({ criterionId, heads }) => [criterionId, heads]));
  const how = howTo(about);
  const rows = sideBySide(sets, findings, state?.review).map((row) => ({
    id: row.criterion.id,
    set: names.get(row.setId) ?? '',
    name: row.criterion.name,
    requirement: row.criterion.requirement,
    citation: { document: row.criterion.citation.document, section: row.criterion.citation.section },
    machine: row.machine ?? undefined,
    agreement: row.agreement,
    how: how.get(row.criterion.id),
    maxScore: row.criterion.maxScore,
    findings: row.findings.flatMap((finding) => shown[findings.indexOf(finding)] ?? []),
    verdict: row.person ?? undefined,
    quoteGone: isGone(row.person?.quote, about),
    standing: standing.get(row.criterion.id) ?? [],
  }));
  // What this form is not about comes last.
  return [
    ...rows.filter(({ how: own }) => !own?.elsewhere),
    ...rows.filter(({ how: own }) => own?.elsewhere),
  ];
}

const explained = new WeakMap<Pack, Map<string, Map<string, HowToCheck>>>();

/** The same for every form of a kind, until the pack is another. */
function howTo({ pack, form, forms, locale }: Surroundings): ReadonlyMap<string, HowToCheck> {
  const known = explained.get(pack) ?? new Map<string, Map<string, HowToCheck>>();
  explained.set(pack, known);
  const key = `${form.id} ${locale}`;
  const found =
    known.get(key) ??
    howToCheck(
      pack,
      form.id,
      new UseExplainer(pack, { forms, checks: authorableChecks }),
      (use) => titleOfUse(use, authorableChecks, locale),
      locale,
    );
  known.set(key, found);
  return found;
}

/** Whether the text that a verdict quoted stands in no field any more. What is masked cannot be compared. */
function isGone(quote: string | undefined, { refs, form, values }: Surroundings): boolean {
  if (quote === undefined || quote.includes('*') || refs.size === 0) return false;
  const wanted = closed(quote);
  const paths = [...refs.keys()];
  return !paths.some((path) => {
    // A sensitive one would be quoted with stars.
    if (isSensitive(fieldAt(form, path))) return false;
    return closed([valueAt(values, path) ?? ''].flat().join('、')).includes(wanted);
  });
}

function closed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A finding in words, with what it quotes. */
export function findingView(finding: Finding, index: number, about: Surroundings): ChecklistFinding {
  const { refs, locale } = about;
  const { text, quotes } = shownFinding(finding, about, locale);
  const evidence = finding.evidence.map(({ path, quote }, at) => ({
    quote: quotes[at] ?? '',
    marked: quote,
    ref: refs.get(path),
  }));
  const own = finding.path === undefined ? undefined : refs.get(finding.path);
  return {
    key: `${finding.useId} ${index}`,
    outcome: finding.outcome,
    text,
    evidence,
    ref: own ?? evidence.find((each) => each.ref !== undefined)?.ref,
  };
}
