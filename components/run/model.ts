import type { PersonItem, PlanView } from '../popup/model.ts';

/** What the window of 批量填报 shows, in words that are ready to be read. */
export interface RunView {
  phase:
    | 'loading'
    /** The journal refuses writes. */
    | 'lost'
    /** The lock screen stands in its place. */
    | 'locked'
    /** Another window works on a run. */
    | 'busy'
    /** No run was named, or none of that id is known. */
    | 'choose'
    /** No pack brings the form of the run any more. */
    | 'formGone'
    | 'working'
    | 'paused'
    | 'finished';
  runs: readonly RunChoice[];
  form: string;
  /** Why the run stops, where its form is gone. */
  formGone: string;
  done: number;
  total: number;
  /** What is still to come, in words; `''` while nobody can tell. */
  left: string;
  /** How everybody ended, in words. */
  summary: string;
  retriable: number;
  person: PersonItem | undefined;
  step: RunStepView;
  next: readonly string[];
  /** The person before, who was taken for saved because the page moved on. */
  before: string | undefined;
  waitForSave: boolean;
  message: { tone: 'info' | 'success' | 'warning' | 'error'; text: string } | undefined;
}

export interface RunChoice {
  id: string;
  title: string;
  text: string;
}

export type RunStepView =
  /** The last window ended here: the user says what became of it. */
  | { kind: 'stopped'; text: string }
  /** The page is not one that may be filled for the person, and why. */
  | { kind: 'waiting'; title: string; text: string; tone: 'info' | 'warning'; plan?: PlanView | undefined }
  | { kind: 'ready'; count: number; own: boolean; plan: PlanView }
  | { kind: 'filling'; done: number; total: number; plan: PlanView | undefined }
  /** Filled; `watching`: the window goes on by itself once the page moves on. */
  | {
      kind: 'filled';
      text: string;
      good: boolean;
      watching: boolean;
      /** Why the page's moving on is no proof that it was saved, and what to do, in words. */
      doubt: string | undefined;
      /** The page asks for more of the same person, as the next step of a form does. */
      more: number;
      plan: PlanView | undefined;
    };

export interface RunActions {
  choose(id: string): void;
  fill(): void;
  saved(): void;
  notSaved(): void;
  beforeNotSaved(): void;
  /** Leaves what was done to the person aside and begins with the page as it is. */
  again(): void;
  skip(): void;
  pause(): void;
  resume(): void;
  retry(): void;
  setWaitForSave(on: boolean): void;
  openWorkbench(): void;
}
