import type { TogetherVerdict } from '#core/review/together.ts';
import type { RefCallback } from 'preact';
import type { Clue } from '#core/matching/same-person.ts';
import type { Obstacle } from '#core/matching/recognise.ts';
import type { CommentPhrase } from '#core/model/pack.ts';
import type { Decision, Verdict } from '#core/model/review.ts';
import type { BankOption } from '#core/review/bank-options.ts';
import type { GivenDecision, GivenVerdict } from '#core/review/fold.ts';
import type { PersonNow } from '#core/review/person-now.ts';
import type { ChecklistCriterion, ChecklistFinding } from '#core/review/shown.ts';
import type { ReviewStage } from '#core/review/stage.ts';

/** What the checklist shows of one page; answered by the background, which knows packs, engine and journal. */
export interface ChecklistView {
  locale: 'zh-CN' | 'en';
  /** Colours that the user chose; those of the system where absent. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** After a verdict the next open criterion is shown. */
  goOn: boolean;
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
  /** The reviewer, `""` without a name. */
  who: string;
  reviewId: string;
  /** The review's latest event at the time of reading, and after each verdict given here; `null` before the first. */
  head: string | null;
  /** The row of a list that it is about; `undefined` where the page shows one form. */
  list: ListPlace | undefined;
  /** Where the form stands by the latest decision. */
  stage: ReviewStage;
  /** Decisions that stand, the latest last. More than one: given without seeing each other. */
  decided: GivenDecision[];
  /** 评语 of the pack, and what their placeholders stand for here; masked where sensitive. */
  phrases: CommentPhrase[];
  known: Record<string, string>;
  /** Findings that belong to no criterion. */
  formFindings: ChecklistFinding[];
  criteria: ChecklistCriterion[];
}

/** A row among those of a list page. */
export interface ListPlace {
  /** 0-based; `undefined` where the row of the person at hand is no longer on the page. */
  at: number | undefined;
  count: number;
  /** Rows that nothing tells apart from this one, itself counted. */
  namesakes: number;
}

/** The background's answer to a verdict, or to taking one back. */
export interface Judged {
  reviewId: string;
  head: string;
  /** What stands at the criterion now. */
  standing: GivenVerdict[];
}

/** The background's answer to several verdicts at once. */
export interface JudgedTogether {
  reviewId: string;
  head: string;
  /** What stands at each of the criteria now. */
  standing: { criterionId: string; heads: GivenVerdict[] }[];
}

/** The background's answer to a decision. */
export interface Decided {
  reviewId: string;
  head: string;
  stage: ReviewStage;
  decided: GivenDecision[];
}

/** Keys and their verdicts, in the order shown. */
export const verdictKeys: readonly [key: string, verdict: Verdict][] = [
  ['1', 'met'],
  ['2', 'mostlyMet'],
  ['3', 'notMet'],
  ['4', 'notApplicable'],
  ['5', 'pending'],
];

/** Which criteria are listed, and gone through with j and k. */
export interface Filter {
  text: string;
  only: (typeof FILTERS)[number];
}
export const FILTERS = ['all', 'open', 'notMet', 'differ'] as const;

/** The comment bank while it is open. */
export interface Bank {
  /** Where a phrase goes. */
  into: 'criterion' | 'form';
  options: readonly BankOption[];
  active: number;
  /** What the reviewer wrote before is still being fetched. */
  loading: boolean;
}

/** Criteria that wait to be judged together. */
export interface Together {
  ids: readonly string[];
  /** `undefined` until one was chosen: nothing is judged by a key that was pressed too soon. */
  verdict: TogetherVerdict | undefined;
  /** The set whose open criteria they are; `undefined`: they are those that the machine passed. */
  set: string | undefined;
}

/** A decision about the whole form that is being made. */
export interface Deciding {
  /** `undefined` until one was chosen. */
  decision: Decision | undefined;
  comment: string;
  commentMissing: boolean;
  /** Why the comment cannot be taken, in words. */
  commentWrong: string | undefined;
  /** Criteria that are the reason, by id. */
  reasons: readonly string[];
}

/** A quote that the page shows no longer. */
export interface GoneQuote {
  ref: string;
  quote: string;
}

/** The checklist as it stands on the screen. */
export interface OverlayView {
  /** `undefined` until the page has been read. */
  checklist: ChecklistView | undefined;
  error: string | undefined;
  /** Index of the criterion at hand. */
  current: number;
  subjectName: string;
  comment: string;
  /** Points as typed. */
  score: string;
  /** Why the points cannot be taken. */
  scoreWrong: 'notANumber' | 'outOfRange' | undefined;
  /** A verdict at hand that waits for its comment. */
  pending: Verdict | undefined;
  /** Criteria about which something was pressed or typed that is not saved: id → the verdict, where one was pressed. */
  unsaved: ReadonlyMap<string, Verdict | undefined>;
  /** Why the comment cannot be taken, in words. */
  commentWrong: string | undefined;
  commentMissing: boolean;
  saving: boolean;
  /** The tab shows another address than the checklist was read at: nothing is judged before it is read anew. */
  moved: boolean;
  /** The page no longer shows the person's form: nothing is judged until it does, or until it is read anew. */
  away: boolean;
  /** The list no longer shows the row of the person at hand. */
  rowGone: boolean;
  /** The page may show the form of somebody else of the same name: nothing is judged until the reviewer has said so. */
  unsure: boolean;
  /** The page went to the form of somebody else by itself; `drafts`: comments on the one before without a verdict. */
  switched: { from: string; to: string; drafts: number } | undefined;
  status: { tone: 'success' | 'error' | 'info'; text: string } | undefined;
  help: boolean;
  /** 怎么查 is told in full. */
  how: boolean;
  /** `undefined` while no filter is shown: then all criteria are listed. */
  filter: Filter | undefined;
  bank: Bank | undefined;
  /** `undefined` while nothing of the kind is asked. */
  together: Together | undefined;
  deciding: Deciding | undefined;
  /** Quotes marked before that the page shows no longer. */
  gone: readonly GoneQuote[];
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
  score: RefCallback<HTMLElement>;
  filter: RefCallback<HTMLElement>;
  bank: RefCallback<HTMLElement>;
  decision: RefCallback<HTMLElement>;
  together: RefCallback<HTMLElement>;
  decisionComment: RefCallback<HTMLElement>;
}

/** Every event handed over is the proof that a person did it. */
export interface OverlayActions
  extends CardActions, DecisionActions, BankActions, FilterActions, TogetherActions {
  read(change: { formId?: string; packId?: string }): void;
  /** Reads the page anew, whoever it shows by now. */
  reread(): void;
  /** The page still shows the person whose checklist this is. */
  confirmSame(event: Event): void;
  /** Each letter of the name typed; `commitSubject` when it is complete. */
  nameSubject(name: string): void;
  commitSubject(): void;
  choose(index: number): void;
  next(): void;
  previous(): void;
  nextRow(): void;
  previousRow(): void;
  /** Takes the latest thing done here back, whatever it was. */
  undo(event: Event): void;
  key(event: KeyboardEvent): void;
  toggleHelp(): void;
  toggleHow(): void;
  /** Whether the checklist goes on by itself after a verdict. */
  goOn(on: boolean): void;
  dock(side: Place['side']): void;
  /** Back to where the reviewer put it. */
  goBack(): void;
  resize(width: number): void;
  close(): void;
}

export interface CardActions {
  judge(verdict: Verdict, event: Event): void;
  /** Takes the verdict at hand back. */
  withdraw(event: Event): void;
  comment(text: string): void;
  commentKey(event: KeyboardEvent): void;
  /** The focus leaves verdict, points, comment and phrases, or goes from one to another. */
  leaveSaying(event: FocusEvent): void;
  score(text: string): void;
  commitScore(): void;
  /** Leads to a place of the page, or to a quote in it. */
  show(ref: string, quote?: string): void;
  /** Leads to the first piece of evidence, and from there to the next at each call. */
  showEvidence(): void;
}

export interface TogetherActions {
  /** Shows which criteria may be taken as 符合 together, or puts away what is to be judged together. */
  togglePassed(): void;
  /** Shows which criteria of the set at hand may be judged together, or puts them away. */
  toggleSet(): void;
  /** Chooses the verdict for the criteria of a set. */
  chooseTogether(verdict: TogetherVerdict): void;
  confirmTogether(event: Event): void;
}

export interface DecisionActions {
  /** Shows what may be decided about the whole form, or puts it away. */
  toggleDeciding(): void;
  /** Chooses a decision: at once where nothing is left to say, else asks for it. */
  chooseDecision(decision: Decision, event: Event): void;
  decisionComment(text: string): void;
  decisionKey(event: KeyboardEvent): void;
  toggleReason(criterionId: string): void;
  confirmDecision(event: Event): void;
}

export interface BankActions {
  openBank(into: Bank['into']): void;
  bankKey(event: KeyboardEvent): void;
  pick(index: number): void;
}

export interface FilterActions {
  toggleFilter(): void;
  filterBy(change: Partial<Filter>): void;
  /** All criteria again, and the focus in its field. */
  clearFilter(): void;
  filterKey(event: KeyboardEvent): void;
}
