import { formsOf } from '#catalog/forms.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import { t } from '#locales/index.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { OwnPacksReader } from '#utils/own-packs.ts';
import { subjectItems } from '#utils/search.ts';
import { readSettings } from '#utils/settings.ts';
import { isOtherForm, withForms } from './detecting.ts';
import { NOTHING_YET, type PopupState } from './state.ts';

interface Parts {
  journal: Journal;
  state(): PopupState;
  set(change: Partial<PopupState>): void;
  /** Reads page and record anew, and plans. */
  prepare(): Promise<void>;
}

/** What the store has to fill and check with: people, forms and packs, as they come and go in other windows. */
export class Stock {
  readonly #parts: Parts;
  readonly #packs: OwnPacksReader;
  /** What forms and packs in the state are made of. */
  #own: OwnPacks = { authored: [], tunings: [] };
  /** Fields that the user wants masked besides those that always are. */
  #masked: readonly string[] = [];
  /** Comes with the checks. */
  #shelfOf: ((own: OwnPacks) => Shelf) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#packs = new OwnPacksReader(parts.journal);
  }

  async read(): Promise<void> {
    const { journal, set } = this.#parts;
    const { health, locked } = await journal.inspect();
    set({ store: isLoss(health) ? 'lost' : locked ? 'locked' : 'ok' });
    if (health === 'unreadable' || locked) return;
    const [current, own, { masked }] = await Promise.all([
      journal.subjects(),
      this.#packs.read(),
      readSettings(),
    ]);
    this.#masked = masked;
    // Nobody can be chosen before it is known which forms there are. The page may have been read before.
    if (!isLoss(health)) this.#use(own);
    const subjects = current.map(({ value }) => value);
    set({ subjects, items: subjectItems(subjects) });
  }

  async loadChecks(): Promise<void> {
    const [catalog, { shelfOf }, settings] = await Promise.all([
      import('#catalog/checking.ts'),
      import('#catalog/packs.ts'),
      readSettings(),
    ]);
    this.#shelfOf = shelfOf;
    const { packs } = shelfOf(this.#own);
    const { state, set } = this.#parts;
    set({ catalog, packs, packId: state().packId || (settings.packId ?? '') });
  }

  /**
   * Goes by the packs as they are now. Where the form at hand is another by that, the page is read and planned anew, which
   * is said. Answers whether it is.
   */
  async follow(): Promise<boolean> {
    const { journal, state, set, prepare } = this.#parts;
    if (state().store !== 'ok') return false;
    const { work } = state();
    const own = await this.#packs.read();
    // What has begun meanwhile asks for itself.
    if (own === this.#own || work !== state().work) return false;
    const { health } = await journal.inspect();
    if (isLoss(health)) set({ store: 'lost' });
    if (isLoss(health) || work !== state().work) return false;
    const before = state();
    this.#use(own);
    if (!isOtherForm(before, state())) return false;
    set(NOTHING_YET);
    await prepare();
    if (before.plan) set({ message: { tone: 'warning', text: t('popup.formChanged') } });
    return true;
  }

  #use(own: OwnPacks): void {
    const { state, set } = this.#parts;
    this.#own = own;
    set(withForms(state(), maskForms(formsOf(own), this.#masked)));
    if (this.#shelfOf) set({ packs: this.#shelfOf(own).packs, findings: undefined });
  }
}
