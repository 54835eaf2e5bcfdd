import { z } from '../../model/zod.ts';
import { changesWithoutBase } from '../../text/relative-change.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern });

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** 提高10个百分点 says from where: otherwise nobody can tell afterwards whether it was reached. */
export default defineCheck<Params, typeof words>({
  id: 'relative-change',
  params: Params,
  advisory: true,
  run(context, { path }) {
    return forEachFilled(context, path, (place): Result | Result[] => {
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
