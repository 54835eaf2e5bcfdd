import { t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { Shown } from '#utils/page-client.ts';
import { marksOf } from './marks.ts';
import type { Screen } from './screen.tsx';
import { covered, placeFor } from './sides.ts';

/** Points into the page: marks what the criterion at hand quotes, and leads to one place of it. */
export class Pointer {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async mark(): Promise<void> {
    const { criterion, open } = this.#screen;
    if (!open) return;
    const marks = criterion ? marksOf(criterion) : [];
    await this.#screen.try(() => askBackground({ type: 'overlay.mark', marks }));
    // Closed meanwhile: its own clearing may have come before these.
    if (!this.#screen.open) this.unmark();
  }

  /** Does not wait: the checklist is about to go. */
  unmark(): void {
    void this.#screen.try(() => askBackground({ type: 'overlay.mark', marks: [] }));
  }

  async showEvidence(): Promise<void> {
    const [first] = this.#screen.criterion?.findings.flatMap((finding) => finding.ref ?? []) ?? [];
    if (first !== undefined) return this.show(first);
    this.#screen.set({ status: { tone: 'info', text: t('overlay.evidence.none') } });
  }

  async show(ref: string): Promise<void> {
    const screen = this.#screen;
    await screen.try(async () => {
      const { found, box } = await askBackground<Shown>({ type: 'overlay.show', ref });
      if (!found) screen.set({ status: { tone: 'error', text: t('overlay.evidence.gone') } });
      if (!box || covered(box, screen.place, innerWidth) === 0) return;
      const chosen = screen.view.place;
      const place = placeFor(box, chosen, innerWidth);
      screen.set({ aside: place === chosen ? undefined : place });
      // The page has moved over: bring the place back into its middle.
      await askBackground<Shown>({ type: 'overlay.show', ref });
    });
  }
}
