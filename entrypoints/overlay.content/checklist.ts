import type { ChecklistView, OverlayActions, OverlayView, Place } from '#components/overlay/model.ts';
import { pageWords } from '#components/overlay/page-words.ts';
import { setLocale, t } from '#locales/index.ts';
import { Accepting } from './accepting.ts';
import { Card } from './card.ts';
import { Decisions } from './decisions.ts';
import { browser } from '#imports';
import { VAULT_LOCKED } from '#utils/vault/locked-message.ts';
import { Filtering } from './filtering.ts';
import { anew, firstWidth, QUIET } from './first-view.ts';
import { Follower, type Wanted } from './follower.ts';
import { GoingOn } from './going-on.ts';
import { History } from './history.ts';
import { Keeping } from './keeping.ts';
import { Keys } from './keys.ts';
import { Phrases } from './phrases.ts';
import { Pointer } from './pointer.ts';
import { refreshed } from './refreshed.ts';
import { Rows } from './rows.ts';
import { Screen } from './screen.tsx';
import { SeenGate } from './seen-gate.ts';
import { Sender } from './sender.ts';
import { undoLatest } from './undo.ts';
import { cardAt, countUnsaved, switchedFrom, unsavedOn } from './unsaved.ts';
import { Verdicts } from './verdicts.ts';

/** The checklist on this page: what the reviewer does in it, and when nothing may be judged. */
export class Checklist implements OverlayActions {
  readonly #screen = new Screen(this, {
    drawn: (panel) => this.#gate.watch(panel),
    meddled: () => this.#gate.meddled(),
    unsaved: (checklist) => unsavedOn(checklist, this.#typed),
  });
  readonly #follower = new Follower(this.#screen, {
    wanted: () => this.#wanted(),
    found: (now) => this.#found(now),
  });
  readonly #sender = new Sender(this.#screen, () => this.#follower.look());
  readonly #history = new History();
  readonly #keeping = new Keeping(this.#screen);
  readonly #typed = this.#keeping.typed;
  readonly #verdicts = new Verdicts(this.#screen, this.#keeping, this.#sender, this.#history);
  readonly #pointer = new Pointer(this.#screen);
  readonly #gate = new SeenGate(this.#screen);
  readonly #decisions = new Decisions(this.#screen, this.#sender, this.#history, (event) =>
    this.#allows(event),
  );
  readonly #card = new Card({
    screen: this.#screen,
    typed: this.#typed,
    verdicts: this.#verdicts,
    keeping: this.#keeping,
    isAllowed: (event) => this.#allows(event),
    /** What is typed from now on was not given up. */
    onTyped: () => (this.#warned = false),
    onJudged: (remark, verdict) => this.#goingOn.afterVerdict(remark, verdict),
  });
  readonly #goingOn = new GoingOn({
    screen: this.#screen,
    decisions: this.#decisions,
    show: (index) => this.#showCriterion(index),
    onShown: () => this.#gate.restart(),
  });
  readonly #accepting = new Accepting({
    screen: this.#screen,
    sender: this.#sender,
    history: this.#history,
    typed: this.#typed,
    isAllowed: (event) => this.#allows(event),
    onAccepted: (about, words) => this.#goingOn.afterBatch(about, words),
  });
  readonly #phrases = new Phrases(this.#screen, (into, text) => {
    if (into === 'criterion') this.#card.addPhrase(text);
    else this.#decisions.addPhrase(text);
  });
  readonly #filtering = new Filtering(this.#screen, (index) => this.choose(index));
  readonly #rows = new Rows(this.#screen, (row) => this.#goToRow(row));
  readonly #closed: () => void;
  /** The form that the reviewer said it is; else each page says so itself. */
  #formChosen: string | undefined;
  /** Comments without a verdict were shown once when closing; closing again gives them up. */
  #warned = false;

  constructor(closed: () => void) {
    this.#closed = closed;
  }

  async start(): Promise<void> {
    this.#screen.set({ place: { side: 'right', width: firstWidth(innerWidth) } });
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
    const { moved, away, rowGone } = this.#screen.view;
    if (moved) this.#formChosen = undefined;
    // The rows that the list shows by now begin anew.
    if (!moved && away && rowGone) return this.nextRow();
    void this.#read(this.#wanted(), (now) => {
      if (now.personNow === 'doubtful' || (now.personNow === 'other' && !moved)) this.#found(now);
      else this.#show(now, undefined);
    });
  };

  confirmSame = (event: Event) => {
    if (this.#refused(event)) return;
    void this.#read({ ...this.#wanted(), confirmed: true }, (now) => this.#found(now));
  };

  nameSubject = (subjectName: string) => this.#screen.set({ subjectName });

  /** What was said of the person before is not said of this one: their own review is read. */
  commitSubject = () => {
    const { view } = this.#screen;
    const subjectName = view.subjectName.trim();
    if (subjectName === view.checklist?.subjectName) return;
    void this.#read({ ...this.#wanted(), typed: subjectName || undefined });
  };

  choose = (index: number) => {
    if (!this.#card.mayLeave()) return;
    void this.#verdicts.saveTyped();
    this.#showCriterion(index);
    // The button that was pressed may have gone with its card: the keys stay with the checklist.
    if (!this.#screen.focused) this.focus();
  };

  next = () => this.choose(this.#filtering.beside(1));

  previous = () => this.choose(this.#filtering.beside(-1));

  /** The latest thing done here; where nothing was, the verdict at hand. */
  undo = (event: Event) => {
    const { view } = this.#screen;
    if (view.saving || !this.#allows(event)) return;
    const { remark } = this.#screen;
    if (remark && view.pending) {
      this.#verdicts.unpress(remark);
      return this.#screen.set({ commentMissing: false, status: undefined });
    }
    if (!this.#history.latest && this.#screen.criterion?.verdict) return this.withdraw(event);
    void undoLatest({
      screen: this.#screen,
      sender: this.#sender,
      history: this.#history,
      verdicts: this.#verdicts,
      decisions: this.#decisions,
      accepting: this.#accepting,
      goTo: (index) => this.#showCriterion(index),
    });
  };

  show = (ref: string, quote?: string) => void this.#pointer.show(ref, quote);

  showEvidence = () => void this.#pointer.showEvidence();

  nextRow = this.#rows.next;

  previousRow = this.#rows.previous;

  judge = this.#card.judge;
  withdraw = this.#card.withdraw;
  comment = this.#card.comment;
  commentKey = this.#card.commentKey;
  leaveSaying = this.#card.leaveSaying;
  score = this.#card.score;
  scoreKey = this.#card.commentKey;
  commitScore = this.#card.commitScore;

  /** What was said of the criterion at hand is stored before the whole is decided. */
  toggleDeciding = () => {
    void this.#verdicts.saveTyped();
    this.#decisions.toggleDeciding();
  };
  chooseDecision = this.#decisions.chooseDecision;
  decisionComment = this.#decisions.decisionComment;
  decisionKey = this.#decisions.decisionKey;
  toggleReason = this.#decisions.toggleReason;
  confirmDecision = this.#decisions.confirmDecision;

  toggleAccepting = this.#accepting.toggleAccepting;
  confirmAccepting = this.#accepting.confirmAccepting;
  goOn = this.#goingOn.goOn;

  openBank = this.#phrases.openBank;
  bankKey = this.#phrases.bankKey;
  pick = this.#phrases.pick;

  toggleFilter = this.#filtering.toggleFilter;
  filterBy = this.#filtering.filterBy;
  filterKey = this.#filtering.filterKey;

  readonly #keys = new Keys(this.#screen, this, this.#decisions);
  key = this.#keys.key;

  toggleHow = () => this.#screen.set({ how: !this.#screen.view.how });

  toggleHelp = () => this.#screen.set({ help: !this.#screen.view.help });

  dock = (side: Place['side']) => this.#place({ side });

  resize = (width: number) => this.#place({ width });

  goBack = () => this.#screen.set({ aside: undefined });

  close = () => void this.#close();

  /** Whoever was at hand before: what was typed about them is stored or kept as a draft, and their row is left. */
  #goToRow(row: number): void {
    const wanted = { ...this.#wanted(), typed: undefined, row };
    void this.#read(wanted, (now) => {
      this.#show(now, undefined);
      const name = now.shown.find(({ path }) => path === 'name');
      if (name) this.show(name.ref);
    });
  }

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
    await this.#verdicts.saveTyped();
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
        return this.#screen.set({ away: true, rowGone: now.list !== undefined, unsure: false });
      case 'doubtful':
        return this.#screen.set({ away: false, rowGone: false, unsure: true });
      case 'same':
        return this.#refresh(now);
      default:
        return this.#change(now);
    }
  }

  /** A new checklist, at its first criterion that is open. */
  #show(checklist: ChecklistView, switched: OverlayView['switched']): void {
    this.#screen.set(anew(checklist, switched));
    const open = checklist.criteria.findIndex(({ verdict }) => !verdict);
    this.#showCriterion(Math.max(0, open));
    void this.#keeping.bringBack(checklist, (current) => this.#showCriterion(current));
  }

  #refresh(checklist: ChecklistView): void {
    const { criterion, view } = this.#screen;
    const change = refreshed(view, checklist);
    // Elements may have changed places: each mark is drawn at its own again.
    if (!change) return void this.#pointer.mark();
    this.#screen.set(change);
    // What the machine says by now was not in sight yet.
    if (this.#screen.criterion?.machine !== criterion?.machine) this.#gate.restart();
    void this.#pointer.mark();
  }

  /** Comments on the person before stay drafts of theirs; nothing typed from now on is about them. */
  #change(checklist: ChecklistView): void {
    const before = this.#screen.view.checklist;
    this.#gate.pause();
    this.#show(checklist, before && switchedFrom(before, checklist.subjectName, this.#typed));
    if (this.#screen.commenting) this.focus();
    this.#gate.restart();
  }

  /** Only shows: storing what was typed before is for the caller. */
  #showCriterion(index: number): void {
    const card = cardAt(this.#screen.view.checklist, index, this.#typed);
    this.#screen.set({ ...QUIET, ...card, bank: undefined });
    this.#pointer.startAnew();
    if (this.#screen.view.aside) this.goBack();
    void this.#pointer.mark();
  }

  /** Whether a person did it who has seen what it is about, on a page that may be judged; says why not. */
  #allows(event: Event): boolean {
    // Why nothing can be judged lasts; that the keys came too soon does not.
    return !this.#stopped() && !this.#refused(event);
  }

  /** Says why the act does not count, if so: nothing is stored that the reviewer may not have meant. */
  #refused(event: Event): boolean {
    const refusal = this.#gate.refusal(event);
    if (!refusal) return false;
    this.#screen.set({ status: { tone: 'error', text: t(`overlay.gate.${refusal}`) } });
    if (refusal === 'covered') this.#screen.raise();
    return true;
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
    await this.#verdicts.saveTyped();
    if (!this.#screen.open) return;
    const { checklist } = this.#screen.view;
    const { count, first } = countUnsaved(checklist, this.#typed);
    if (count > 0 && !this.#warned) {
      this.#warned = true;
      const at = checklist?.criteria.findIndex(({ id }) => id === first) ?? -1;
      if (at >= 0) this.#showCriterion(at);
      this.#screen.set({ status: { tone: 'error', text: t('overlay.close.unsaved', { count }) } });
      return;
    }
    if (count > 0) await this.#keeping.giveUp();
    // Marks first: they are the page agent's, and it stays.
    this.#pointer.unmark();
    this.#gate.stop();
    this.#follower.stop();
    browser.runtime.onMessage.removeListener(this.#hear);
    this.#screen.close();
    this.#closed();
  }
}
