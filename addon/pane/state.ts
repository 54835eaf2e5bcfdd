import type {
  CheckScope,
  CheckView,
  Choice,
  CopiesView,
  FixesView,
  LiveView,
  LookView,
  PaneMessage,
  PaneTab,
  Progress,
} from '#components/addon/model.ts';
import type { LintView, MakeView, ShelfView } from '#components/addon/make-model.ts';
import type { Locale } from '#locales/index.ts';
import type { UploadView } from '#components/addon/upload-model.ts';

/** All that the pane shows. */
export interface PaneState {
  tab: PaneTab;
  language: Locale;
  /** The workbook, by its name, and the sheet in front; `''` while nobody knows. */
  book: string;
  sheet: string;
  look?: LookView | undefined;
  packs: readonly Choice[];
  /** Which packs there are was asked. */
  packsKnown: boolean;
  packId: string;
  scope: CheckScope;
  check?: CheckView | undefined;
  /** Cells were changed since they were checked. */
  stale: boolean;
  live: LiveView;
  fixes?: FixesView | undefined;
  copies?: CopiesView | undefined;
  upload?: UploadView | undefined;
  make?: MakeView | undefined;
  lint?: LintView | undefined;
  shelf?: ShelfView | undefined;
  progress?: Progress | undefined;
  /** Of the tab in front; each tab keeps its own. */
  message?: PaneMessage | undefined;
  /** Why the program takes nothing now, and what to do. */
  locked?: string | undefined;
}

export const FIRST: PaneState = {
  tab: 'check',
  book: '',
  language: 'zh-CN',
  sheet: '',
  packs: [],
  packsKnown: false,
  packId: '',
  scope: 'sheet',
  stale: false,
  live: { on: false },
};

/** The state, and who wants to hear of its changes. */
export class StateHolder {
  #state: PaneState = FIRST;
  /** What was said last, by the tab where it arose. */
  readonly #messages = new Map<PaneTab, PaneMessage>();
  #of: PaneTab | undefined;
  readonly #listeners = new Set<() => void>();

  get now(): PaneState {
    return this.#state;
  }

  /** @param of the tab that a message belongs to, where that is not said by the work that goes on */
  set(change: Partial<PaneState>, of = this.#of ?? this.#state.tab): void {
    if ('message' in change) this.#say(of, change.message);
    const next = { ...this.#state, ...change };
    this.#state = { ...next, message: this.#messages.get(next.tab) };
    for (const listener of this.#listeners) listener();
  }

  /** Which tab the work that goes on was asked for in: what is said of it is said there, whichever is in front by then. */
  workIsOf(tab: PaneTab | undefined): void {
    this.#of = tab;
  }

  /** The user has read the message that is shown. */
  dismiss(): void {
    this.#say(this.#state.tab, undefined);
    this.set({});
  }

  #say(tab: PaneTab, message: PaneMessage | undefined): void {
    if (message) this.#messages.set(tab, message);
    else this.#messages.delete(tab);
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
