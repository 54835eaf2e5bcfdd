import { z } from '../../model/zod.ts';
import { changesWithoutBase } from '../../text/relative-change.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ path: PathPattern });

/** 提高10个百分点 says from where: otherwise nobody can tell afterwards whether it was reached. */
export default defineCheck({
  id: 'relative-change',
  title: { zh: '提高、下降有基数', en: 'A change has its base' },
  params: Params,
  advisory: true,
  messages: {
    ...ABSENT,
    clear: { zh: '“{field}”里没有缺基数的提高或下降。', en: '"{field}" has no change without a base.' },
    'no-base': {
      zh: '“{quote}”没有写从多少起、和什么时候比或达到多少，请人工判断是否补写。',
      en: '{quote} says neither from where nor up to what. A person must judge.',
    },
  },
  run(context, { path }) {
    return forEachFilled(context, path, (place): CheckResult | CheckResult[] => {
      const changes = changesWithoutBase(place.text);
      if (changes.length === 0) {
        return { outcome: 'pass', code: 'clear', params: { field: place.label }, path: place.path };
      }
      return changes.map((change) => ({
        outcome: 'review',
        code: 'no-base',
        params: { quote: change.quote },
        evidence: evidenceOf(place, change),
        path: place.path,
      }));
    });
  },
});
