import {
  type ChecklistView,
  type OverlayActions,
  type OverlayView,
  type Place,
  verdictKeys,
} from '#components/overlay/model.ts';
import type { Verdict } from '#core/model/review.ts';
import { setLocale, t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import { Drafts } from './drafts.ts';
import { QUIET } from './first-view.ts';
import { Follower } from './follower.ts';
import { Pointer } from './pointer.ts';
import { Screen } from './screen.tsx';
import { SeenGate } from './seen-gate.ts';
import { Verdicts } from './verdicts.ts';

/** The checklist on this page: what the reviewer does in it, and when nothing may be judged. */
export class Checklist implements OverlayActions {
  readonly #screen = new Screen(this);
  readonly #drafts = new Drafts();
  readonly #follower = new Follower(this.#screen, {
    wanted: () => ({ ...this.#chosen(), formId: this.#formChosen }),
    refresh: (checklist) => this.#refresh(checklist),
    change: (checklist) => this.#change(checklist),
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
    await this.#read({});
  }

  focus(): void {
    this.#screen.focus();
  }

  read = (change: { formId?: string; packId?: string }) => {
    const subjectName = this.#screen.view.checklist?.subjectName;
    this.#formChosen = change.formId ?? this.#formChosen;
    void this.#read({ ...this.#chosen(), ...(subjectName ? { subjectName } : {}), ...change });
  };

  /** On another address the form is recognised anew; the name is the page's in any case. */
  reread = () => {
    const { moved, away } = this.#screen.view;
    void this.#read(moved || away ? {} : this.#chosen());
  };

  nameSubject = (subjectName: string) => this.#screen.set({ subjectName });

  /** What was said of the person before is not said of this one: their own review is read. */
  commitSubject = () => {
    const { view } = this.#screen;
    const subjectName = view.subjectName.trim();
    if (subjectName === view.checklist?.subjectName) return;
    void this.#read({ ...this.#chosen(), ...(subjectName ? { subjectName } : {}) });
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

  /** Form and pack that are on the screen. */
  #chosen(): { formId?: string; packId?: string } {
    const { formId, packId } = this.#screen.view.checklist ?? {};
    return { ...(formId ? { formId } : {}), ...(packId ? { packId } : {}) };
  }

  /** Reads the page into a new checklist. A comment on the one before is stored first, under its own review. */
  async #read(wanted: { formId?: string; packId?: string; subjectName?: string }): Promise<void> {
    this.#gate.pause();
    await this.#verdicts.saveComment();
    await this.#screen.try(async () => {
      const checklist = await askBackground<ChecklistView>({ type: 'overlay.read', ...wanted });
      setLocale(checklist.locale);
      this.#show(checklist, undefined);
      this.#follower.noteAddress();
    });
    this.#gate.restart();
  }

  /** A new checklist, at its first criterion that is open. */
  #show(checklist: ChecklistView, switched: OverlayView['switched']): void {
    this.#screen.set({
      checklist,
      switched,
      away: false,
      error: undefined,
      subjectName: checklist.subjectName,
    });
    const open = checklist.criteria.findIndex(({ verdict }) => !verdict);
    this.#showCriterion(Math.max(0, open));
  }

  /** What is being typed, and the criterion at hand, stay. */
  #refresh(checklist: ChecklistView): void {
    const { criterion } = this.#screen;
    const current = Math.max(
      0,
      checklist.criteria.findIndex(({ id }) => id === criterion?.id),
    );
    this.#screen.set({ checklist, current, away: false, error: undefined });
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
    const { checklist, moved, away, subjectName } = this.#screen.view;
    const name = subjectName.trim();
    if (!moved && !away && name !== '' && name === checklist?.subjectName) return false;
    const key = moved ? 'moved' : away ? 'away' : name === '' ? 'subject.hint' : 'subject.uncommitted';
    const text =
      key === 'away' ? t('overlay.away', { name: checklist?.subjectName ?? '' }) : t(`overlay.${key}`);
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
    this.#screen.close();
    this.#closed();
  }
}
