import type { BatchResult, CheckDefinition, CheckResult } from '../checks/check.ts';
import { JiannuoError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { parsePath, textOf, type Values } from '../model/values.ts';
import { engineAnswer } from './prepare.ts';
import { engineVersion } from './version.ts';

/**
 * The answers that a use gives, or the one that says why it gives none: a check that throws, finds nothing to look at,
 * or answers what must not be shown breaks its own use only (law 5). `recordOf` gives the form and the values that an answer speaks of.
 */
export function guarded<Result extends CheckResult>(
  use: CheckUse,
  check: CheckDefinition,
  ask: () => readonly Result[],
  recordOf: (recordId: string | undefined) => Judged | undefined,
): readonly (Result | CheckResult)[] {
  let answers: readonly Result[];
  try {
    answers = ask();
  } catch (error) {
    return [engineAnswer(use, 'error', 'engine.crashed', { reason: reasonOf(error) })];
  }
  if (answers.length === 0) return [engineAnswer(use, 'na', 'engine.nothing-to-check')];
  for (const answer of answers) {
    const fault = faultOf(answer, check, recordOf);
    if (fault !== undefined) return [engineAnswer(use, 'error', 'engine.bad-result', { reason: fault })];
  }
  return answers.map((answer) => {
    const field = strangeField(answer, recordOf);
    return field === undefined ? answer : engineAnswer(use, 'error', 'engine.no-field', { field });
  });
}

/** What a check has looked at. */
export interface Judged {
  formType: FormType;
  values: Values;
}

/**
 * The field that an answer blames for being empty although the form has no such field, as where another form stands in the place of
 * the one that the pack was written for: nobody could ever fill it in (law 5).
 */
function strangeField(
  { outcome, path, recordId }: BatchResult,
  recordOf: (recordId: string | undefined) => Judged | undefined,
): string | undefined {
  const judged = path !== undefined && outcome === 'fail' ? recordOf(recordId) : undefined;
  if (path === undefined || !judged) return undefined;
  const { field } = parsePath(path);
  const isKnown = judged.formType.fields.some(({ id }) => id === field);
  return isKnown || judged.values[field] !== undefined ? undefined : field;
}

function reasonOf(error: unknown): string {
  if (error instanceof JiannuoError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}

/** Why an answer must not be shown: a quote that does not stand there, a forbidden `fail`. */
function faultOf(
  answer: BatchResult,
  check: CheckDefinition,
  recordOf: (recordId: string | undefined) => Judged | undefined,
): string | undefined {
  if (check.advisory && answer.outcome === 'fail') return 'fail of an advisory check';
  const wrong = answer.evidence?.find(({ recordId, path, quote, start, end }) => {
    const values = recordOf(recordId)?.values;
    return values === undefined || textOf(values, path)?.slice(start, end) !== quote;
  });
  return wrong && `quote in ${wrong.path}`;
}

/** Members in one order: equal findings have equal JSON. */
export function toFinding(use: CheckUse, pack: Pack, answer: BatchResult): Finding {
  const { outcome, code, params, evidence, path, recordId, criterionIds } = answer;
  const finding: Omit<Finding, 'criterionIds' | 'packId' | 'packVersion' | 'engineVersion'> = {
    checkId: use.checkId,
    useId: use.id,
    // Where the source leaves a point to people, the use says so, and a `fail` is theirs to give.
    outcome: use.worst === 'review' && outcome === 'fail' ? 'review' : outcome,
    code,
    params: params ?? {},
    evidence: evidence ?? [],
  };
  // No spread for each: that took a tenth of the time of checking.
  if (path !== undefined) finding.path = path;
  if (recordId !== undefined) finding.recordId = recordId;
  return Object.assign(finding, {
    criterionIds: criterionIds ?? use.criterionIds,
    packId: pack.id,
    packVersion: pack.version,
    engineVersion,
  });
}
