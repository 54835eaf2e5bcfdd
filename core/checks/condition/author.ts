import { JiannuoError } from '../../errors.ts';
import { compileCondition, describeCondition } from '../../expression/condition.ts';
import type { AuthorShape } from '../author.ts';
import type { Params } from './index.ts';

export default {
  id: 'condition',
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
  lint({ expression }: Params, { formType, pack }) {
    const error = refusal(() => compileCondition(expression, { form: formType, pack }));
    return error ? [{ key: 'expression', code: error.code, params: error.params }] : [];
  },
  describe({ expression }: Params, { formType, pack }) {
    const words: string[] = [];
    const error = refusal(() => words.push(describeCondition(expression, { form: formType, pack })));
    return error ? undefined : words[0];
  },
} satisfies AuthorShape;

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
