import { normaliseLabel } from '#core/matching/label.ts';
import type { DescribedPage, LabelEvidence } from '#core/model/page.ts';
import { withoutCounts } from '#core/text/counted.ts';

/**
 * What tells a control from the others: its labels, the best first, and the parts of the page and the row it stands in.
 * Tables are only counted through, and a calendar that opens is one more.
 */
export interface Meaning {
  labels: readonly string[];
  /** What the best label was found by. */
  evidence: LabelEvidence | undefined;
  place: string;
}

/** What each control of a description means, by its reference. */
export function meanings({ controls }: DescribedPage): Map<string, Meaning> {
  return new Map(
    controls.map(({ ref, labels, section, row, about, part }) => [
      ref,
      {
        labels: labels.map(({ text }) => normaliseLabel(text)),
        evidence: labels[0]?.evidence,
        place: JSON.stringify([
          section.map(withoutCounts),
          row?.index ?? null,
          about ? [about.row, about.column].map((texts) => texts.map(normaliseLabel)) : null,
          part ?? null,
        ]),
      },
    ]),
  );
}

/** Whether a control means what it did, under the label that the plan was made for. */
export function sameMeaning(before: Meaning, after: Meaning, planned: string): boolean {
  if (before.place !== after.place || before.labels[0] !== after.labels[0]) return false;
  return after.labels.length === 0 || after.labels.includes(normaliseLabel(planned));
}

/**
 * Whether a control that was written goes by another name by now: something else stands in the place of its label. One
 * that has no label any more, as placeholders go when something is chosen, is no other.
 */
export function otherMeaning(before: Meaning, after: Meaning, planned: string): boolean {
  return (
    after.evidence === before.evidence &&
    after.labels[0] !== before.labels[0] &&
    !after.labels.includes(normaliseLabel(planned))
  );
}
