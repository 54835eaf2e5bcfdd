import { z } from '../../model/zod.ts';
import { isMasked } from '../../text/masked.ts';
import { normalise } from '../../text/normalise.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ path: PathPattern });
/** Service numbers such as 400-810-0000. */
const SERVICE = /^[48]00\d{7}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;

/** Telephone numbers of the mainland: mobile, landline with area code, service numbers. */
export default defineCheck({
  id: 'phone',
  title: { zh: '联系电话', en: 'Telephone number' },
  params: Params,
  messages: {
    ...ABSENT,
    valid: { zh: '“{field}”号码格式正确。', en: '"{field}" is a well-formed number.' },
    length: {
      zh: '“{field}”的“{value}”有{count}位数字，手机号应为11位，请核对。',
      en: '{value} in "{field}" has {count} digits; a mobile number has 11.',
    },
    characters: {
      zh: '“{field}”的“{value}”含有号码以外的字符，请核对。',
      en: '{value} in "{field}" holds characters that no number has.',
    },
    prefix: {
      zh: '“{field}”的“{value}”不是手机号段，请核对。',
      en: '{value} in "{field}" does not begin like a mobile number.',
    },
    'no-area-code': {
      zh: '“{field}”的“{value}”像座机号但没有区号，请核对。',
      en: '{value} in "{field}" looks like a landline without its area code.',
    },
    'short-number': {
      zh: '“{field}”的“{value}”像短号或分机号，外单位打不通，请核对。',
      en: '{value} in "{field}" looks like an internal number.',
    },
    masked: { zh: '“{field}”有遮盖，无法检查。', en: '"{field}" is masked and cannot be checked.' },
  },
  run(context, { path }) {
    return forEachFilled(context, path, (place) =>
      normalise(place.text)
        .text.split(/[、,;/\n]|或/)
        .filter((part) => part.trim() !== '')
        .map((part): CheckResult => {
          const { outcome, code } = judge(part);
          return {
            outcome,
            code,
            params: { field: place.label, value: part.trim(), count: part.replace(/\D/g, '').length },
            evidence: evidenceOf(place),
            path: place.path,
          };
        }),
    );
  },
});

function judge(written: string): Pick<CheckResult, 'outcome' | 'code'> {
  if (isMasked(written)) return { outcome: 'review', code: 'masked' };
  const [number = ''] = written.replace(/^\(?(?:\+86|0086)\)?/, '').split(/转|分机|ext\.?|#/i);
  const digits = number.replace(/[\s()·.-]/g, '');
  if (!/^\d+$/.test(digits)) return { outcome: 'fail', code: 'characters' };
  if (/^1[3-9]\d{9}$/.test(digits) || LANDLINE.test(digits) || SERVICE.test(digits)) {
    return { outcome: 'pass', code: 'valid' };
  }
  if (/^1[0-2]\d{9}$/.test(digits)) return { outcome: 'fail', code: 'prefix' };
  if (/^[2-9]\d{6,7}$/.test(digits)) return { outcome: 'review', code: 'no-area-code' };
  if (digits.length <= 6) return { outcome: 'review', code: 'short-number' };
  return { outcome: 'fail', code: 'length' };
}
