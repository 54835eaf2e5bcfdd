import { isBatchCheck } from '../checks/check.ts';
import { checkBatch } from '../engine/check-batch.ts';
import { checkRecord } from '../engine/check-record.ts';
import { findingText } from '../engine/words.ts';
import type { Finding } from '../model/finding.ts';
import type { Pack } from '../model/pack.ts';
import {
  type FormExample,
  type GroupExample,
  type GroupExpectation,
  isGroup,
  type PackExample,
} from '../model/pack-example.ts';
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
  const found = isGroup(example)
    ? ofGroup(example, whole, forms, known)
    : ofForm(example, whole, forms, known);
  if (!found) return { missing: [], unexpected: [] };
  const expect: readonly GroupExpectation[] = example.expect;
  const missing = expect.flatMap((wanted, index) =>
    found.all.some((finding) => meets(finding, wanted))
      ? []
      : [{ index, actual: outcomesOf(found.all, wanted) }],
  );
  const unexpected = found.listed
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .filter((finding) => !expect.some((wanted) => meets(finding, wanted)))
    .map((finding) => ({
      useId: finding.useId,
      outcome: wordOf(OUTCOME, finding.outcome),
      text: `${nameOfRecord(finding.recordId)}${findingText(finding, known.checks, 'zh-CN')}`,
    }));
  return { missing, unexpected };
}

/** Whether a use of a pack looks at many records: no single form answers it. */
export function isTogether(useId: string, { checks }: Pack, known: Known): boolean {
  const checkId = checks.find(({ id }) => id === useId)?.checkId;
  const check = known.checks.find(({ id }) => id === checkId);
  return check !== undefined && isBatchCheck(check);
}

/** Findings of an example: `listed` are those whose failures must all be expected. */
interface Found {
  all: readonly Finding[];
  listed: readonly Finding[];
}

function ofForm(
  { formTypeId, values, today }: FormExample,
  pack: Pack,
  forms: FormNames,
  { checks }: Known,
): Found | undefined {
  const formType = forms.get(formTypeId);
  if (!formType) return undefined;
  const { findings } = checkRecord({ pack, formType, values, today, checks });
  return { all: findings, listed: findings };
}

/** Forms of a group hold little more than what is looked at together: alone they would all be incomplete. */
function ofGroup(
  { records, today }: GroupExample,
  pack: Pack,
  forms: FormNames,
  { checks }: Known,
): Found | undefined {
  const batch = records.flatMap(({ formTypeId, values }, at) => {
    const formType = forms.get(formTypeId);
    const id = String(at + 1);
    return formType ? [{ id, label: nameOfRecord(id), formType, values }] : [];
  });
  if (batch.length < records.length) return undefined;
  const report = checkBatch({ pack, records: batch, today, checks });
  const single = report.records.flatMap(({ recordId, findings }) =>
    findings.map((finding) => ({ ...finding, recordId })),
  );
  return { all: [...single, ...report.together], listed: report.together };
}

function nameOfRecord(id: string | undefined): string {
  return id === undefined ? '' : `第${id}份`;
}

function meets(finding: Finding, wanted: GroupExpectation): boolean {
  return (
    isAbout(finding, wanted) &&
    finding.outcome === wanted.outcome &&
    (wanted.code ?? finding.code) === finding.code
  );
}

function isAbout(finding: Finding, { useId, path, criterionId, record }: GroupExpectation): boolean {
  return (
    finding.useId === useId &&
    (path === undefined || finding.path === path) &&
    (record === undefined || finding.recordId === String(record)) &&
    (criterionId === undefined || finding.criterionIds.includes(criterionId))
  );
}

/** What the check said of the same thing instead, in words; `''` where it said nothing. */
function outcomesOf(findings: readonly Finding[], wanted: GroupExpectation): string {
  const said = findings.filter((finding) => isAbout(finding, wanted));
  const same = said.filter(({ outcome }) => outcome === wanted.outcome);
  if (same.length > 0) return [...new Set(same.map(({ code }) => code))].join('、');
  return [...new Set(said.map(({ outcome }) => wordOf(OUTCOME, outcome)))].join('、');
}
