import { type CheckDefinition, type CheckResult, isBatchCheck } from '../checks/check.ts';
import type { Outcome } from '../model/finding.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import type { EngineCode } from './messages.ts';
import { resolveParameters } from './parameters.ts';

/** A use that can run, or the one answer that says why it cannot. */
export type PreparedUse =
  | { use: CheckUse; check: CheckDefinition; params: unknown }
  | { use: CheckUse; check: CheckDefinition | undefined; answer: CheckResult };

interface Prepared {
  checks: readonly CheckDefinition[];
  uses: readonly PreparedUse[];
}
/** Packs do not change once loaded, and a thousand forms are checked against the same one. */
const prepared = new WeakMap<Pack, Prepared>();

/** Every use of a pack that is turned on, with its check found, local numbers filled in and parameters validated. */
export function prepareUses(pack: Pack, checks: readonly CheckDefinition[]): readonly PreparedUse[] {
  const known = prepared.get(pack);
  if (known?.checks === checks) return known.uses;
  const uses = pack.checks.filter(({ enabled }) => enabled).map((use) => prepare(use, pack, checks));
  prepared.set(pack, { checks, uses });
  return uses;
}

/** An answer of the engine itself about a use. */
export function engineAnswer(
  use: CheckUse,
  outcome: Outcome,
  code: EngineCode,
  params: CheckResult['params'] = {},
): CheckResult {
  return { outcome, code, params: { check: use.checkId, ...params } };
}

function prepare(use: CheckUse, pack: Pack, checks: readonly CheckDefinition[]): PreparedUse {
  const check = checks.find((candidate) => candidate.id === use.checkId);
  if (!check) {
    return { use, check, answer: engineAnswer(use, 'error', 'engine.unknown-check') };
  }
  const { value, unset, unknown } = resolveParameters(use.params, pack);
  const [missing] = unknown;
  if (missing !== undefined) {
    return {
      use,
      check,
      answer: engineAnswer(use, 'error', 'engine.unknown-parameter', { parameter: missing }),
    };
  }
  const params = check.params.safeParse(value);
  const labels = unset.map(({ id, key }) => ({
    key,
    label: pack.parameters.find((parameter) => parameter.id === id)?.label ?? id,
  }));
  if (params.success) return { use, check: tellingUnset(use, check, labels), params: params.data };
  // What is wrong by itself stays wrong when the number that has no value is set (law 5).
  const isOfUnset = (key: PropertyKey | undefined): boolean =>
    key === undefined || labels.some((label) => label.key === key);
  // What several say together, such as that one of two bounds is given, may be said of the one that has no value.
  const wrong = params.error.issues.find(
    ({ code, path }) => code === 'unrecognized_keys' || (code !== 'custom' && !isOfUnset(path[0])),
  );
  const [withoutValue] = labels;
  if (withoutValue && !wrong) {
    return {
      use,
      check,
      answer: engineAnswer(use, 'na', 'engine.parameter-unset', { parameter: withoutValue.label }),
    };
  }
  const where = (wrong ?? params.error.issues[0])?.path.join('.') ?? '';
  return { use, check, answer: engineAnswer(use, 'error', 'engine.bad-params', { where }) };
}

/** Whether a use is answered once for many records, and not for each. */
export function isTogether({ check }: PreparedUse): boolean {
  return check !== undefined && isBatchCheck(check);
}

/**
 * The check, telling what it did without because the pack has no value for it: with half of its bounds nothing passes, and a number
 * that it can do without is named once (law 5).
 */
function tellingUnset(
  use: CheckUse,
  check: CheckDefinition,
  unset: readonly { key: string; label: string }[],
): CheckDefinition {
  const { bounds = [], told = [], defaults = [] } = check.unset ?? {};
  const missing = unset.filter(({ key }) => !told.includes(key) && !defaults.includes(key));
  if (missing.length === 0) return check;
  const label = missing.map((each) => each.label).join('”“');
  const isBound = missing.some(({ key }) => bounds.includes(key));
  const code = isBound ? 'engine.bound-unset' : 'engine.partly-unset';
  const answer = engineAnswer(use, 'na', code, { parameter: label });
  const tell = <Result extends CheckResult>(answers: readonly Result[]): Result[] => {
    if (answers.length === 0) return [];
    if (!isBound) return [...answers, answer as Result];
    return answers.map((each) => (each.outcome === 'pass' ? { ...each, ...answer } : each));
  };
  return isBatchCheck(check)
    ? { ...check, runTogether: (context, params) => tell(check.runTogether(context, params)) }
    : { ...check, run: (context, params) => tell(check.run(context, params)) };
}
