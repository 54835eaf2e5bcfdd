import { JiannuoError } from '../../errors.ts';
import {
  compileCondition,
  type Condition,
  type ConditionResult,
  describeCondition,
} from '../../expression/condition.ts';
import { z } from '../../model/zod.ts';
import { remember } from '../../text/remember.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, NOT_SHOWN } from '../places.ts';

const Params = z.strictObject({
  expression: z.string().check(z.minLength(1)),
  /** What the author says to those whose form does not meet the condition. */
  message: z.optional(z.string().check(z.minLength(1))),
});
type Params = z.infer<typeof Params>;

/** Most characters of a condition that are repeated to the reader. */
const SHOWN = 60;

/** 合格条件: what an author writes in the language of `docs/conditions.md`. Unknown is never "met". */
export default defineCheck({
  id: 'condition',
  title: { zh: '合格条件', en: 'Condition' },
  params: Params,
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    met: { zh: '符合条件“{condition}”（{seen}）。', en: 'Meets "{condition}" ({seen}).' },
    unmet: {
      zh: '不符合条件“{condition}”（{seen}），请核对。',
      en: 'Does not meet "{condition}" ({seen}). Look at it.',
    },
    'unmet-said': { zh: '{message}（{seen}）', en: '{message} ({seen})' },
    unreadable: {
      zh: '“{field}”没有填写或看不出是多少、是哪一天、是哪一项，无法确定是否符合“{condition}”（{seen}），请人工核对。',
      en: '"{field}" is empty or cannot be read, so that nobody but a person can tell whether "{condition}" holds ({seen}).',
    },
    unclear: {
      zh: '按所填内容不能确定是否符合“{condition}”（{seen}），请人工核对。',
      en: 'What is filled in does not settle whether "{condition}" holds ({seen}). A person must look.',
    },
    'parameter-unset': {
      zh: '参数“{parameter}”没有规定数值，未检查“{condition}”。',
      en: 'The parameter "{parameter}" has no value, so "{condition}" was not checked.',
    },
    refused: {
      zh: '条件“{condition}”写得不对：第{position}个字“{piece}”（{reason}）。这不说明表格有问题，请修改标准包的“检查”表。',
      en: 'The condition "{condition}" is wrong at character {position}, {piece} ({reason}). This says nothing about the form; correct the pack.',
    },
  },
  author: {
    type: '合格条件',
    passesWhen: '满足所写的条件，为合格',
    passesWhenEn: 'this holds: “条件”',
    params: [
      { key: 'expression', column: '条件', label: '条件', kind: 'expression', required: true },
      { key: 'message', column: '其他参数', label: '不合格时的提示', kind: 'text' },
    ],
    example: {
      条件: '承诺条数 >= 3 且 每条(承诺事项, 字数(承诺事项) >= 10)',
      其他参数: '不合格时的提示=承诺不少于三条，每条不少于十个字',
    },
  },
  lint({ expression }, { formType, pack }) {
    const error = refusal(() => compileCondition(expression, { form: formType, pack }));
    return error ? [{ key: 'expression', code: error.code, params: error.params }] : [];
  },
  describe({ expression }, { formType, pack }) {
    const words: string[] = [];
    const error = refusal(() => words.push(describeCondition(expression, { form: formType, pack })));
    return error ? undefined : words[0];
  },
  run(context, params) {
    const condition = compiled(context, params);
    return ['outcome' in condition ? condition : answer(condition, context, params)];
  },
});

/** The error that compiling throws, if it does. */
function refusal(compile: () => unknown): JiannuoError | undefined {
  try {
    compile();
    return undefined;
  } catch (error) {
    if (error instanceof JiannuoError) return error;
    throw error;
  }
}

/** The condition for this form, or the error that says what is wrong with it. */
function compiled({ formType, pack }: CheckContext, { expression }: Params): Condition | CheckResult {
  try {
    return compileCondition(expression, { form: formType, pack });
  } catch (error) {
    if (!(error instanceof JiannuoError)) throw error;
    const { position = 1, piece = '' } = error.params;
    const params = { condition: shorten(expression), position, piece, reason: error.code };
    return { outcome: 'error', code: 'refused', params };
  }
}

function answer(condition: Condition, context: CheckContext, { expression, message }: Params): CheckResult {
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

function verdict({ value, doubt }: ConditionResult, message?: string): Pick<CheckResult, 'outcome' | 'code'> {
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

function namesOf({ doubt }: ConditionResult): CheckResult['params'] {
  const names = doubt?.names.join('、') ?? '';
  if (names === '') return {};
  return doubt?.kind === 'unset' ? { parameter: names } : { field: names };
}

const shorten = remember((expression: string): string => {
  const line = Array.from(expression.trim().replace(/\s+/g, ' '));
  return line.length > SHOWN ? `${line.slice(0, SHOWN).join('')}…` : line.join('');
});
