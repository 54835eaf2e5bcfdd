import { render } from 'preact';
import type {
  ChecklistCriterion,
  ChecklistView,
  OverlayActions,
  OverlayView,
  Place,
} from '#components/overlay/model.ts';
import { Overlay } from '#components/overlay/Overlay.tsx';
import { JiannuoError } from '#core/errors.ts';
import { codeText, errorText } from '#locales/errors.ts';
import '#locales/overlay.ts';
import { firstView } from './first-view.ts';
import { OverlayHost } from './host.ts';
import type { Remark } from './verdict.ts';

/** What the checklist shows: drawn anew on every change, and gone without a trace once closed. */
export class Screen {
  readonly #host = new OverlayHost(import.meta.env.MODE === 'test' ? 'open' : 'closed');
  readonly #actions: OverlayActions;
  #view: OverlayView = firstView;
  #open = true;
  #root: HTMLElement | null = null;
  #commentField: HTMLElement | null = null;

  constructor(actions: OverlayActions) {
    this.#actions = actions;
  }

  get view(): OverlayView {
    return this.#view;
  }

  get open(): boolean {
    return this.#open;
  }

  get criterion(): ChecklistCriterion | undefined {
    return this.#view.checklist?.criteria[this.#view.current];
  }

  /** The criterion at hand with what is typed about it. */
  get remark(): Remark | undefined {
    const { checklist, comment } = this.#view;
    const { criterion } = this;
    return checklist && criterion && { checklist, criterion, comment };
  }

  get focused(): boolean {
    return this.#root?.matches(':focus-within') ?? false;
  }

  get place(): Place {
    return this.#view.aside ?? this.#view.place;
  }

  focus(): void {
    this.#root?.focus();
  }

  focusComment(): void {
    this.#commentField?.focus();
  }

  /** Whether a comment is being typed. */
  get commenting(): boolean {
    const root = this.#commentField?.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === this.#commentField;
  }

  set(change: Partial<OverlayView>): void {
    if (!this.#open) return;
    this.#view = { ...this.#view, ...change };
    if ('place' in change || 'aside' in change || !this.#root) this.#host.makeRoom(this.place);
    render(<Overlay view={this.#view} actions={this.#actions} refs={this.#refs} />, this.#host.mount);
  }

  setTheme(theme: ChecklistView['theme']): void {
    this.#host.setTheme(theme ?? 'auto');
  }

  /** Gives up what is shown of the store. Comments typed so far stay drafts, and come back with the next reading. */
  lock(): void {
    this.set({ ...firstView, place: this.#view.place, error: codeText('vault.locked') });
  }

  /** Shows what went wrong, if anything does. */
  async try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof JiannuoError && error.code === 'vault.locked') this.lock();
      else this.set({ error: errorText(error) });
    }
  }

  close(): void {
    this.#open = false;
    render(null, this.#host.mount);
    this.#host.remove();
  }

  readonly #refs = {
    root: (element: HTMLElement | null) => {
      this.#root = element;
    },
    comment: (element: HTMLElement | null) => {
      this.#commentField = element;
    },
  };
}
