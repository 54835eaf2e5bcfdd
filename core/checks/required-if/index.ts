import { z } from '../../model/zod.ts';
import { FieldPath, valueAt } from '../../model/values.ts';
import { isElsewhere } from '../../text/placeholder.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { assertOptions } from '../options.ts';
import { chosenAt, isOneOf } from '../../matching/choice.ts';
import { ABSENT, absent, fieldAt, hasPlace, isFilled, NOT_SHOWN, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({
  when: FieldPath,
  /** Any of these; empty: whenever something is filled in. */
  equals: z._default(z.array(z.string()), []),
  paths: z.array(FieldPath).check(z.minLength(1)),
});
export type Params = z.infer<typeof Params>;

/** Fields that are due once another one holds something, or one of certain words. */
export default defineCheck({
  id: 'required-if',
  title: { zh: '条件必填', en: 'Required in a case' },
  params: Params,
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    unclear: {
      zh: '“{when}”填的是“{value}”，看不出是不是要填“{field}”的情形，请人工判断。',
      en: '"{when}" says {value}; whether "{field}" is due, a person must judge.',
    },
    elsewhere: {
      zh: '“{when}”是“{value}”，“{field}”写的是“{written}”，请人工核对那里的内容。',
      en: '"{when}" says {value}, and "{field}" points to another paper ({written}). A person must look there.',
    },
    'not-due': {
      zh: '“{when}”是“{value}”，“{field}”可以不填。',
      en: '"{when}" says {value}, so "{field}" is not due.',
    },
    filled: {
      zh: '“{when}”是“{value}”，“{field}”已填写。',
      en: '"{when}" says {value}, and "{field}" is filled in.',
    },
    missing: {
      zh: '“{when}”是“{value}”，“{field}”必须填写，请补填。',
      en: '"{when}" says {value}, so "{field}" must be filled in.',
      review: {
        zh: '“{when}”是“{value}”，“{field}”没有填写，请人工判断是否应填。',
        en: '"{when}" says {value} and "{field}" is empty. A person must judge.',
      },
    },
  },
  run(context, { when, equals, paths }) {
    assertOptions(fieldAt(context.formType, when), equals);
    const condition = placeAt(context, when);
    if (!isFilled(condition)) return [absent(condition)];
    const field = fieldAt(context.formType, when);
    const chosen = chosenAt(field, valueAt(context.values, when));
    const isDue = equals.length === 0 ? true : isOneOf(field, chosen, equals);
    return paths.map((path): CheckResult => {
      const place = placeAt(context, path);
      const params = { field: place.label, when: condition.label, value: condition.text.trim() };
      const evidence = evidenceOf(condition);
      if (isDue === false) return { outcome: 'na', code: 'not-due', params, evidence, path };
      if (isFilled(place)) return { outcome: 'pass', code: 'filled', params, evidence, path };
      if (isDue === undefined) return { outcome: 'review', code: 'unclear', params, evidence, path };
      if (isElsewhere(place.text)) {
        const written = place.text?.trim() ?? '';
        return { outcome: 'review', code: 'elsewhere', params: { ...params, written }, evidence, path };
      }
      return hasPlace(context, path)
        ? { outcome: 'fail', code: 'missing', params, evidence, path }
        : { outcome: 'review', code: 'not-shown', params, path };
    });
  },
});
