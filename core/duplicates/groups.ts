import {
  type DuplicateHooks,
  type DuplicateOptions,
  type DuplicatePair,
  type DuplicateReport,
  Duplicates,
} from './duplicates.ts';
import type { DuplicateScope } from './items.ts';
import type { DuplicateKind } from './kind.ts';
import { sharedClauses } from './side-by-side.ts';

/** A text to be compared, and whose it is. */
export interface ComparedText {
  text: string;
  scope: DuplicateScope;
  /** What it belongs to: a record, a row. Two texts of one owner prove nothing together. */
  owner: string;
  name?: string | undefined;
  /** `YYYY-MM-DD`, a year, or anything else that sorts. */
  date?: string | undefined;
}

/** What a text has from another. */
interface Likeness {
  /** Place of the other among the texts. */
  of: number;
  scope: DuplicateScope;
  /** 0 to 1. */
  similarity: number;
  kind: DuplicateKind;
  /** Shared clauses, as they stand in the other and in this one. */
  clauses: { theirs: string; own: string }[];
}

/**
 * What a text is in its group that is like none before it: known to be the earliest, listed first without being known as that, another
 * that later ones are like, or like a text of its own owner alone.
 */
export type CopyRole = 'earliest' | 'first' | 'source' | 'own';

export interface CopyMember {
  /** Place among the texts. */
  item: number;
  /** The text before it that it is most like; one has either this or a role. */
  like?: Likeness;
  role?: CopyRole;
}

/** Texts that hang together: of models and earlier years first, then by date, then as listed. */
interface CopyGroup {
  members: CopyMember[];
  /** Members that are not among those. */
  left: number;
}

export interface CopyReport {
  groups: CopyGroup[];
  /** Groups that are not among those. */
  left: number;
  compared: number;
  short: number;
  /** Least similarity that was told, 0 to 1. */
  threshold: number;
  /** Texts of this batch that are like a model, else one of an earlier year, else another of the batch. */
  like: Record<DuplicateScope, number>;
}

const MOST_GROUPS = 100;
const MOST_MEMBERS = 30;
const MOST_CLAUSES = 12;

type CopyOptions = DuplicateHooks & DuplicateOptions;

/**
 * 雷同 of this batch among itself, with earlier years and with model texts, as people look at it: groups in their order, each text with
 * the one before it that it is most like, side by side. Who wrote first is told where a year or a date says so, and nowhere else.
 * @returns `undefined` where it was cancelled
 */
export function copyGroups(
  texts: readonly ComparedText[],
  { threshold, short, ...hooks }: CopyOptions = {},
): CopyReport | undefined {
  const duplicates = new Duplicates<number>({ threshold, short });
  for (const [id, { text, scope, name, date }] of texts.entries()) {
    duplicates.add({ id, text, scope, date, names: name === undefined ? [] : [name] });
  }
  const report = duplicates.finish(hooks);
  if (!report) return undefined;
  const best = bestOf(report, texts);
  const sources = new Set(report.pairs.filter((pair) => !isOfOne(pair, texts)).map(({ a }) => a));
  const earliest = new Set(report.clusters.flatMap(([first], at) => (report.earliest[at] ? [first] : [])));
  const owners = (cluster: readonly number[]): number =>
    new Set(cluster.map((item) => texts[item]?.owner)).size;
  const clusters = report.clusters.filter(
    (cluster) => owners(cluster) > 1 && cluster.some((item) => best.has(item)),
  );
  return {
    groups: clusters.slice(0, MOST_GROUPS).map((cluster) => ({
      members: cluster.slice(0, MOST_MEMBERS).map((item, at): CopyMember => {
        const pair = best.get(item);
        if (pair) return { item, like: likeness(pair, texts) };
        if (at === 0) return { item, role: earliest.has(item) ? 'earliest' : 'first' };
        return { item, role: sources.has(item) ? 'source' : 'own' };
      }),
      left: Math.max(0, cluster.length - MOST_MEMBERS),
    })),
    left: Math.max(0, clusters.length - MOST_GROUPS),
    compared: report.compared,
    short: report.short,
    threshold: report.threshold,
    like: countsOf(best),
  };
}

/** Whom a copy is told of first: a model, then an earlier year. */
const WEIGHT: Readonly<Record<DuplicateScope, number>> = { model: 2, past: 1, batch: 0 };

/** Of each text the one before it to tell of: from a model, from an earlier year, then the most alike. */
function bestOf(
  { pairs }: DuplicateReport<number>,
  texts: readonly ComparedText[],
): Map<number, DuplicatePair<number>> {
  const best = new Map<number, DuplicatePair<number>>();
  for (const pair of pairs) {
    if (isOfOne(pair, texts)) continue;
    const known = best.get(pair.b);
    const isBetter =
      !known ||
      WEIGHT[pair.scope] > WEIGHT[known.scope] ||
      (pair.scope === known.scope && pair.similarity > known.similarity);
    if (isBetter) best.set(pair.b, pair);
  }
  return best;
}

function isOfOne({ a, b }: DuplicatePair<number>, texts: readonly ComparedText[]): boolean {
  return texts[a]?.owner === texts[b]?.owner;
}

function likeness(
  { a, b, similarity, kind, scope }: DuplicatePair<number>,
  texts: readonly ComparedText[],
): Likeness {
  const [theirs, own] = [texts[a], texts[b]];
  const names = (text: ComparedText | undefined): string[] => (text?.name === undefined ? [] : [text.name]);
  return {
    of: a,
    scope,
    similarity,
    kind,
    clauses: sharedClauses(theirs?.text ?? '', own?.text ?? '', [names(theirs), names(own)])
      .slice(0, MOST_CLAUSES)
      .map((shared) => ({ theirs: shared.one.quote, own: shared.other.quote })),
  };
}

function countsOf(best: ReadonlyMap<number, DuplicatePair<number>>): Record<DuplicateScope, number> {
  const counts = { batch: 0, past: 0, model: 0 };
  for (const { scope } of best.values()) counts[scope] += 1;
  return counts;
}
