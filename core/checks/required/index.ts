import { z } from '../../model/zod.ts';
import { rowsOf } from '../../model/values.ts';
import { placeholderIn } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { countIn } from '../counts.ts';
import { ABSENT, absentRows, fieldAt, hasPlace, NOT_SHOWN, PathPattern, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';

const Params = z.strictObject({
  paths: z.array(PathPattern).check(z.minLength(1)),
  /** Whether 无 answers the question (奖惩情况, 备注). */
  allowNone: z._default(z.boolean(), false),
});

/** Finds fields that are blank or hold a placeholder. */
export default defineCheck({
  id: 'required',
  title: { zh: '必填与占位', en: 'Required fields and placeholders' },
  params: Params,
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    filled: { zh: '“{field}”已填写。', en: '"{field}" is filled in.' },
    missing: {
      zh: '“{field}”没有填写，请补填。',
      en: '"{field}" is empty. Fill it in.',
      review: {
        zh: '“{field}”没有填写，请人工判断是否应填。',
        en: '"{field}" is empty. A person must judge whether it is due.',
      },
    },
    placeholder: {
      zh: '“{field}”写的是“{value}”，等于没有填写，请补填。',
      en: '"{field}" only says {value}, which is no answer. Fill it in.',
      review: {
        zh: '“{field}”写的是“{value}”，等于没有填写，请人工判断是否应填。',
        en: '"{field}" only says {value}, which is no answer. A person must judge whether one is due.',
      },
    },
    none: {
      zh: '“{field}”写的是“{value}”，这一项必须有内容，请补填。',
      en: '"{field}" says {value}, but it must have content. Fill it in.',
      review: {
        zh: '“{field}”写的是“{value}”，请人工判断是否应有内容。',
        en: '"{field}" says {value}. A person must judge whether it must have content.',
      },
    },
    'none-word': {
      zh: '“{field}”写的是“{value}”，请核对是否确实没有。',
      en: '"{field}" says {value}. Confirm that there is none.',
    },
    elsewhere: {
      zh: '“{field}”写的是“{value}”，请人工核对那里的内容。',
      en: '"{field}" points to another paper ({value}). A person must look there.',
    },
    'placeholder-inside': {
      zh: '“{field}”里的“{value}”像是没有改掉的空位，请核对。',
      en: '{value} inside "{field}" looks like a gap that was left. Look at it.',
    },
  },
  run(context, { paths, allowNone }) {
    return paths.flatMap((pattern): CheckResult[] => {
      const [path = pattern] = pattern.split('[');
      if (!hasPlace(context, path)) {
        const params = { field: fieldAt(context.formType, path)?.label ?? path };
        return [{ outcome: 'review', code: 'not-shown', params, path }];
      }
      if (fieldAt(context.formType, pattern)?.type === 'rows') return [judgeRows(context, pattern)];
      const places = placesOf(context, pattern);
      if (places.length === 0) return [absentRows(context, pattern)];
      return places.map((place) => judge(context, place, allowNone));
    });
  },
});

function judgeRows({ formType, values }: CheckContext, path: string): CheckResult {
  const filled = rowsOf(values, path).some((row) => Object.values(row).some((cell) => cell.trim() !== ''));
  const params = { field: fieldAt(formType, path)?.label ?? path };
  return filled
    ? { outcome: 'pass', code: 'filled', params, path }
    : { outcome: 'fail', code: 'missing', params, path };
}

function judge({ formType }: CheckContext, place: Place, allowNone: boolean): CheckResult {
  const { label: field, path, text } = place;
  if (text === undefined) return { outcome: 'fail', code: 'missing', params: { field }, path };
  const type = fieldAt(formType, path)?.type ?? 'text';
  const found = placeholderIn(text);
  // 1111 may be a number of people, but nobody's name.
  const isNumber = type === 'number' && countIn(text) !== undefined;
  if (!found || isNumber || (found.kind === 'none' && allowNone)) {
    return { outcome: 'pass', code: 'filled', params: { field }, path, evidence: evidenceOf(place) };
  }
  const answer = { params: { field, value: found.quote }, path, evidence: evidenceOf(place, found) };
  if (found.kind === 'whole') return { outcome: 'fail', code: 'placeholder', ...answer };
  if (found.kind === 'elsewhere') return { outcome: 'review', code: 'elsewhere', ...answer };
  if (found.kind === 'part') return { outcome: 'review', code: 'placeholder-inside', ...answer };
  // A person may have no post; nobody has no ID number and no pledge.
  return type === 'text'
    ? { outcome: 'review', code: 'none-word', ...answer }
    : { outcome: 'fail', code: 'none', ...answer };
}
