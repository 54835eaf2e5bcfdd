import { z } from '../../model/zod.ts';
import { isMasked } from '../../text/masked.ts';
import { normalise } from '../../text/normalise.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern });
/** Service numbers such as 400-810-0000. */
const SERVICE = /^[48]00\d{7}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Telephone numbers of the mainland: mobile, landline with area code, service numbers. */
export default defineCheck<Params, typeof words>({
  id: 'phone',
  params: Params,
  run(context, { path }) {
    return forEachFilled(context, path, (place) =>
      normalise(place.text)
        .text.split(/[、,;/\n]|或/)
        .filter((part) => part.trim() !== '')
        .map((part): Result => {
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

function judge(written: string): Pick<Result, 'outcome' | 'code'> {
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
