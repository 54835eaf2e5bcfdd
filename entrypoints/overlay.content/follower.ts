import type { ChecklistView } from '#components/overlay/model.ts';
import { isSamePerson } from '#core/matching/same-person.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import { pageAddress } from '#utils/page-address.ts';
import { PageWatch } from './page-watch.ts';
import type { Screen } from './screen.tsx';

export type Wanted = Omit<Extract<OverlayRequest, { type: 'overlay.read' }>, 'type'>;

interface Reactions {
  /** Form and pack to read the page as. */
  wanted(): Wanted;
  /** The same form, drawn anew or with other content. */
  refresh(checklist: ChecklistView): void;
  /** The form of somebody else, or the first form that the page shows. */
  change(checklist: ChecklistView): void;
}

/** Follows the page while the checklist is open: portals go to the next person without loading a page. */
export class Follower {
  readonly #screen: Screen;
  readonly #react: Reactions;
  readonly #watch = new PageWatch(() => this.#screen.try(() => this.look()));

  constructor(screen: Screen, react: Reactions) {
    this.#screen = screen;
    this.#react = react;
  }

  start(): void {
    navigation.addEventListener('currententrychange', this.noteAddress);
    this.#watch.start();
  }

  stop(): void {
    navigation.removeEventListener('currententrychange', this.noteAddress);
    this.#watch.stop();
  }

  noteAddress = () => {
    const { checklist, moved } = this.#screen.view;
    const now = checklist !== undefined && pageAddress(location.href) !== checklist.page;
    if (now !== moved) this.#screen.set({ moved: now });
  };

  /** Asks first whether the few places that tell the person say something else; only then is the page read. */
  async look(): Promise<void> {
    const { checklist, away } = this.#screen.view;
    if (!checklist || !this.#screen.open) return;
    const { shown, identities } = checklist;
    if (shown.length > 0 && !away && !(await askBackground<boolean>({ type: 'overlay.changed', shown })))
      return;
    const wanted = this.#react.wanted();
    let now = await read(wanted);
    const same = now.page === checklist.page && isSamePerson(identities, now.identities);
    if (same && now.subjectName !== checklist.subjectName) {
      now = await read({ ...wanted, subjectName: checklist.subjectName });
    }
    // Judged or read anew meanwhile: what was just read may be older than what is shown.
    if (this.#screen.view.checklist !== checklist) return this.look();
    if (same) this.#react.refresh(now);
    else if (now.identities.length > 0 || checklist.formId === '') this.#react.change(now);
    else this.#screen.set({ away: true });
    this.noteAddress();
  }
}

function read(wanted: Wanted): Promise<ChecklistView> {
  return askBackground<ChecklistView>({ type: 'overlay.read', ...wanted });
}
