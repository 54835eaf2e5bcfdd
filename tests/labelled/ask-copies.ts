import { Duplicates } from '../../core/duplicates/duplicates.ts';
import type { Labelled } from './read.ts';
import type { LabelledPair } from './schema.ts';

/** Of the pairs of one kind, how many are told as alike. */
export interface PairsTold {
  edit: LabelledPair['edit'];
  told: number;
  all: number;
  /** Other pairs that are told: of two originals, so never right where copies are asked for. */
  strays: number;
  /** Pairs on which the finder and the label disagree. */
  errors: string[];
}

/** Compares all texts of one kind of pair at once, among the single pledges, as the forms of an office lie in one batch. */
export function askCopies({ copies, pledges }: Pick<Labelled, 'copies' | 'pledges'>): PairsTold[] {
  const others = pledges.map(({ text }) => text);
  return [...new Set(copies.map(({ edit }) => edit))].sort().map((edit) => {
    const mine = copies.filter((pair) => pair.edit === edit);
    const texts = new Set(mine.flatMap(({ a, b }) => [a, b]));
    const duplicates = new Duplicates<string>();
    for (const text of new Set([...texts, ...others])) duplicates.add({ id: text, text });
    const pairs = duplicates.finish()?.pairs.filter(({ a, b }) => texts.has(a) || texts.has(b)) ?? [];
    const told = new Set(pairs.flatMap(({ a, b }) => [`${a}\0${b}`, `${b}\0${a}`]));
    const isTold = ({ a, b }: LabelledPair): boolean => told.has(`${a}\0${b}`);
    return {
      edit,
      told: mine.filter(isTold).length,
      all: mine.length,
      strays: pairs.length - mine.filter(isTold).length,
      errors: mine.filter((pair) => isTold(pair) !== pair.copied).map(({ id }) => id),
    };
  });
}
