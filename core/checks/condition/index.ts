import { JiannuoError } from '../../errors.ts';
import { compileCondition, type Condition, type ConditionResult } from '../../expression/condition.ts';
import { z } from '../../model/zod.ts';
import { remember } from '../../text/remember.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  expression: z.string().check(z.minLength(1)),
  /** What the author says to those whose form does not meet the condition. */
  message: z.optional(z.string().check(z.minLength(1))),
});
export type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Most characters of a condition that are repeated to the reader. */
const SHOWN = 60;

/** 合格条件: what an author writes in the language of `docs/conditions.md`. Unknown is never "met". */
export default defineCheck<Params, typeof words>({
  id: 'condition',
  params: Params,
  run(context, params) {
    const condition = compiled(context, params);
    return ['outcome' in condition ? condition : answer(condition, context, params)];
  },
});

/** The condition for this form, or the error that says what is wrong with it. */
function compiled({ formType, pack }: CheckContext, { expression }: Params): Condition | Result {
  try {
    return compileCondition(expression, { form: formType, pack });
  } catch (error) {
    if (!(error instanceof JiannuoError)) throw error;
    const { position = 1, piece = '' } = error.params;
    const params = { condition: shorten(expression), position, piece, reason: error.code };
    return { outcome: 'error', code: 'refused', params };
  }
}

function answer(condition: Condition, context: CheckContext, { expression, message }: Params): Result {
  const result = condition.run(context);
  const { evidence, seen } = result;
  const params = {
    condition: shorten(expression),
    seen: seen.map(({ name, value }) => `${name} ${value}`).join('，') || '—',
  };
  const path = evidence[0]?.path ?? condition.fields[0]?.split('[')[0];
  return {
    ...verdict(result, message),
    params: { ...params, ...(message === undefined ? {} : { message }), ...namesOf(result) },
    evidence,
    ...(path === undefined ? {} : { path }),
  };
}

function verdict({ value, doubt }: ConditionResult, message?: string): Pick<Result, 'outcome' | 'code'> {
  if (value === true) return { outcome: 'pass', code: 'met' };
  if (value === false) return { outcome: 'fail', code: message === undefined ? 'unmet' : 'unmet-said' };
  switch (doubt?.kind) {
    case 'unset':
      return { outcome: 'na', code: 'parameter-unset' };
    case 'blank':
      return { outcome: 'na', code: 'absent' };
    case 'not-shown':
      return { outcome: 'review', code: 'not-shown' };
    case 'unreadable':
      return { outcome: 'review', code: 'unreadable' };
    default:
      return { outcome: 'review', code: 'unclear' };
  }
}

function namesOf({ doubt }: ConditionResult): Result['params'] {
  const names = doubt?.names.join('、') ?? '';
  if (names === '') return {};
  return doubt?.kind === 'unset' ? { parameter: names } : { field: names };
}

const shorten = remember((expression: string): string => {
  const line = Array.from(expression.trim().replace(/\s+/g, ' '));
  return line.length > SHOWN ? `${line.slice(0, SHOWN).join('')}…` : line.join('');
});
