import type { RefCallback } from 'preact';
import type { Clue } from '#core/matching/same-person.ts';
import type { Obstacle } from '#core/matching/recognise.ts';
import type { Outcome } from '#core/model/finding.ts';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import type { GivenVerdict } from '#core/review/fold.ts';
import type { PersonNow } from '#core/review/person-now.ts';

/** What the checklist shows of one page; answered by the background, which knows packs, engine and journal. */
export interface ChecklistView {
  locale: 'zh-CN' | 'en';
  /** Colours that the user chose; those of the system where absent. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  forms: { value: string; label: string }[];
  /** `""` where no form was recognised. */
  formId: string;
  /** Why there is little to review; `undefined` where the page shows the form. */
  obstacle: Obstacle | undefined;
  /** Labelled fields and texts that were read. */
  read: number;
  /** Frames of other origins, which are not read. */
  foreignFrames: number;
  packs: { value: string; label: string }[];
  packId: string;
  /** Address that was read, as the journal knows it. */
  page: string;
  /** The page's title, ID numbers masked. */
  pageTitle: string;
  /** `""` where the page names nobody. */
  subjectName: string;
  /** The name that the reviewer typed for this person; `undefined` where it is the page's. */
  typed: string | undefined;
  /** Whose form it is beside the one before; `undefined` where there was none. */
  personNow: PersonNow | undefined;
  /** By what the page tells whose form it shows; empty where it names nobody. */
  clues: Clue[];
  /** Every field of the form as the page showed it: it tells what was read. */
  shown: { ref: string; path: string; value: string | string[] }[];
  reviewId: string;
  /** The review's latest event at the time of reading, and after each verdict given here; `null` before the first. */
  head: string | null;
  /** Findings that belong to no criterion. */
  formFindings: ChecklistFinding[];
  criteria: ChecklistCriterion[];
}

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
  findings: ChecklistFinding[];
  verdict: CriterionVerdict | undefined;
  /** All that stands, withdrawals included. More than one: given without seeing each other, both are kept. */
  standing: GivenVerdict[];
}

/** The background's answer to a verdict, or to taking one back. */
export interface Judged {
  reviewId: string;
  head: string;
  /** What stands at the criterion now. */
  standing: GivenVerdict[];
}

/** Keys and their verdicts, in the order shown. */
export const verdictKeys: readonly [key: string, verdict: Verdict][] = [
  ['1', 'met'],
  ['2', 'mostlyMet'],
  ['3', 'notMet'],
  ['4', 'notApplicable'],
  ['5', 'pending'],
];

/** The checklist as it stands on the screen. */
export interface OverlayView {
  /** `undefined` until the page has been read. */
  checklist: ChecklistView | undefined;
  error: string | undefined;
  /** Index of the criterion at hand. */
  current: number;
  subjectName: string;
  comment: string;
  /** A verdict that waits for its comment. */
  pending: Verdict | undefined;
  commentMissing: boolean;
  saving: boolean;
  /** The tab shows another address than the checklist was read at: nothing is judged before it is read anew. */
  moved: boolean;
  /** The page no longer shows the person's form: nothing is judged until it does, or until it is read anew. */
  away: boolean;
  /** The page may show the form of somebody else of the same name: nothing is judged until the reviewer has said so. */
  unsure: boolean;
  /** The page went to the form of somebody else by itself; `drafts`: comments on the one before without a verdict. */
  switched: { from: string; to: string; drafts: number } | undefined;
  status: { tone: 'success' | 'error' | 'info'; text: string } | undefined;
  help: boolean;
  /** Where the reviewer put it. */
  place: Place;
  /** Where it stands for now, so as not to cover what it shows. */
  aside: Place | undefined;
}

/** Where the panel stands; `width` in CSS pixels. */
export interface Place {
  side: 'left' | 'right';
  width: number;
}

/** Elements that the wiring moves the focus to. */
export interface OverlayRefs {
  root: RefCallback<HTMLElement>;
  comment: RefCallback<HTMLElement>;
}

export interface OverlayActions {
  read(change: { formId?: string; packId?: string }): void;
  /** Reads the page anew, whoever it shows by now. */
  reread(): void;
  /** The page still shows the person whose checklist this is. */
  confirmSame(): void;
  /** Each letter of the name typed; `commitSubject` when it is complete. */
  nameSubject(name: string): void;
  commitSubject(): void;
  choose(index: number): void;
  next(): void;
  previous(): void;
  /** The event is the proof that a person did it. */
  judge(verdict: Verdict, event: Event): void;
  withdraw(): void;
  comment(text: string): void;
  commentKey(event: KeyboardEvent): void;
  key(event: KeyboardEvent): void;
  show(ref: string): void;
  showEvidence(): void;
  toggleHelp(): void;
  dock(side: Place['side']): void;
  /** Back to where the reviewer put it. */
  goBack(): void;
  resize(width: number): void;
  close(): void;
}
