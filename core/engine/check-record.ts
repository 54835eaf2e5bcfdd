import type { CheckContext, CheckDefinition, CheckResult } from '../checks/check.ts';
import { JiannuoError } from '../errors.ts';
import type { Finding, Report } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { type FieldPath, type IsoDate, parsePath, textOf, type Values } from '../model/values.ts';
import { engineAnswer, type PreparedUse, prepareUses } from './prepare.ts';
import { engineVersion } from './version.ts';

export interface CheckRecordInput {
  pack: Pack;
  formType: FormType;
  values: Values;
  /** Day the report speaks of; core has no clock. */
  today: IsoDate;
  checks: readonly CheckDefinition[];
  /** Paths that the page has a place for, where the values come from a page. */
  shown?: Iterable<FieldPath> | undefined;
}

/**
 * Checks one record against one pack. The same input gives the same bytes: findings stand in the order of the pack's
 * uses, then in the order of the check's answers, which is that of rows and criteria. Never throws: a use that cannot
 * run gives one `error` finding and leaves the others alone (law 5).
 */
export function checkRecord({ pack, formType, values, today, checks, shown }: CheckRecordInput): Report {
  const context: CheckContext = {
    values,
    formType,
    pack,
    today,
    ...(shown === undefined ? {} : { shown: new Set([...shown].map((path) => parsePath(path).field)) }),
  };
  const findings = prepareUses(pack, checks)
    .filter(({ use }) => use.formTypeIds.includes(formType.id))
    .flatMap((prepared) =>
      answersOf(prepared, context).map((answer) => toFinding(prepared.use, pack, answer)),
    );
  return { formTypeId: formType.id, packId: pack.id, findings };
}

function answersOf(prepared: PreparedUse, context: CheckContext): CheckResult[] {
  if ('answer' in prepared) return [prepared.answer];
  const { use, check, params } = prepared;
  let answers: CheckResult[];
  try {
    answers = check.run(context, params);
  } catch (error) {
    return [engineAnswer(use, 'error', 'engine.crashed', { reason: reasonOf(error) })];
  }
  if (answers.length === 0) return [engineAnswer(use, 'na', 'engine.nothing-to-check')];
  for (const answer of answers) {
    const fault = faultOf(answer, check, context.values);
    if (fault !== undefined) return [engineAnswer(use, 'error', 'engine.bad-result', { reason: fault })];
  }
  return answers;
}

function reasonOf(error: unknown): string {
  if (error instanceof JiannuoError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}

/** Why an answer must not be shown: words that do not exist, a quote that does not stand there, a forbidden `fail`. */
function faultOf(answer: CheckResult, check: CheckDefinition, values: Values): string | undefined {
  if (!Object.hasOwn(check.messages, answer.code)) return `code ${answer.code}`;
  if (check.advisory && answer.outcome === 'fail') return 'fail of an advisory check';
  const wrong = answer.evidence?.find(
    ({ path, quote, start, end }) => textOf(values, path)?.slice(start, end) !== quote,
  );
  return wrong && `quote in ${wrong.path}`;
}

/** Members in one order: equal findings have equal JSON. */
function toFinding(use: CheckUse, pack: Pack, answer: CheckResult): Finding {
  const { outcome, code, params, evidence, path, criterionIds } = answer;
  return {
    checkId: use.checkId,
    useId: use.id,
    // Where the source leaves a point to people, the use says so, and a `fail` is theirs to give.
    outcome: use.worst === 'review' && outcome === 'fail' ? 'review' : outcome,
    code,
    params: params ?? {},
    evidence: evidence ?? [],
    ...(path === undefined ? {} : { path }),
    criterionIds: criterionIds ?? use.criterionIds,
    packId: pack.id,
    packVersion: pack.version,
    engineVersion,
  };
}
