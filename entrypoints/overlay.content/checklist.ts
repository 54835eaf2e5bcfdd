import {
  type ChecklistView,
  type OverlayActions,
  type OverlayView,
  type Place,
  verdictKeys,
} from '#components/overlay/model.ts';
import { pageWords } from '#components/overlay/page-words.ts';
import type { Verdict } from '#core/model/review.ts';
import { setLocale, t } from '#locales/index.ts';
import { browser } from '#imports';
import { VAULT_LOCKED } from '#utils/vault/locked-message.ts';
import { Drafts } from './drafts.ts';
import { QUIET } from './first-view.ts';
import { Follower, type Wanted } from './follower.ts';
import { Pointer } from './pointer.ts';
import { refreshed } from './refreshed.ts';
import { Screen } from './screen.tsx';
import { SeenGate } from './seen-gate.ts';
import { Verdicts } from './verdicts.ts';

/** The checklist on this page: what the reviewer does in it, and when nothing may be judged. */
export class Checklist implements OverlayActions {
  readonly #screen = new Screen(this);
  readonly #drafts = new Drafts();
  readonly #follower = new Follower(this.#screen, {
    wanted: () => this.#wanted(),
    found: (now) => this.#found(now),
  });
  readonly #verdicts = new Verdicts(this.#screen, this.#drafts, () => this.#follower.look());
  readonly #pointer = new Pointer(this.#screen);
  readonly #gate = new SeenGate();
  readonly #closed: () => void;
  /** The form that the reviewer said it is; else each page says so itself. */
  #formChosen: string | undefined;
  /** Comments without a verdict were shown once when closing; closing again gives them up. */
  #warned = false;

  constructor(closed: () => void) {
    this.#closed = closed;
  }

  async start(): Promise<void> {
    this.#screen.set({});
    this.focus();
    this.#follower.start();
    browser.runtime.onMessage.addListener(this.#hear);
    await this.#read(this.#wanted());
  }

  readonly #hear = (message: unknown): void => {
    if (message !== VAULT_LOCKED) return;
    this.#pointer.unmark();
    this.#screen.lock();
  };

  focus(): void {
    this.#screen.focus();
  }

  read = (change: { formId?: string; packId?: string }) => {
    this.#formChosen = change.formId ?? this.#formChosen;
    void this.#read({ ...this.#wanted(), ...change });
  };

  /** On another address the form is recognised anew. Whoever the page shows, or nobody: it is what was asked for. */
  reread = () => {
    const { moved } = this.#screen.view;
    if (moved) this.#formChosen = undefined;
    void this.#read(this.#wanted(), (now) => {
      if (now.personNow === 'doubtful' || (now.personNow === 'other' && !moved)) this.#found(now);
      else this.#show(now, undefined);
    });
  };

  confirmSame = () => void this.#read({ ...this.#wanted(), confirmed: true }, (now) => this.#found(now));

  nameSubject = (subjectName: string) => this.#screen.set({ subjectName });

  /** What was said of the person before is not said of this one: their own review is read. */
  commitSubject = () => {
    const { view } = this.#screen;
    const subjectName = view.subjectName.trim();
    if (subjectName === view.checklist?.subjectName) return;
    void this.#read({ ...this.#wanted(), typed: subjectName || undefined });
  };

  choose = (index: number) => {
    void this.#verdicts.saveComment();
    this.#showCriterion(index);
    // The button that was pressed may have gone with its card: the keys stay with the checklist.
    if (!this.#screen.focused) this.focus();
  };

  next = () => this.choose(this.#screen.view.current + 1);

  previous = () => this.choose(this.#screen.view.current - 1);

  judge = (verdict: Verdict, event: Event) => {
    const { remark, view } = this.#screen;
    if (view.saving || !remark) return;
    if (!this.#gate.allows(event)) {
      this.#screen.set({ status: { tone: 'error', text: t('overlay.tooSoon') } });
      return;
    }
    if (this.#stopped()) return;
    if (verdict === 'notMet' && view.comment.trim() === '') {
      this.#screen.set({ pending: verdict, commentMissing: true, status: undefined });
      this.#screen.focusComment();
      return;
    }
    void this.#verdicts.save(remark, verdict);
  };

  withdraw = () => {
    const { remark, view } = this.#screen;
    if (view.saving || !remark?.criterion.verdict || this.#stopped()) return;
    void this.#verdicts.withdraw(remark);
  };

  comment = (comment: string) => {
    const { remark } = this.#screen;
    if (remark) this.#drafts.note(remark.checklist, remark.criterion.id, comment);
    this.#warned = false;
    this.#screen.set({ comment, commentMissing: false });
  };

  commentKey = (event: KeyboardEvent) => {
    // Everything typed here is text, never a key of the list.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.focus();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const verdict = this.#screen.view.pending ?? this.#screen.criterion?.verdict?.verdict;
    this.focus();
    if (verdict) this.judge(verdict, event);
  };

  key = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key === 'Escape') this.close();
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const verdict = verdictKeys.find(([key]) => key === event.key)?.[1];
    const action = verdict ? () => this.judge(verdict, event) : this.#shortcuts[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };

  show = (ref: string) => void this.#pointer.show(ref);

  showEvidence = () => void this.#pointer.showEvidence();

  toggleHelp = () => this.#screen.set({ help: !this.#screen.view.help });

  dock = (side: Place['side']) => this.#place({ side });

  resize = (width: number) => this.#place({ width });

  goBack = () => this.#screen.set({ aside: undefined });

  close = () => void this.#close();

  readonly #shortcuts: Readonly<Record<string, () => void>> = {
    j: this.next,
    k: this.previous,
    e: this.showEvidence,
    u: this.withdraw,
    r: this.reread,
    c: () => this.#screen.focusComment(),
    '?': this.toggleHelp,
  };

  #place(change: Partial<Place>): void {
    this.#screen.set({ place: { ...this.#screen.place, ...change }, aside: undefined });
  }

  /** What the reviewer chose and typed; the rest is for each page to say. */
  #wanted(): Wanted {
    const { packId, typed } = this.#screen.view.checklist ?? {};
    return { formId: this.#formChosen, packId: packId || undefined, typed };
  }

  /** Reads the page because the reviewer asked. A comment on what was read before is stored first, under its own review. */
  async #read(wanted: Wanted, take = (now: ChecklistView) => this.#take(now)): Promise<void> {
    this.#gate.pause();
    await this.#verdicts.saveComment();
    await this.#screen.try(async () => {
      const now = await this.#follower.read(wanted);
      if (!now) return;
      setLocale(now.locale);
      this.#screen.setTheme(now.theme);
      take(now);
      this.#follower.noteAddress();
    });
    this.#gate.restart();
  }

  /** Of the same person a new checklist was asked for; anything else is as if the page had been looked at. */
  #take(now: ChecklistView): void {
    if (now.personNow === undefined || now.personNow === 'same') this.#show(now, undefined);
    else this.#found(now);
  }

  #found(now: ChecklistView): void {
    switch (now.personNow) {
      case 'nobody':
        return this.#screen.set({ away: true, unsure: false });
      case 'doubtful':
        return this.#screen.set({ away: false, unsure: true });
      case 'same':
        return this.#refresh(now);
      default:
        return this.#change(now);
    }
  }

  /** A new checklist, at its first criterion that is open. */
  #show(checklist: ChecklistView, switched: OverlayView['switched']): void {
    this.#screen.set({
      checklist,
      switched,
      away: false,
      unsure: false,
      error: undefined,
      subjectName: checklist.subjectName,
    });
    const open = checklist.criteria.findIndex(({ verdict }) => !verdict);
    this.#showCriterion(Math.max(0, open));
  }

  #refresh(checklist: ChecklistView): void {
    const { criterion, view } = this.#screen;
    const change = refreshed(view, checklist);
    if (!change) return;
    this.#screen.set(change);
    // What the machine says by now was not in sight yet.
    if (this.#screen.criterion?.machine !== criterion?.machine) this.#gate.restart();
    void this.#pointer.mark();
  }

  /** Comments on the person before stay drafts of theirs; nothing typed from now on is about them. */
  #change(checklist: ChecklistView): void {
    const before = this.#screen.view.checklist;
    this.#gate.pause();
    const from = before?.subjectName ?? '';
    const drafts = this.#drafts.unsaved(before).here.length;
    this.#show(checklist, from === '' ? undefined : { from, to: checklist.subjectName, drafts });
    if (this.#screen.commenting) this.focus();
    this.#gate.restart();
  }

  /** Only shows: storing what was typed before is for the caller. */
  #showCriterion(index: number): void {
    const { checklist } = this.#screen.view;
    const current = Math.max(0, Math.min((checklist?.criteria.length ?? 0) - 1, index));
    const chosen = checklist?.criteria[current];
    const comment = checklist && chosen ? this.#drafts.commentOn(checklist, chosen) : '';
    this.#screen.set({ ...QUIET, current, comment });
    if (this.#screen.view.aside) this.goBack();
    void this.#pointer.mark();
  }

  /** Says why nothing may be judged now, if so. */
  #stopped(): boolean {
    this.#follower.noteAddress();
    const { view } = this.#screen;
    const name = view.subjectName.trim();
    const text =
      pageWords(view) ??
      (name === ''
        ? t('overlay.subject.hint')
        : name !== view.checklist?.subjectName && t('overlay.subject.uncommitted'));
    if (!text) return false;
    this.#screen.set({ status: { tone: 'error', text } });
    return true;
  }

  async #close(): Promise<void> {
    await this.#verdicts.saveComment();
    if (!this.#screen.open) return;
    const { here, count } = this.#drafts.unsaved(this.#screen.view.checklist);
    if (count > 0 && !this.#warned) {
      this.#warned = true;
      if (here[0] !== undefined) this.#showCriterion(here[0]);
      this.#screen.set({ status: { tone: 'error', text: t('overlay.close.unsaved', { count }) } });
      return;
    }
    // Marks first: they are the page agent's, and it stays.
    this.#pointer.unmark();
    this.#gate.stop();
    this.#follower.stop();
    browser.runtime.onMessage.removeListener(this.#hear);
    this.#screen.close();
    this.#closed();
  }
}
