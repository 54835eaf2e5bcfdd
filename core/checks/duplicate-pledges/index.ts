import { type DuplicatePair, Duplicates } from '../../duplicates/duplicates.ts';
import type { DuplicateKind } from '../../duplicates/kind.ts';
import { sharedClauses } from '../../duplicates/side-by-side.ts';
import { z } from '../../model/zod.ts';
import type { Evidence } from '../../model/finding.ts';
import { textOf } from '../../model/values.ts';
import type { Quote } from '../../text/normalise.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { isFilled, PathPattern, placesOf } from '../places.ts';
import type { Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: PathPattern,
  /** Least similarity that is told, above 0 and up to 1. */
  threshold: z.optional(z.number().check(z.positive(), z.maximum(1))),
});

/** One text of one record. */
interface Told extends Place {
  text: string;
  record: BatchRecord;
}

/** Clauses that a finding quotes of each record. */
const MOST_QUOTED = 8;

const CODES = {
  same: 'same',
  punctuation: 'same',
  numbers: 'figures',
  names: 'figures',
  wording: 'wording',
  order: 'order',
  added: 'clauses',
  removed: 'clauses',
  replaced: 'clauses',
  partial: 'part',
} as const satisfies Record<DuplicateKind, string>;

/** Of the text that is listed first: a share of likeness is told only where the words differ. */
const FIRST = {
  same: 'first-same',
  figures: 'first-figures',
  wording: 'first',
  order: 'first',
  clauses: 'first',
  part: 'first',
} as const satisfies Record<(typeof CODES)[DuplicateKind], string>;

type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/** 雷同: pledges of different records in nearly the same words. Records have no date: their order tells nothing of who wrote first. */
export default defineBatchCheck<Params, typeof words>({
  id: 'duplicate-pledges',
  params: Params,
  advisory: true,
  // Without one of the pack's the usual bounds hold.
  unset: { told: ['threshold'] },
  runTogether(context, { path, threshold }) {
    const places = context.records.map((record) => placesIn(context, record, path));
    const duplicates = new Duplicates<Told>({ threshold });
    const short = new Set<Told>();
    for (const told of places.flat()) {
      const isCompared = duplicates.add({ id: told, text: told.text, names: namesOf(told) });
      if (!isCompared) short.add(told);
    }
    const onProgress = ({ done, total }: { done: number; total: number }): void =>
      context.progress(Math.floor((done / Math.max(1, total)) * context.records.length));
    const found = duplicates.finish({ onProgress });
    // What one record repeats is another check's.
    const pairs = (found?.pairs ?? []).filter(({ a, b }) => a.record !== b.record);
    const best = bestPairs(pairs);
    const clusterOf = new Map(
      (found?.clusters ?? []).flatMap((cluster) => cluster.map((told) => [told, cluster])),
    );
    return context.records.flatMap((record, index): Result[] => {
      const own = places[index] ?? [];
      if (own.length === 0) return [{ ...absentIn(context, record, path), recordId: record.id }];
      return own.map((told): Result => {
        const pair = best.get(told);
        if (pair) return alike(told, pair, clusterOf.get(told) ?? []);
        const code = short.has(told) ? 'too-short' : 'distinct';
        const outcome = short.has(told) ? 'na' : 'pass';
        return { outcome, code, params: { field: told.label }, path: told.path, recordId: record.id };
      });
    });
  },
});

function contextOf({ pack, today }: BatchContext, { formType, values }: BatchRecord) {
  return { pack, today, formType, values };
}

function placesIn(context: BatchContext, record: BatchRecord, path: PathPattern): Told[] {
  return placesOf(contextOf(context, record), path)
    .filter(isFilled)
    .map((place) => ({ ...place, record }));
}

function absentIn(context: BatchContext, record: BatchRecord, path: PathPattern): Result {
  const [place] = placesOf(contextOf(context, record), path);
  const [field = path] = path.split('[');
  const label = place?.label ?? record.formType.fields.find(({ id }) => id === field)?.label ?? field;
  return { outcome: 'na', code: 'absent', params: { field: label }, path: place?.path ?? field };
}

/** Of each text the pair that says most: with one listed before it, else with one after it, then the most alike. */
function bestPairs(pairs: readonly DuplicatePair<Told>[]): Map<Told, DuplicatePair<Told>> {
  const best = new Map<Told, DuplicatePair<Told>>();
  const offer = (told: Told, pair: DuplicatePair<Told>): void => {
    const known = best.get(told);
    const [isLater, wasLater] = [pair.b === told, known?.b === told];
    const isBetter = isLater === wasLater ? pair.similarity > (known?.similarity ?? 0) : isLater;
    if (!known || isBetter) best.set(told, pair);
  };
  for (const pair of pairs) {
    offer(pair.a, pair);
    offer(pair.b, pair);
  }
  return best;
}

function alike(
  told: Told,
  { a, b, similarity, kind }: DuplicatePair<Told>,
  cluster: readonly Told[],
): Result {
  const isFirst = a === told;
  const other = isFirst ? b : a;
  const records = new Set(cluster.map(({ record }) => record));
  const [first = a] = cluster;
  return {
    outcome: 'review',
    code: isFirst ? FIRST[CODES[kind]] : CODES[kind],
    params: {
      field: told.label,
      other: labelOf(other),
      percent: Math.round(similarity * 100),
      count: records.size,
      first: labelOf(first),
    },
    evidence: sharedClauses(told.text, other.text, [namesOf(told), namesOf(other)])
      .slice(0, MOST_QUOTED)
      .flatMap(({ one, other: theirs }) => [evidenceIn(told, one), evidenceIn(other, theirs)]),
    path: told.path,
    recordId: told.record.id,
  };
}

/** Where the very text stands. */
function labelOf({ record, path }: Told): string {
  return record.labels?.get(path) ?? record.label;
}

function namesOf({ record }: Told): string[] {
  const name = textOf(record.values, 'name');
  return name === undefined ? [] : [name];
}

function evidenceIn({ record, path }: Told, { quote, start, end }: Quote): Evidence {
  return { recordId: record.id, path, quote, start, end };
}
