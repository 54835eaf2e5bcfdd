import type { ChecklistView, OverlayActions, OverlayView } from '#components/overlay/model.ts';
import { setLocale } from '#locales/index.ts';
import { firstOpen } from '#core/review/going-on.ts';
import { anew } from './first-view.ts';
import type { Follower, Wanted } from './follower.ts';
import type { Keeping } from './keeping.ts';
import type { Pointer } from './pointer.ts';
import { refreshed } from './refreshed.ts';
import type { Rows } from './rows.ts';
import type { Screen } from './screen.tsx';
import type { SeenGate } from './seen-gate.ts';
import { switchedFrom } from './unsaved.ts';
import type { Verdicts } from './verdicts.ts';

interface Parts {
  screen: Screen;
  follower: Follower;
  gate: SeenGate;
  verdicts: Verdicts;
  keeping: Keeping;
  pointer: Pointer;
  rows: Rows;
  /** Says why not where the act does not count. */
  isRefused: (event: Event) => boolean;
  showCriterion: (index: number) => void;
}

/** Whose form the page shows, and what becomes of the checklist when it is read again: by the reviewer, or as the page moves. */
export class Reading implements Pick<
  OverlayActions,
  'read' | 'reread' | 'confirmSame' | 'nameSubject' | 'commitSubject'
> {
  readonly #parts: Parts;
  /** The form that the reviewer said it is; else each page says so itself. */
  #formChosen: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): Promise<void> {
    return this.#read(this.wanted());
  }

  read = (change: { formId?: string; packId?: string }) => {
    this.#formChosen = change.formId ?? this.#formChosen;
    void this.#read({ ...this.wanted(), ...change });
  };

  /** On another address the form is recognised anew. Whoever the page shows, or nobody: it is what was asked for. */
  reread = () => {
    const { moved, away, rowGone } = this.#parts.screen.view;
    if (moved) this.#formChosen = undefined;
    // The rows that the list shows by now begin anew.
    if (!moved && away && rowGone) return this.#parts.rows.next();
    void this.#read(this.wanted(), (now) => {
      if (now.personNow === 'doubtful' || (now.personNow === 'other' && !moved)) this.found(now);
      else this.#show(now, undefined);
    });
  };

  confirmSame = (event: Event) => {
    if (this.#parts.isRefused(event)) return;
    void this.#read({ ...this.wanted(), confirmed: true }, (now) => this.found(now));
  };

  nameSubject = (subjectName: string) => this.#parts.screen.set({ subjectName });

  /** What was said of the person before is not said of this one: their own review is read. */
  commitSubject = () => {
    const { view } = this.#parts.screen;
    const subjectName = view.subjectName.trim();
    if (subjectName === view.checklist?.subjectName) return;
    void this.#read({ ...this.wanted(), typed: subjectName || undefined });
  };

  /** Whoever was at hand before: what was typed about them is stored or kept as a draft, and their row is left. */
  goToRow(row: number, isWanted: () => boolean): Promise<void> {
    const wanted = { ...this.wanted(), typed: undefined, row };
    return this.#read(wanted, (now) => {
      if (isWanted()) this.#show(now, undefined);
    });
  }

  /** What the reviewer chose and typed; the rest is for each page to say. */
  wanted(): Wanted {
    const { packId, typed } = this.#parts.screen.view.checklist ?? {};
    return { formId: this.#formChosen, packId: packId || undefined, typed };
  }

  /** What the page shows by now, beside the checklist on the screen. */
  found(now: ChecklistView): void {
    const { screen } = this.#parts;
    switch (now.personNow) {
      case 'nobody':
        return screen.set({ away: true, rowGone: now.list !== undefined, unsure: false });
      case 'doubtful':
        return screen.set({ away: false, rowGone: false, unsure: true });
      case 'same':
        return this.#refresh(now);
      default:
        return this.#change(now);
    }
  }

  /** Reads the page because the reviewer asked. A comment on what was read before is stored first, under its own review. */
  async #read(wanted: Wanted, take = (now: ChecklistView) => this.#take(now)): Promise<void> {
    const { screen, follower, gate, verdicts } = this.#parts;
    gate.pause();
    await verdicts.saveTyped();
    await screen.try(async () => {
      const now = await follower.read(wanted);
      if (!now) return;
      setLocale(now.locale);
      screen.setTheme(now.theme);
      take(now);
      follower.noteAddress();
    });
    gate.restart();
  }

  /** Of the same person a new checklist was asked for; anything else is as if the page had been looked at. */
  #take(now: ChecklistView): void {
    if (now.personNow === undefined || now.personNow === 'same') this.#show(now, undefined);
    else this.found(now);
  }

  /** A new checklist, at its first criterion that is open. */
  #show(checklist: ChecklistView, switched: OverlayView['switched']): void {
    const { screen, keeping, pointer, showCriterion } = this.#parts;
    screen.set(anew(checklist, switched));
    showCriterion(firstOpen(checklist.criteria));
    void keeping.bringBack(checklist, showCriterion);
    // Of several people on the page it is told which one is at hand.
    const name = checklist.list && checklist.shown.find(({ path }) => path === 'name');
    if (name) void pointer.show(name.ref);
  }

  #refresh(checklist: ChecklistView): void {
    const { screen, gate, pointer } = this.#parts;
    const { criterion, view } = screen;
    const change = refreshed(view, checklist);
    // Elements may have changed places: each mark is drawn at its own again.
    if (!change) return void pointer.mark();
    screen.set(change);
    // What the machine says by now was not in sight yet.
    if (screen.criterion?.machine !== criterion?.machine) gate.restart();
    void pointer.mark();
  }

  /** Comments on the person before stay drafts of theirs; nothing typed from now on is about them. */
  #change(checklist: ChecklistView): void {
    const { screen, gate, keeping } = this.#parts;
    const before = screen.view.checklist;
    gate.pause();
    this.#show(checklist, before && switchedFrom(before, checklist.subjectName, keeping.typed));
    if (screen.commenting) screen.focus();
    gate.restart();
  }
}
