import { render } from 'preact';
import type {
  ChecklistView,
  OverlayActions,
  OverlayRefs,
  OverlayView,
  Place,
} from '#components/overlay/model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { Overlay } from '#components/overlay/Overlay.tsx';
import { JiannuoError } from '#core/errors.ts';
import { codeText, errorText } from '#locales/errors.ts';
import '#locales/overlay.ts';
import { firstView } from './first-view.ts';
import { OverlayHost } from './host.ts';
import type { Remark } from './verdict.ts';

/** Who must know what becomes of the panel. */
export interface Witness {
  /** The panel is in the page. */
  drawn(panel: HTMLElement): void;
  /** The page meddled with it. */
  meddled(): void;
  /** What was pressed or typed about the criteria and is not saved. */
  unsaved(checklist: ChecklistView): OverlayView['unsaved'];
}

/** What the checklist shows: drawn anew on every change, and gone without a trace once closed. */
export class Screen {
  readonly #host: OverlayHost;
  readonly #actions: OverlayActions;
  readonly #witness: Witness;
  #view: OverlayView = firstView;
  #open = true;
  #drawing = false;
  #stale = false;
  #locked = false;
  readonly #elements: Partial<Record<keyof OverlayRefs, HTMLElement | null>> = {};

  constructor(actions: OverlayActions, witness: Witness) {
    this.#actions = actions;
    this.#witness = witness;
    this.#host = new OverlayHost(import.meta.env.MODE === 'test' ? 'open' : 'closed', () =>
      witness.meddled(),
    );
  }

  inSight(panel: HTMLElement): boolean {
    return this.#host.inSight(panel);
  }

  /** Whether an event that the page hears comes from the checklist. */
  isOwn(target: EventTarget | null): boolean {
    return this.#host.is(target);
  }

  /** Puts the checklist over what the page has opened since. */
  raise(): void {
    this.#host.raise();
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
    const { checklist, comment, score } = this.#view;
    const { criterion } = this;
    return checklist && criterion && { checklist, criterion, comment, score };
  }

  /** Whether nothing is shown because the data is locked. */
  get locked(): boolean {
    return this.#locked;
  }

  get focused(): boolean {
    return this.#elements.root?.matches(':focus-within') ?? false;
  }

  get place(): Place {
    return this.#view.aside ?? this.#view.place;
  }

  focus(): void {
    this.focusOn('root');
  }

  focusOn(where: keyof OverlayRefs): void {
    this.#elements[where]?.focus();
  }

  /** Goes to a part of a text field. */
  select(where: 'comment' | 'decisionComment', part: { start: number; end: number } | undefined): void {
    const field = this.#elements[where];
    field?.focus();
    if (part && field instanceof HTMLTextAreaElement) field.setSelectionRange(part.start, part.end);
  }

  /** Whether something about the criterion at hand is being typed. */
  get commenting(): boolean {
    return (['comment', 'score'] as const).some((name) => {
      const field = this.#elements[name];
      const root = field?.getRootNode();
      return root instanceof ShadowRoot && root.activeElement === field;
    });
  }

  set(change: Partial<Omit<OverlayView, 'pending' | 'unsaved'>>): void {
    if (!this.#open) return;
    this.#view = { ...this.#view, ...change };
    const { checklist } = this.#view;
    if (checklist) this.#locked = false;
    const unsaved = checklist ? this.#witness.unsaved(checklist) : firstView.unsaved;
    const pending = unsaved.get(this.criterion?.id ?? '');
    this.#view = { ...this.#view, unsaved, pending };
    if ('place' in change || 'aside' in change || !this.#elements.root) this.#host.makeRoom(this.place);
    this.#draw();
  }

  /** A field that goes while it has the focus says so in the middle of drawing: what that changes is drawn after it. */
  #draw(): void {
    this.#stale = true;
    if (this.#drawing) return;
    this.#drawing = true;
    while (this.#stale) {
      this.#stale = false;
      render(<Overlay view={this.#view} actions={this.#actions} refs={this.#refs} />, this.#host.mount);
    }
    this.#drawing = false;
  }

  /** Words about what was done last go with the next thing done; that something is not saved, or is, stays until more is. */
  hush(): void {
    if (this.#view.status?.tone === 'info') this.set({ status: undefined });
  }

  setTheme(theme: ChecklistView['theme']): void {
    this.#host.setTheme(theme ?? 'auto');
  }

  /** Gives up what is shown of the store. Comments typed so far stay drafts, and come back with the next reading. */
  lock(): void {
    this.#locked = true;
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

  readonly #keep = (name: keyof OverlayRefs) => (element: HTMLElement | null) => {
    this.#elements[name] = element;
    if (name === 'root' && element) this.#witness.drawn(element);
  };

  readonly #refs: OverlayRefs = {
    root: this.#keep('root'),
    comment: this.#keep('comment'),
    score: this.#keep('score'),
    filter: this.#keep('filter'),
    bank: this.#keep('bank'),
    decision: this.#keep('decision'),
    together: this.#keep('together'),
    decisionComment: this.#keep('decisionComment'),
  };
}
