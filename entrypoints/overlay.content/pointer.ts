import { evidenceOf } from '#components/overlay/evidence.ts';
import { t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { Shown, Unmarked } from '#utils/page-client.ts';
import { fixedMarks } from './fixed-marks.ts';
import { marksOf } from './marks.ts';
import type { Screen } from './screen.tsx';
import { covered, placeFor } from './sides.ts';

/** Points into the page: marks what the criterion at hand quotes, and leads to one place of it. */
export class Pointer {
  readonly #screen: Screen;
  /** Which piece of evidence is shown next. */
  #next = 0;
  /** For the criterion at hand the panel has stepped aside by itself: once, so that who puts it back has it there. */
  #stepped = false;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async mark(): Promise<void> {
    const { criterion, open, view } = this.#screen;
    if (!open) return;
    const marks = criterion ? marksOf(criterion) : [];
    await this.#screen.try(async () => {
      const gone = await askBackground<Unmarked[]>({ type: 'overlay.mark', marks });
      if (gone.length > 0 || view.gone.length > 0) this.#screen.set({ gone });
      this.#makeWay();
    });
    // Closed meanwhile: its own clearing may have come before these.
    if (!this.#screen.open) this.unmark();
  }

  /** Does not wait: the checklist is about to go. */
  unmark(): void {
    void this.#screen.try(() => askBackground({ type: 'overlay.mark', marks: [] }));
  }

  /** Another criterion begins with its first piece of evidence. */
  startAnew(): void {
    this.#next = 0;
    this.#stepped = false;
  }

  /** A dialog that is fixed to the window does not move with the page: the panel moves off what it speaks about. */
  #makeWay(): void {
    const screen = this.#screen;
    if (!screen.open || this.#stepped || screen.view.aside) return;
    const marked = fixedMarks();
    if (!marked || covered(marked, screen.place, innerWidth) === 0) return;
    this.#stepped = true;
    const place = placeFor(marked, screen.view.place, innerWidth);
    if (place !== screen.view.place) screen.set({ aside: place });
  }

  async showEvidence(): Promise<void> {
    const { criterion } = this.#screen;
    const places = criterion ? evidenceOf(criterion) : [];
    const place = places[this.#next % Math.max(1, places.length)];
    if (!place) {
      this.#screen.set({ status: { tone: 'info', text: t('overlay.evidence.none') } });
      return;
    }
    const at = (this.#next % places.length) + 1;
    this.#next = at;
    if (places.length > 1) {
      const text = t('overlay.evidence.place', { place: at, count: places.length });
      this.#screen.set({ status: { tone: 'info', text } });
    }
    await this.show(place.ref, place.quote);
  }

  async show(ref: string, quote = ''): Promise<void> {
    const screen = this.#screen;
    const at = { type: 'overlay.show', ref, quote } as const;
    await screen.try(async () => {
      const { found, box } = await askBackground<Shown>(at);
      if (!found) screen.set({ status: { tone: 'error', text: t('overlay.evidence.gone') } });
      if (!box || covered(box, screen.place, innerWidth) === 0) return;
      const chosen = screen.view.place;
      const place = placeFor(box, chosen, innerWidth);
      screen.set({ aside: place === chosen ? undefined : place });
      // The page has moved over: bring the place back into its middle.
      await askBackground<Shown>(at);
    });
  }
}
