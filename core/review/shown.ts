import type { Outcome } from '../model/finding.ts';
import type { CriterionVerdict } from '../model/review.ts';
import type { GivenVerdict } from './fold.ts';
import type { HowToCheck } from './how-to-check.ts';
import type { Agreement } from './side-by-side.ts';

/** A finding as it is shown beside its form. */
export interface ChecklistFinding {
  key: string;
  outcome: Outcome;
  text: string;
  evidence: ChecklistEvidence[];
  /** Where in the page it leads. */
  ref: string | undefined;
}

export interface ChecklistEvidence {
  /** As it may be shown: masked where its field is sensitive. */
  quote: string;
  /** As it stands in the page, to be marked there and never shown. */
  marked: string;
  /** `undefined` where the page does not show the text. */
  ref: string | undefined;
}

export interface ChecklistCriterion {
  id: string;
  set: string;
  name: string;
  requirement: string;
  citation: { document: string; section: string };
  /** `undefined` where no check speaks of it: then the machine does not know, which is `review` (law 5). */
  machine: Outcome | undefined;
  /** What the checks said is not kept: a page or a workbook is here no more. */
  machineLost?: boolean;
  /** How person and machine stand to each other. */
  agreement: Agreement;
  how: HowToCheck | undefined;
  /** 满分; `undefined` where no points are given. */
  maxScore: number | undefined;
  findings: ChecklistFinding[];
  verdict: CriterionVerdict | undefined;
  /** What the verdict quoted stands in the form no longer. */
  quoteGone: boolean;
  /** All that stands, withdrawals included. More than one: given without seeing each other, both are kept. */
  standing: GivenVerdict[];
}
