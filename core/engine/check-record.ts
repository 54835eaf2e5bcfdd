import type { CheckContext, CheckDefinition, CheckResult } from '../checks/check.ts';
import { JiannuoError } from '../errors.ts';
import type { Evidence, Finding, Outcome, Report } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { type IsoDate, textOf, type Values } from '../model/values.ts';
import type { EngineCode } from './messages.ts';
import { resolveParameters } from './parameters.ts';
import { engineVersion } from './version.ts';

export interface CheckRecordInput {
  pack: Pack;
  formType: FormType;
  values: Values;
  /** Day the report speaks of; core has no clock. */
  today: IsoDate;
  checks: readonly CheckDefinition[];
}

/**
 * Checks one record against one pack. The same input gives the same bytes: findings stand in the order of the pack's
 * uses, then in the order of the check's answers, which is that of rows and criteria. Never throws: a use that cannot
 * run gives one `error` finding and leaves the others alone (law 5).
 */
export function checkRecord({ pack, formType, values, today, checks }: CheckRecordInput): Report {
  const context: CheckContext = { values, formType, pack, today };
  const findings = pack.checks
    .filter((use) => use.formTypeIds.includes(formType.id))
    .flatMap((use) => {
      const check = checks.find((candidate) => candidate.id === use.checkId);
      return answersOf(use, check, context).map((answer) => toFinding(use, pack, atMost(use, answer)));
    });
  return { formTypeId: formType.id, packId: pack.id, findings };
}

/** Where the source leaves a point to people, the use says so, and a `fail` is theirs to give. */
function atMost({ worst }: CheckUse, answer: CheckResult): CheckResult {
  return worst === 'review' && answer.outcome === 'fail' ? { ...answer, outcome: 'review' } : answer;
}

function answersOf(use: CheckUse, check: CheckDefinition | undefined, context: CheckContext): CheckResult[] {
  const say = (outcome: Outcome, code: EngineCode, params: CheckResult['params'] = {}): CheckResult[] => [
    { outcome, code, params: { check: use.checkId, ...params } },
  ];
  if (!check) return say('error', 'engine.unknown-check');
  const { value, unset, unknown } = resolveParameters(use.params, context.pack);
  const [missing] = unknown;
  if (missing !== undefined) return say('error', 'engine.unknown-parameter', { parameter: missing });
  const params = check.params.safeParse(value);
  if (!params.success) {
    const [withoutValue] = unset;
    if (withoutValue !== undefined) {
      const label = context.pack.parameters.find(({ id }) => id === withoutValue)?.label;
      return say('na', 'engine.parameter-unset', { parameter: label ?? withoutValue });
    }
    return say('error', 'engine.bad-params', { where: params.error.issues[0]?.path.join('.') ?? '' });
  }
  let answers: CheckResult[];
  try {
    answers = check.run(context, params.data);
  } catch (error) {
    return say('error', 'engine.crashed', { reason: reasonOf(error) });
  }
  if (answers.length === 0) return say('na', 'engine.nothing-to-check');
  const fault = answers
    .map((answer) => faultOf(answer, check, context.values))
    .find((found) => found !== undefined);
  return fault === undefined ? answers : say('error', 'engine.bad-result', { reason: fault });
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

/** Members in one order, parameters sorted: equal findings have equal JSON. */
function toFinding(use: CheckUse, pack: Pack, answer: CheckResult): Finding {
  const params = Object.entries(answer.params ?? {});
  params.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    checkId: use.checkId,
    useId: use.id,
    outcome: answer.outcome,
    code: answer.code,
    params: Object.fromEntries(params),
    evidence: (answer.evidence ?? []).map(({ path, quote, start, end }): Evidence => ({
      path,
      quote,
      start,
      end,
    })),
    ...(answer.path === undefined ? {} : { path: answer.path }),
    criterionIds: [...(answer.criterionIds ?? use.criterionIds)],
    packId: pack.id,
    packVersion: pack.version,
    engineVersion,
  };
}
