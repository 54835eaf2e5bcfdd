import { saysNothing } from '../text/placeholder.ts';
import { BandedIndex } from './banded.ts';
import type { Candidates } from './candidates.ts';
import { ExactIndex } from './exact.ts';
import { Folder, NAME } from './fold.ts';
import { Found } from './found.ts';
import { type DuplicateScope, Items } from './items.ts';
import { type DuplicateKind, kindOf } from './kind.ts';
import { type Models, Scorer } from './score.ts';
import { ShingleSet, WIDTH } from './shingles.ts';
import { STOCK_TIMES, StockPhrases } from './stock.ts';
import { Texts } from './texts.ts';
import { Frequencies } from './weights.ts';

/** Similarity from which a pair is told where nobody asks for another. */
export const USUAL_THRESHOLD = 0.37;
/** Of more texts more are alike by chance: for every ten times as many the threshold is so much higher. */
const FEW = 2000;
const STRICTER = 0.03;
/** Up to so many different texts every two are compared. */
const EXACT = 2000;
/** Letters below which a text is nobody's own (无, 同上, 家访10户), and below which only its very words count. */
const SHORTEST = 8;
const SHORT = 12;
/** The same where short texts are compared as well, and letters beside the numbers from which these need not be equal. */
const SHORTEST_OWN = 4;
export const LEAST_LETTERS = 5;
/** Shingles that must be shared. */
const LEAST_SHARED = 6;
/** Texts between two reports of progress. */
const STRIDE = 500;

export interface DuplicateOptions {
  /** Least similarity of a pair, above 0 and up to 1. */
  threshold?: number | undefined;
  /**
   * Whether texts of a few letters (每学期听课1节) are compared as well: by their very words, or but for numbers and names. For whoever
   * knows that they are somebody's own words.
   */
  short?: boolean | undefined;
}

/** A text to be compared. */
export interface DuplicateItem<Id> {
  id: Id;
  text: string;
  /** `batch` where nothing is said. */
  scope?: DuplicateScope;
  /** Names of the writer, which prove nothing when they differ. */
  names?: readonly string[];
  /** `YYYY-MM-DD`, a year, or anything else that sorts; the earlier text comes first, and those without one after it. */
  date?: string | undefined;
}

/** Two texts that are alike, the one that is listed before first: a past text or a model, then by date, then as added. */
export interface DuplicatePair<Id> {
  a: Id;
  b: Id;
  /** 0 to 1. */
  similarity: number;
  kind: DuplicateKind;
  /** Where `a` comes from. */
  scope: DuplicateScope;
}

export interface DuplicateReport<Id> {
  /** By `a`, then by `b`. */
  pairs: DuplicatePair<Id>[];
  /** Everything that hangs together, in the same order. */
  clusters: Id[][];
  /** Of each cluster, whether its first is known to be the earliest: the order in which texts were added proves nothing. */
  earliest: boolean[];
  /** Least similarity that was told. */
  threshold: number;
  /** Texts that were compared, and those that are too short for it. */
  compared: number;
  short: number;
}

export interface DuplicateProgress {
  done: number;
  total: number;
}

export interface DuplicateHooks {
  onProgress?: (progress: DuplicateProgress) => void;
  isCancelled?: () => boolean;
}

/**
 * 雷同: finds texts that say the same in nearly the same words. What many texts share counts for little, and what a model text
 * gives proves nothing between two others. Only likeness is told: whether somebody copied is for people to judge.
 * Texts are added one by one and need not be kept; the same texts in the same order give the same report.
 */
export class Duplicates<Id = string | number> {
  readonly #threshold: number | undefined;
  readonly #ofShort: boolean;
  readonly #folder = new Folder();
  readonly #texts = new Texts();
  readonly #items: Items<Id> = new Items();
  #short = 0;

  constructor({ threshold, short = false }: DuplicateOptions = {}) {
    this.#threshold = threshold;
    this.#ofShort = short;
  }

  /** @returns false where the text is too short to tell anything */
  add({ id, text, scope = 'batch', names = [], date }: DuplicateItem<Id>): boolean {
    this.#folder.read(text, names);
    const { size } = this.#folder;
    const isLong = size >= SHORTEST || (this.#ofShort && size >= SHORTEST_OWN && !saysNothing(text));
    if (isLong) this.#items.add(id, this.#texts.add(this.#folder), scope, date, this.#folder);
    else this.#short += 1;
    return isLong;
  }

  /** Compares everything that was added. @returns `undefined` where it was cancelled */
  finish({ onProgress, isCancelled }: DuplicateHooks = {}): DuplicateReport<Id> | undefined {
    const steps = this.steps();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      onProgress?.(value);
      if (isCancelled?.()) return undefined;
    }
  }

  /** The same in steps of a few milliseconds, for whoever must look up between them. */
  *steps(): Generator<DuplicateProgress, DuplicateReport<Id>> {
    const texts = this.#texts;
    const total = texts.count * 4;
    const set = new ShingleSet();
    const stock = new StockPhrases();
    const frequencies = new Frequencies(texts.total, texts.count);
    const stockCount = Math.round(frequencies.rare * STOCK_TIMES);
    const banded = texts.count > EXACT ? new BandedIndex(texts.count, texts.total) : undefined;
    for (let text = 0; text < texts.count; text += 1) {
      if (text % STRIDE === 0) yield { done: text, total };
      const codes = texts.codes(text);
      set.load(codes);
      stock.read(codes);
      for (let at = 0; at < set.count; at += 1) {
        const first = set.firsts[at] as number;
        const isStock = stock.has(first, first + WIDTH - 1);
        frequencies.count(set.list[at] as number, isStock ? stockCount : 1);
      }
      banded?.countClauses(codes);
    }
    const membersOf = this.#items.byText(texts.count);
    const threshold = this.#threshold ?? usualThreshold(texts.count);
    const models = this.#models(set);
    const scorer = new Scorer(texts, frequencies, models);
    // Likeness is at most what is shared of the lighter text; without the wording of models it may be more.
    const least = models.texts.size === 0 ? threshold : 0;
    const index: Candidates = banded ?? new ExactIndex(texts.count, frequencies, least);
    for (let text = 0; text < texts.count; text += 1) {
      if (text % STRIDE === 0) yield { done: texts.count + text, total };
      if (texts.size(text) < SHORT) continue;
      const codes = texts.codes(text);
      set.load(codes);
      frequencies.look(set);
      scorer.weigh(text, set);
      index.add(text, set, codes);
    }
    for (const share of index.link()) yield { done: Math.floor(texts.count * (2 + share)), total };
    const found = new Found(this.#items);
    for (let text = 0; text < texts.count; text += 1) {
      if (text % STRIDE === 0) yield { done: texts.count * 3 + text, total };
      const members = membersOf(text);
      const isWhole = this.#isWhole(text);
      found.addSame(members, (kind) => isWhole || kind === 'same' || kind === 'punctuation');
      const candidates = index.of(text);
      if (candidates.length === 0) continue;
      const codes = texts.codes(text);
      set.load(codes);
      frequencies.look(set);
      scorer.take(text, set);
      for (const other of candidates) {
        const { similarity, shared } = scorer.compare(other);
        if (similarity < threshold || shared < LEAST_SHARED) continue;
        const theirs = texts.codes(other);
        found.addAlike(membersOf(other), members, similarity, (isBackwards) =>
          isBackwards ? kindOf(codes, theirs) : kindOf(theirs, codes),
        );
      }
    }
    yield { done: total, total };
    return { ...found.report(), threshold, compared: this.#items.count, short: this.#short };
  }

  /** Whether a text tells something without its numbers and names. */
  #isWhole(text: number): boolean {
    if (this.#texts.size(text) >= SHORT) return true;
    return this.#ofShort && this.#texts.codes(text).filter((code) => code > NAME).length >= LEAST_LETTERS;
  }

  /** The texts that models say, and all that stands in them. */
  #models(set: ShingleSet): Models {
    const texts = new Set<number>();
    const shingles = new Set<number>();
    for (let item = 0; item < this.#items.count; item += 1) {
      if (this.#items.scope(item) !== 'model') continue;
      const text = this.#items.text(item);
      texts.add(text);
      set.load(this.#texts.codes(text));
      for (let at = 0; at < set.count; at += 1) shingles.add(set.list[at] as number);
    }
    return { texts, shingles };
  }
}

function usualThreshold(texts: number): number {
  return USUAL_THRESHOLD + STRICTER * Math.max(0, Math.log10(texts / FEW));
}
