import { checkRecord } from '../engine/check-record.ts';
import { findingText } from '../engine/words.ts';
import type { Finding } from '../model/finding.ts';
import type { Pack } from '../model/pack.ts';
import type { Expectation, PackExample } from '../model/pack-example.ts';
import type { Known } from './context.ts';
import type { FormNames } from './form-names.ts';
import { OUTCOME, wordOf } from './words.ts';

/** What an example should have shown and did not, or showed and should not have. */
export interface ExampleResult {
  /** Expectations that were not met, by their place, with the outcomes that the check gave instead. */
  missing: { index: number; actual: string }[];
  /** Failures and errors that nobody expects. */
  unexpected: { useId: string; outcome: string; text: string }[];
}

/** Runs an example of a pack against it; `whole` is the pack with its bases. */
export function runExample(example: PackExample, whole: Pack, forms: FormNames, known: Known): ExampleResult {
  const formType = forms.get(example.formTypeId);
  if (!formType) return { missing: [], unexpected: [] };
  const { values, today, expect } = example;
  const { findings } = checkRecord({ pack: whole, formType, values, today, checks: known.checks });
  const missing = expect.flatMap((wanted, index) =>
    findings.some((finding) => meets(finding, wanted))
      ? []
      : [{ index, actual: outcomesOf(findings, wanted) }],
  );
  const unexpected = findings
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .filter((finding) => !expect.some((wanted) => meets(finding, wanted)))
    .map((finding) => ({
      useId: finding.useId,
      outcome: wordOf(OUTCOME, finding.outcome),
      text: findingText(finding, known.checks, 'zh-CN'),
    }));
  return { missing, unexpected };
}

function meets(finding: Finding, wanted: Expectation): boolean {
  return (
    isAbout(finding, wanted) &&
    finding.outcome === wanted.outcome &&
    (wanted.code ?? finding.code) === finding.code
  );
}

function isAbout(finding: Finding, { useId, path, criterionId }: Expectation): boolean {
  return (
    finding.useId === useId &&
    (path === undefined || finding.path === path) &&
    (criterionId === undefined || finding.criterionIds.includes(criterionId))
  );
}

/** What the check said of the same thing instead, in words; `''` where it said nothing. */
function outcomesOf(findings: readonly Finding[], wanted: Expectation): string {
  const said = findings.filter((finding) => isAbout(finding, wanted));
  const same = said.filter(({ outcome }) => outcome === wanted.outcome);
  if (same.length > 0) return [...new Set(same.map(({ code }) => code))].join('、');
  return [...new Set(said.map(({ outcome }) => wordOf(OUTCOME, outcome)))].join('、');
}
