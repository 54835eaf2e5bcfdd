import type { Outcome } from '#core/model/finding.ts';
import type { FieldOutcome, LabelEvidence } from '#core/model/page.ts';
import type { TeachActions, TeachView } from './teach-model.ts';
import type { SECOND_KEYS } from '#core/model/subject.ts';

/** What the popup shows. Everything is ready to be read: words of reasons and findings are already chosen. */
export interface PopupView {
  page: PageView;
  /** `lost`: the journal refuses writes, and the popup says so in red. `locked`: the lock screen stands in its place. */
  store: 'loading' | 'ok' | 'lost' | 'locked';
  /** A fill of this page was journaled as begun and never as ended. */
  /** No backup for a week. */
  backupDue?: boolean | undefined;
  unfinished: boolean;
  forms: Choice[];
  formId: string;
  /** How the form came about; `general`: nothing was recognised; `continued`: it is that of the step before. */
  detection: 'loading' | 'detected' | 'general' | 'chosen' | 'continued' | 'ambiguous' | 'none';
  /** Titles of the forms that the page may be of, where it is `ambiguous`. */
  tied: readonly string[];
  people: PeopleView;
  person: PersonItem | undefined;
  /** Records to choose from, where the person has several of this form. */
  records: Choice[];
  recordId: string;
  /** The plan goes on with what was begun in this tab for the same person. */
  goingOn: boolean;
  /** The record of the chosen person and form has been read, even if there is none. */
  recordReady: boolean;
  plan: PlanView | undefined;
  /** What is being taught, where anything is. */
  teach?: TeachView | undefined;
  work: Work;
  packs: Choice[];
  packId: string;
  /** What is typed into the page is being checked. */
  live: boolean;
  /** No pack speaks of the form. */
  noPack: boolean;
  /** The page has been filled, in this window or before. */
  undoable: boolean;
  findings: FindingsView | undefined;
  /** Where the 填写报告 was saved last, for the page as it is shown. */
  reportFile: string | undefined;
  message: { tone: 'info' | 'success' | 'warning' | 'error'; text: string } | undefined;
  /** Sensitive values in full, after the user asked for it. */
  revealed: boolean;
}

export type PageView =
  | { state: 'loading' }
  | { state: 'refused'; reason: string }
  | { state: 'ready'; title: string; host: string; foreignFrames: number };

export type Work =
  | 'idle'
  | { kind: 'filling'; done: number; total: number }
  | { kind: 'saving' | 'undoing' | 'checking' };

export interface Choice {
  value: string;
  label: string;
}

export interface PersonItem {
  id: string;
  name: string;
  organisation: string;
  homonym: boolean;
  secondKey?: { field: (typeof SECOND_KEYS)[number]; shown: string } | undefined;
}

export interface PeopleView {
  query: string;
  /** The first of those found. */
  found: PersonItem[];
  /** How many more were found. */
  more: number;
  /** People in the store; 0 calls for an import, `undefined` while it is being read. */
  total: number | undefined;
  /** The list is all that the query finds; until then the roster or the pinyin of its names is being loaded. */
  settled: boolean;
}

export interface PlanRow {
  ref: string;
  path: string;
  /** As the page prints it. */
  label: string;
  /** As the form type calls the field, where the page says something else. */
  fieldLabel: string | undefined;
  now: string;
  next: string;
  sensitive: boolean;
  source: 'record' | 'subject' | undefined;
  evidence: LabelEvidence;
  ticked: boolean;
  note: string | undefined;
  outcome: RowOutcome | undefined;
}

export interface RowOutcome {
  state: FieldOutcome['state'];
  reason: string | undefined;
}

/** Something to press before filling, in words. */
export interface ActRow {
  ref: string;
  /** What will be pressed, and how often. */
  words: string;
  /** The part of the page it stands in. */
  place: string;
  /** What is expected from it. */
  expects: string;
  ticked: boolean;
  outcome: RowOutcome | undefined;
}

export interface LeftAloneRow {
  ref: string | undefined;
  path: string | undefined;
  /** What the user may teach about it: which it is, or that it is another. */
  lesson: 'new' | 'correct' | undefined;
  label: string;
  reason: string;
}

/** Why there is no row at all, and where the remedy is. */
export interface NothingToFill {
  title: string;
  text: string;
  remedy: 'reread' | 'workbench' | undefined;
}

export interface PlanView {
  rows: PlanRow[];
  /** Only where there are no rows. */
  nothing?: NothingToFill | undefined;
  leftAlone: LeftAloneRow[];
  /** Nothing of these is pressed unless it is ticked. */
  acts: ActRow[];
  /** Some of what is left alone will be filled if it finds a place once a choice is made. */
  follows: boolean;
  /** The rows have been filled: their outcomes are what counts now. */
  filled: boolean;
}

export interface FindingItem {
  key: string;
  outcome: Outcome;
  text: string;
  quotes: string[];
  /** Where in the page the finding leads. */
  ref: string | undefined;
}

export interface FindingsView {
  about: 'page' | 'record';
  items: FindingItem[];
}

/** What the user may want; the popup's wiring does it. */
export interface PopupActions {
  reread(): void;
  chooseForm(id: string): void;
  search(query: string): void;
  choosePerson(id: string): void;
  changePerson(): void;
  chooseRecord(id: string): void;
  tick(ref: string, ticked: boolean): void;
  tickAct(ref: string, ticked: boolean): void;
  tickAll(ticked: boolean): void;
  reveal(revealed: boolean): void;
  fill(): void;
  undo(): void;
  next(): void;
  checkPage(): void;
  checkRecord(): void;
  choosePack(id: string): void;
  show(ref: string): void;
  /** `purpose`: what full numbers are needed for; `''` asks for masked ones. */
  saveReport(purpose: string): void;
  teach: TeachActions;
  /** Turns checking while typing on or off in the tab. */
  switchLive(): void;
  openOverlay(): void;
  openWorkbench(): void;
  /** Opens the window of 批量填报 for the page. */
  openRun(): void;
}
