import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { isMasked } from '../../text/masked.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type BatchPlace, evidenceIn, placeIn, placesIn } from '../batch.ts';
import { type BatchContext, type BatchResult, defineBatchCheck } from '../check.ts';
import { isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: FieldPath,
  /** Fields that must say the same as well for two records to be one: a post and the person who applies for it. */
  with: z._default(z.array(FieldPath), []),
  /** A number that tells people apart: two records that both have it are left to whoever compares the numbers. */
  unless: z.optional(FieldPath),
});

type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/** No two records say the same in a field, such as the ID number. */
export default defineBatchCheck<Params, typeof words>({
  id: 'unique',
  params: Params,
  runTogether(context, { path, with: more, unless }) {
    const firsts = new Map<string, BatchPlace>();
    const results: Result[] = [];
    let field = path;
    let other: string | undefined;
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
      const others = more.map((each) => placeIn(context, place.record, each).text ?? '');
      const key = [place.text, ...others].map(comparisonKey).join('\n');
      const first = firsts.get(key);
      const apart = first && unless !== undefined ? bothHave(context, unless, first, place) : undefined;
      if (!first) firsts.set(key, place);
      else if (apart !== undefined) other = apart;
      else {
        const params = { field, first: first.record.label };
        const evidence = [...evidenceIn(first), ...evidenceIn(place)];
        results.push({ outcome: 'fail', code: 'repeated', params, evidence, ...about });
      }
    }
    if (results.length > 0) return results;
    if (other !== undefined) {
      return [{ outcome: 'na', code: 'told-apart', params: { field, other } }];
    }
    return [
      {
        outcome: firsts.size > 0 ? 'pass' : 'na',
        code: firsts.size > 0 ? 'distinct' : 'absent',
        params: { field },
      },
    ];
  },
});

/** Label of a field that two records both fill in. */
function bothHave(
  context: BatchContext,
  path: FieldPath,
  one: BatchPlace,
  other: BatchPlace,
): string | undefined {
  const places = [one, other].map(({ record }) => placeIn(context, record, path));
  return places.every(isFilled) ? places[0]?.label : undefined;
}
