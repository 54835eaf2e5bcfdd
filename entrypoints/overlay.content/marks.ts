import type { ChecklistCriterion } from '#core/review/shown.ts';
import type { OverlayRequest } from '#utils/messages.ts';

type Mark = Extract<OverlayRequest, { type: 'overlay.mark' }>['marks'][number];

const tones = { pass: 'pass', fail: 'fail', review: 'review', na: 'review', error: 'review' } as const;

/** Quotes of a criterion that the page shows, each once, in the colour of its finding. */
export function marksOf(criterion: ChecklistCriterion): Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of criterion.findings) {
    for (const { marked: quote, ref } of finding.evidence) {
      if (ref === undefined || quote === '') continue;
      marks.set(`${ref} ${quote}`, { ref, quote, tone: tones[finding.outcome] });
    }
  }
  return [...marks.values()];
}

/** Each tone of a mark; the highlights of a page are called after them. */
export const MARK_TONES = ['pass', 'fail', 'review'] as const;
