import type { ChecklistView, OverlayActions, Place } from '#components/overlay/model.ts';
import { History } from '#core/review/history.ts';
import { JudgingTogether } from './together.ts';
import { Card } from './card.ts';
import { Closing } from './closing.ts';
import { Decisions } from './decisions.ts';
import { browser } from '#imports';
import { VAULT_LOCKED, VAULT_UNLOCKED } from '#utils/vault/locked-message.ts';
import { Filtering } from './filtering.ts';
import { firstWidth, QUIET } from './first-view.ts';
import { Follower } from './follower.ts';
import { GoingOn } from './going-on.ts';
import { Keeping } from './keeping.ts';
import { Keys } from './keys.ts';
import { Permission } from './permission.ts';
import { Phrases } from './phrases.ts';
import { Pointer } from './pointer.ts';
import { Reading } from './reading.ts';
import { Rows } from './rows.ts';
import { Screen } from './screen.tsx';
import { SeenGate } from './seen-gate.ts';
import { Sender } from './sender.ts';
import { undoLatest } from './undo.ts';
import { cardAt, unsavedOn } from './unsaved.ts';
import { Verdicts } from './verdicts.ts';

/** The checklist on this page: its parts, and which of them does what the reviewer asks. */
export class Checklist implements OverlayActions {
  readonly #screen = new Screen(this, {
    drawn: (panel) => this.#gate.watch(panel),
    meddled: () => this.#gate.meddled(),
    unsaved: (checklist) => unsavedOn(checklist, this.#typed),
  });
  readonly #follower = new Follower(this.#screen, {
    wanted: () => this.#reading.wanted(),
    found: (now) => this.#reading.found(now),
  });
  readonly #sender = new Sender(this.#screen, () => this.#follower.look());
  readonly #history = new History<ChecklistView>();
  readonly #keeping = new Keeping(this.#screen);
  readonly #typed = this.#keeping.typed;
  readonly #verdicts = new Verdicts(this.#screen, this.#keeping, this.#sender, this.#history);
  readonly #pointer = new Pointer(this.#screen);
  readonly #gate = new SeenGate(this.#screen);
  readonly #permission = new Permission({
    screen: this.#screen,
    gate: this.#gate,
    follower: this.#follower,
  });
  readonly #isAllowed = (event: Event): boolean => this.#permission.allows(event);
  readonly #toCriterion = (index: number): void => this.#showCriterion(index);
  readonly #decisions = new Decisions(this.#screen, this.#sender, this.#history, this.#isAllowed);
  readonly #card = new Card({
    screen: this.#screen,
    typed: this.#typed,
    verdicts: this.#verdicts,
    keeping: this.#keeping,
    isAllowed: this.#isAllowed,
    onTyped: () => this.#closing.typed(),
    onJudged: (remark, verdict) => this.#goingOn.afterVerdict(remark, verdict),
  });
  readonly #goingOn = new GoingOn({
    screen: this.#screen,
    decisions: this.#decisions,
    show: this.#toCriterion,
    onShown: () => this.#gate.restart(),
  });
  readonly #together = new JudgingTogether({
    screen: this.#screen,
    sender: this.#sender,
    history: this.#history,
    typed: this.#typed,
    isAllowed: this.#isAllowed,
    onJudged: (about, words) => this.#goingOn.afterBatch(about, words),
  });
  readonly #phrases = new Phrases(this.#screen, (into, text) => {
    if (into === 'criterion') this.#card.addPhrase(text);
    else this.#decisions.addPhrase(text);
  });
  readonly #filtering = new Filtering(this.#screen, (index) => this.choose(index));
  readonly #rows = new Rows(this.#screen, (row, isWanted) => this.#reading.goToRow(row, isWanted));
  readonly #reading = new Reading({
    screen: this.#screen,
    follower: this.#follower,
    gate: this.#gate,
    verdicts: this.#verdicts,
    keeping: this.#keeping,
    pointer: this.#pointer,
    rows: this.#rows,
    isRefused: (event) => this.#permission.refused(event),
    showCriterion: this.#toCriterion,
  });
  readonly #closing = new Closing({
    screen: this.#screen,
    verdicts: this.#verdicts,
    keeping: this.#keeping,
    showCriterion: this.#toCriterion,
    end: () => this.#end(),
  });
  readonly #closed: () => void;

  constructor(closed: () => void) {
    this.#closed = closed;
  }

  async start(): Promise<void> {
    this.#screen.set({ place: { side: 'right', width: firstWidth(innerWidth) } });
    this.focus();
    this.#follower.start();
    browser.runtime.onMessage.addListener(this.#hear);
    await this.#reading.start();
  }

  readonly #hear = (message: unknown): void => {
    if (message === VAULT_UNLOCKED && this.#screen.locked) this.reread();
    if (message !== VAULT_LOCKED) return;
    this.#pointer.unmark();
    this.#screen.lock();
  };

  focus(): void {
    this.#screen.focus();
  }

  read = this.#reading.read;
  reread = this.#reading.reread;
  confirmSame = this.#reading.confirmSame;
  nameSubject = this.#reading.nameSubject;
  commitSubject = this.#reading.commitSubject;

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
    if (view.saving || !this.#isAllowed(event)) return;
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
      together: this.#together,
      goTo: this.#toCriterion,
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

  togglePassed = this.#together.togglePassed;
  toggleSet = this.#together.toggleSet;
  chooseTogether = this.#together.chooseTogether;
  confirmTogether = this.#together.confirmTogether;
  goOn = this.#goingOn.goOn;

  openBank = this.#phrases.openBank;
  bankKey = this.#phrases.bankKey;
  pick = this.#phrases.pick;

  toggleFilter = () => {
    this.#screen.hush();
    this.#filtering.toggleFilter();
  };
  filterBy = this.#filtering.filterBy;
  clearFilter = this.#filtering.clearFilter;
  filterKey = this.#filtering.filterKey;

  readonly #keys = new Keys(this.#screen, this, this.#decisions);
  key = this.#keys.key;

  toggleHow = () => {
    this.#screen.hush();
    this.#screen.set({ how: !this.#screen.view.how });
  };

  toggleHelp = () => {
    this.#screen.hush();
    this.#screen.set({ help: !this.#screen.view.help });
  };

  dock = (side: Place['side']) => this.#place({ side });

  resize = (width: number) => this.#place({ width });

  goBack = () => this.#screen.set({ aside: undefined });

  close = this.#closing.close;

  #place(change: Partial<Place>): void {
    this.#screen.set({ place: { ...this.#screen.place, ...change }, aside: undefined });
  }

  /** Only shows: storing what was typed before is for the caller. */
  #showCriterion(index: number): void {
    const card = cardAt(this.#screen.view.checklist, index, this.#typed);
    this.#screen.set({ ...QUIET, ...card, bank: undefined });
    this.#pointer.startAnew();
    if (this.#screen.view.aside) this.goBack();
    void this.#pointer.mark();
  }

  #end(): void {
    // Marks first: they are the page agent's, and it stays.
    this.#pointer.unmark();
    this.#gate.stop();
    this.#follower.stop();
    browser.runtime.onMessage.removeListener(this.#hear);
    this.#screen.close();
    this.#closed();
  }
}
