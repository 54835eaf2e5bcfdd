import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { isMasked } from '../../text/masked.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type BatchPlace, evidenceIn, placesIn } from '../batch.ts';
import { type BatchResult, defineBatchCheck } from '../check.ts';
import { isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: FieldPath });

type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/** No two records say the same in a field, such as the ID number. */
export default defineBatchCheck<Params, typeof words>({
  id: 'unique',
  params: Params,
  runTogether(context, { path }) {
    const firsts = new Map<string, BatchPlace>();
    const results: Result[] = [];
    let field = path;
    for (const place of placesIn(context, path)) {
      field = place.label;
      if (!isFilled(place)) continue;
      const about = { path, recordId: place.record.id };
      if (isMasked(place.text)) {
        results.push({
          outcome: 'review',
          code: 'masked',
          params: { field },
          evidence: evidenceIn(place),
          ...about,
        });
        continue;
      }
      const key = comparisonKey(place.text);
      const first = firsts.get(key);
      if (!first) firsts.set(key, place);
      else {
        const params = { field, first: first.record.label };
        const evidence = [...evidenceIn(first), ...evidenceIn(place)];
        results.push({ outcome: 'fail', code: 'repeated', params, evidence, ...about });
      }
    }
    if (results.length > 0) return results;
    return [
      {
        outcome: firsts.size > 0 ? 'pass' : 'na',
        code: firsts.size > 0 ? 'distinct' : 'absent',
        params: { field },
      },
    ];
  },
});
