import { type Random, seeded } from '../../tests/fixtures/random.ts';
import { type Edit, TUNED } from './edits.ts';
import { type Draft, draft, written } from './pledges.ts';
import { UNSEEN, unseenDraft, unseenWritten } from './unseen.ts';
import { UNTUNED, untunedDraft, untunedWritten } from './untuned.ts';

/** Texts with the truth about them. */
export interface LabelledSet {
  texts: string[];
  /** Of each copy the text that it was made from, and how. */
  copies: Map<number, { of: number; edit: string }>;
}

interface Generator {
  draft: (random: Random) => Draft;
  written: (draft: Draft) => string;
  edits: Readonly<Record<string, Edit>>;
}

/**
 * `tuned`: texts and edits that the comparison was tried on while it was made. `untuned`: others, of another subject; only the
 * constants of the likeness were chosen with an eye on them. `unseen`: measured for the first time when all was set.
 */
export const GENERATORS = {
  tuned: { draft, written, edits: TUNED },
  untuned: { draft: untunedDraft, written: untunedWritten, edits: UNTUNED },
  unseen: { draft: unseenDraft, written: unseenWritten, edits: UNSEEN },
} as const satisfies Record<string, Generator>;

/** Three texts in ten are copies of an earlier one. */
const COPIES = 0.3;

export function labelledSet(generator: Generator, count: number, seed: number): LabelledSet {
  const random = seeded(seed);
  const edits = Object.keys(generator.edits);
  const set: LabelledSet = { texts: [], copies: new Map() };
  const originals: { at: number; draft: Draft }[] = [];
  while (set.texts.length < count) {
    if (originals.length > 20 && random.next() < COPIES) {
      const original = random.pick(originals);
      const edit = random.pick(edits);
      set.copies.set(set.texts.length, { of: original.at, edit });
      set.texts.push(generator.edits[edit]?.(original.draft, random) ?? '');
    } else {
      const made = generator.draft(random);
      originals.push({ at: set.texts.length, draft: made });
      set.texts.push(generator.written(made));
    }
  }
  return set;
}
