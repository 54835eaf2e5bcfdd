import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type BatchPlace, evidenceIn, placesIn } from '../batch.ts';
import { type BatchResult, defineBatchCheck } from '../check.ts';
import { absent, isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** Columns that are filled in together: who has none of them was not judged at all. */
  paths: z.array(FieldPath).check(z.minLength(2)),
});
type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/** A cell that one row leaves blank where most rows fill it in, and where the row has others of the same columns. */
export default defineBatchCheck<Params, typeof words>({
  id: 'left-out',
  params: Params,
  advisory: true,
  runTogether(context, { paths }) {
    const columns = paths.map((path) => placesIn(context, path));
    const begun = new Set(columns.flatMap((places) => places.filter(isWritten).map(({ record }) => record)));
    return columns.flatMap((places) => judge(places, begun));
  },
});

/** What could not be read is written all the same. */
function isWritten(place: BatchPlace): boolean {
  return isFilled(place) || place.record.unread?.has(place.path) === true;
}

function judge(places: readonly BatchPlace[], begun: ReadonlySet<BatchPlace['record']>): Result[] {
  const own = places.filter(({ record }) => begun.has(record));
  const filled = own.filter(isWritten);
  const blank = own.filter((place) => !isWritten(place));
  const [first] = places;
  if (!first) return [];
  if (filled.length === 0) return [absent(first)];
  const params = { field: first.label, filled: filled.length, blank: blank.length };
  if (blank.length === 0) return [{ outcome: 'pass', code: 'all', params }];
  // A column that most leave blank is one that not everybody has.
  if (blank.length >= filled.length) return [{ outcome: 'na', code: 'few', params }];
  return blank.map((place): Result => ({
    outcome: 'review',
    code: 'blank',
    params,
    evidence: evidenceIn(place),
    path: place.path,
    recordId: place.record.id,
  }));
}
