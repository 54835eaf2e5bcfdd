import { planFill } from '#core/matching/plan.ts';
import { recordsOf } from '#core/model/records-of.ts';
import { errorText } from '#locales/errors.ts';
import { fillsOf } from '#utils/fill-journal.ts';
import { readGoingOn } from '#utils/going-on-store.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { detected } from './detecting.ts';
import { goOn } from './going-on.ts';
import { basisOf, formOf, knownOf, type PopupState, valuesOf } from './state.ts';

interface Parts {
  client: PageClient;
  journal: Journal;
  state(): PopupState;
  set(change: Partial<PopupState>): void;
}

/** Reads the page and the record for what was chosen, and plans what would be filled: nothing of it is written. */
export class Preparing {
  readonly #parts: Parts;
  /** Counts what was chosen; an answer to an earlier choice comes too late and is dropped. */
  #choice = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `undefined` where the page cannot be read, which is then shown. */
  async readPage(): Promise<PageReading | undefined> {
    const { client, state, set } = this.#parts;
    try {
      const reading = await client.describe();
      set({ page: { state: 'ready', reading } });
      if (state().formId === '') set(detected(reading, state().forms));
      return reading;
    } catch (error) {
      set({ page: { state: 'refused', reason: errorText(error) }, plan: undefined });
      return undefined;
    }
  }

  /**
   * Reads the page as it is now, and the record that belongs to both person and form. Only then is there a preview, a
   * fill or a check of the record.
   */
  async prepare(): Promise<void> {
    const { journal, state, set } = this.#parts;
    this.#choice += 1;
    const choice = this.#choice;
    await this.readPage();
    const { subject, formId } = state();
    if (choice !== this.#choice || !subject || formId === '') return;
    const [all, lessons] = await Promise.all([journal.records(subject.id), journal.taught()]);
    if (choice !== this.#choice) return;
    const records = recordsOf(
      all.map(({ value }) => value),
      formId,
    );
    set({ records, lessons, basis: basisOf({ records, recordId: state().recordId }) });
    this.#plan();
  }

  /** Goes on with the person of the step before, unless the user has chosen meanwhile. */
  async goOn(): Promise<void> {
    const { client, journal, state, set } = this.#parts;
    const choice = this.#choice;
    const change = await goOn(state(), await readGoingOn(client.tabId), journal);
    if (change && choice === this.#choice && !state().subject) set(change);
  }

  /** Whether a fill of the page was cut short, and whether any stands that can be undone. */
  async lookForUnfinished(): Promise<void> {
    const { journal, state, set } = this.#parts;
    const { page, store } = state();
    if (page.state !== 'ready' || store !== 'ok') return;
    const { standing, unfinished } = await fillsOf(journal, pageAddress(page.reading.url));
    set({ unfinished, undoable: state().undoable || standing.length > 0 });
  }

  #plan(): void {
    const state = this.#parts.state();
    const { page, basis } = state;
    if (page.state !== 'ready' || !basis) return;
    const plan = planFill(page.reading.pages, formOf(state), valuesOf(state), knownOf(state));
    this.#parts.set({ plan });
  }
}
