import { maskNumbers } from '../model/mask.ts';
import { normalise } from '../text/normalise.ts';
import type { Unit } from './units.ts';

/** Decisions that send a form back. */
export const SENT_BACK = ['returned', 'incomplete'] as const;
export type SentBack = (typeof SENT_BACK)[number];

export interface Reason {
  /** Id of the criterion, or the comment as it was mostly written, without names and long numbers. */
  key: string;
  counts: Readonly<Record<SentBack, number>>;
  total: number;
}

export interface Reasons {
  /** Decisions in all: the denominator. One may give several reasons. */
  decisions: Readonly<Record<SentBack, number>>;
  criteria: readonly Reason[];
  comments: readonly Reason[];
  /** So many decisions name no criterion. */
  withoutCriterion: number;
}

/** Why forms were sent back, most often first. A decision that was taken back or settled against counts no more. */
export function reasonsOf(units: readonly Unit[]): Reasons {
  const given = units.flatMap(({ reviews, subjectName }) =>
    reviews.flatMap(({ upheld }) =>
      upheld.flatMap((decision) =>
        isSentBack(decision.decision) ? [{ ...decision, sent: decision.decision, subjectName }] : [],
      ),
    ),
  );
  const criteria = new Tally();
  const comments = new Tally();
  const decisions = { returned: 0, incomplete: 0 };
  for (const { sent, criterionIds, comment, subjectName } of given) {
    decisions[sent] += 1;
    for (const id of new Set(criterionIds)) criteria.add(id, id, sent);
    const parts = new Map(partsOf(comment, subjectName).map((part) => [commentKey(part), part]));
    for (const [key, part] of parts) comments.add(key, part, sent);
  }
  return {
    decisions,
    criteria: criteria.reasons(),
    comments: comments.reasons(),
    withoutCriterion: given.filter(({ criterionIds }) => criterionIds.length === 0).length,
  };
}

function isSentBack(decision: string): decision is SentBack {
  return (SENT_BACK as readonly string[]).includes(decision);
}

/** A place in a list: `1.`, `（2）`, `三、`. */
const PLACE = /^(?:[(（]?[\d一二三四五六七八九十]{1,2}(?:[)）]|[.．、](?!\d))|[①-⑳])\s*/;

/** What may stand before a place in a list that goes on in the same line. */
const BETWEEN = /[;；。！!]\s*/;
const PART = new RegExp(`[\\n\\r]+|${BETWEEN.source}(?=${PLACE.source.slice(1)})`);

/**
 * The single reasons of a comment: one per line, or per place of a list within a line. What is written without either is one
 * reason, of however many sentences: "写得不一样。请改成一致" says what is wrong and what to do. Whom it is about and numbers of
 * people are no part of a reason.
 */
function partsOf(comment: string, subjectName: string): string[] {
  const masked = maskNumbers(comment);
  const nameless = subjectName === '' ? masked : masked.replaceAll(subjectName, '〔姓名〕');
  return nameless
    .split(PART)
    .map((part) =>
      part
        .trim()
        .replace(PLACE, '')
        .replace(/[;；。！!\s]+$/, ''),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Equal for comments that differ in spelling, punctuation and numbers alone. */
function commentKey(text: string): string {
  return normalise(text)
    .text.toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}\p{N}#〔〕]+/gu, '');
}

/** Counts by key, and under each key how it was written. */
class Tally {
  readonly #found = new Map<string, { counts: Record<SentBack, number>; written: Map<string, number> }>();

  add(key: string, text: string, sent: SentBack): void {
    const own = this.#found.get(key) ?? { counts: { returned: 0, incomplete: 0 }, written: new Map() };
    own.counts[sent] += 1;
    own.written.set(text, (own.written.get(text) ?? 0) + 1);
    this.#found.set(key, own);
  }

  reasons(): Reason[] {
    const reasons = [...this.#found.values()].map(({ counts, written }) => ({
      key: [...written].reduce((most, each) => (each[1] > most[1] ? each : most))[0],
      counts,
      total: counts.returned + counts.incomplete,
    }));
    return reasons.sort((a, b) => b.total - a.total);
  }
}
