import { render } from 'preact';
import {
  type ChecklistCriterion,
  type ChecklistView,
  type Judged,
  type OverlayActions,
  type OverlayView,
  verdictKeys,
} from '#components/overlay/model.ts';
import { Overlay } from '#components/overlay/Overlay.tsx';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import { errorText } from '#locales/errors.ts';
import { setLocale, t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { Shown } from '#utils/page-client.ts';
import { Drafts } from './drafts.ts';
import { firstView, QUIET } from './first-view.ts';
import { OverlayHost } from './host.ts';
import { marksOf } from './marks.ts';
import { savedWords } from './saved-words.ts';
import { SeenGate } from './seen-gate.ts';
import { freeSide } from './sides.ts';
import { isSame, judgeRequest, type Remark, withdrawRequest } from './verdict.ts';

/** The checklist on this page: keeps what is on the screen; verdicts are the background's, and it says when they are safe. */
export class Checklist implements OverlayActions {
  readonly #host = new OverlayHost(import.meta.env.MODE === 'test' ? 'open' : 'closed');
  readonly #gate = new SeenGate();
  readonly #closed: () => void;
  readonly #drafts = new Drafts();
  /** Ends with all that is being saved. */
  #saved: Promise<void> = Promise.resolve();
  #open = true;
  /** Comments without a verdict were shown once when closing; closing again gives them up. */
  #warned = false;
  #root: HTMLElement | null = null;
  #commentField: HTMLElement | null = null;
  #view: OverlayView = firstView;

  constructor(closed: () => void) {
    this.#closed = closed;
  }

  async start(): Promise<void> {
    this.#set({});
    this.focus();
    this.#watch('on');
    await this.#read({});
  }

  focus(): void {
    this.#root?.focus();
  }

  read = (change: { formId?: string; packId?: string }) => {
    const subjectName = this.#view.checklist?.subjectName;
    void this.#read({ ...this.#chosen(), ...(subjectName ? { subjectName } : {}), ...change });
  };

  /** On another address the form is recognised anew; the name is the page's in any case. */
  reread = () => void this.#read(this.#view.moved ? {} : this.#chosen());

  nameSubject = (subjectName: string) => this.#set({ subjectName });

  /** What was said of the person before is not said of this one: their own review is read. */
  commitSubject = () => {
    const subjectName = this.#view.subjectName.trim();
    if (subjectName === this.#view.checklist?.subjectName) return;
    void this.#read({ ...this.#chosen(), ...(subjectName ? { subjectName } : {}) });
  };

  choose = (index: number) => {
    void this.#saveComment();
    this.#showCriterion(index);
  };

  next = () => this.choose(this.#view.current + 1);

  previous = () => this.choose(this.#view.current - 1);

  judge = (verdict: Verdict, event: Event) => {
    const remark = this.#remark();
    if (this.#view.saving || !remark) return;
    if (!this.#gate.allows(event)) {
      this.#set({ status: { tone: 'error', text: t('overlay.tooSoon') } });
      return;
    }
    if (this.#stopped()) return;
    if (verdict === 'notMet' && this.#view.comment.trim() === '') {
      this.#set({ pending: verdict, commentMissing: true, status: undefined });
      this.#commentField?.focus();
      return;
    }
    void this.#queue(() => this.#save(remark, verdict));
  };

  withdraw = () => {
    const remark = this.#remark();
    if (this.#view.saving || !remark?.criterion.verdict || this.#stopped()) return;
    void this.#queue(() => this.#withdraw(remark));
  };

  comment = (comment: string) => {
    const { checklist } = this.#view;
    const criterion = this.#criterion();
    if (checklist && criterion) this.#drafts.note(checklist, criterion.id, comment);
    this.#warned = false;
    this.#set({ comment, commentMissing: false });
  };

  commentKey = (event: KeyboardEvent) => {
    // Everything typed here is text, never a key of the list.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.focus();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const verdict = this.#view.pending ?? this.#criterion()?.verdict?.verdict;
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

  show = (ref: string) => void this.#show(ref);

  showEvidence = () => {
    const refs = this.#criterion()?.findings.flatMap((finding) => finding.ref ?? []) ?? [];
    const [first] = refs;
    if (first === undefined) this.#set({ status: { tone: 'info', text: t('overlay.evidence.none') } });
    else this.show(first);
  };

  toggleHelp = () => this.#set({ help: !this.#view.help });

  dock = (side: 'left' | 'right') => this.#set({ side });

  resize = (width: number) => this.#set({ width });

  close = () => void this.#close();

  readonly #shortcuts: Readonly<Record<string, () => void>> = {
    j: this.next,
    k: this.previous,
    e: this.showEvidence,
    u: this.withdraw,
    r: this.reread,
    c: () => this.#commentField?.focus(),
    '?': this.toggleHelp,
  };

  #criterion(): ChecklistCriterion | undefined {
    return this.#view.checklist?.criteria[this.#view.current];
  }

  /** Form and pack that are on the screen. */
  #chosen(): { formId?: string; packId?: string } {
    const { formId, packId } = this.#view.checklist ?? {};
    return { ...(formId ? { formId } : {}), ...(packId ? { packId } : {}) };
  }

  /** Reads the page into a new checklist. A comment on the one before is stored first, under its own review. */
  async #read(wanted: { formId?: string; packId?: string; subjectName?: string }): Promise<void> {
    this.#gate.pause();
    await this.#saveComment();
    await this.#try(async () => {
      const checklist = await askBackground<ChecklistView>({ type: 'overlay.read', ...wanted });
      setLocale(checklist.locale);
      this.#set({ checklist, error: undefined, subjectName: checklist.subjectName });
      this.#noteAddress();
      const open = checklist.criteria.findIndex(({ verdict }) => !verdict);
      this.#showCriterion(Math.max(0, open));
    });
    this.#gate.restart();
  }

  /** Only shows: storing what was typed before is for the caller. */
  #showCriterion(index: number): void {
    const { checklist } = this.#view;
    const current = Math.max(0, Math.min((checklist?.criteria.length ?? 0) - 1, index));
    const chosen = checklist?.criteria[current];
    const comment = checklist && chosen ? this.#drafts.commentOn(checklist, chosen) : '';
    this.#set({ ...QUIET, current, comment });
    void this.#mark();
  }

  /** Says why nothing may be judged now, if so. */
  #stopped(): boolean {
    this.#noteAddress();
    const { checklist, moved, subjectName } = this.#view;
    const name = subjectName.trim();
    if (!moved && name !== '' && name === checklist?.subjectName) return false;
    const key = moved ? 'moved' : name === '' ? 'subject.hint' : 'subject.uncommitted';
    this.#set({ status: { tone: 'error', text: t(`overlay.${key}`) } });
    return true;
  }

  /** One after the other: what is stored next has seen what was stored before. */
  #queue(work: () => Promise<void>): Promise<void> {
    this.#saved = this.#saved.then(work);
    return this.#saved;
  }

  async #save(remark: Remark, verdict: Verdict): Promise<void> {
    const request = judgeRequest(remark, verdict);
    await this.#store(async () => {
      const judged = await askBackground<Judged>(request);
      const { criterionId, comment } = request.verdict;
      this.#drafts.saved(remark.checklist, criterionId, comment);
      this.#replace(remark, request.verdict, judged);
      return t('overlay.save');
    });
  }

  /** A comment changed after the verdict belongs to it: it is saved when the reviewer goes on. */
  #saveComment(): Promise<void> {
    const before = this.#remark();
    return this.#queue(async () => {
      const remark = before && this.#latest(before);
      const given = remark?.criterion.verdict;
      const comment = remark?.comment.trim() ?? '';
      if (!remark || !given || comment === given.comment || this.#view.moved) return;
      if (given.verdict === 'notMet' && comment === '') return;
      await this.#save(remark, given.verdict);
    });
  }

  #remark(): Remark | undefined {
    const { checklist, comment } = this.#view;
    const criterion = this.#criterion();
    return checklist && criterion && { checklist, criterion, comment };
  }

  /** The same remark on the checklist as it stands by now: a verdict may have been stored in between. */
  #latest(remark: Remark): Remark {
    const { checklist } = this.#view;
    const criterion = checklist?.criteria.find(({ id }) => id === remark.criterion.id);
    const same = checklist && isSame(checklist, remark.checklist);
    return same && criterion ? { ...remark, checklist, criterion } : remark;
  }

  async #withdraw(remark: Remark): Promise<void> {
    await this.#store(async () => {
      const judged = await askBackground<Judged>(withdrawRequest(remark));
      this.#replace(remark, undefined, judged);
      return t('overlay.withdrawn');
    });
  }

  async #close(): Promise<void> {
    await this.#saveComment();
    if (!this.#open) return;
    const { here, count } = this.#drafts.unsaved(this.#view.checklist);
    if (count > 0 && !this.#warned) {
      this.#warned = true;
      if (here[0] !== undefined) this.#showCriterion(here[0]);
      this.#set({ status: { tone: 'error', text: t('overlay.close.unsaved', { count }) } });
      return;
    }
    // Marks first: they are the page agent's, and it stays.
    void this.#try(() => askBackground({ type: 'overlay.mark', marks: [] }));
    this.#open = false;
    this.#gate.stop();
    this.#watch('off');
    render(null, this.#host.mount);
    this.#host.remove();
    this.#closed();
  }

  /** Single-page portals go to the next person without loading a page. */
  #watch(state: 'on' | 'off'): void {
    const change = state === 'on' ? 'addEventListener' : 'removeEventListener';
    navigation[change]('currententrychange', this.#noteAddress);
  }

  #noteAddress = () => {
    const { checklist, moved } = this.#view;
    const now = checklist !== undefined && pageAddress(location.href) !== checklist.page;
    if (now !== moved) this.#set({ moved: now });
  };

  /** Says 已保存 only after the background's answer, and plainly that it is not saved otherwise. */
  async #store(work: () => Promise<string>): Promise<void> {
    this.#set({ saving: true, ...QUIET });
    this.#set({ saving: false, status: await savedWords(work) });
  }

  /** Shows what stands now. An answer about a checklist that is no longer on the screen is for the journal alone. */
  #replace(about: Remark, own: CriterionVerdict | undefined, judged: Judged): void {
    const { checklist } = this.#view;
    const criterionId = about.criterion.id;
    if (!checklist || !isSame(checklist, about.checklist)) return;
    const { reviewId, head, standing } = judged;
    const verdict = own ?? standing.findLast((each) => each.verdict !== null)?.verdict ?? undefined;
    const criteria = checklist.criteria.map((each) =>
      each.id === criterionId ? { ...each, verdict, standing } : each,
    );
    this.#set({ checklist: { ...checklist, reviewId, head, criteria } });
  }

  async #mark(): Promise<void> {
    const criterion = this.#criterion();
    const marks = criterion ? marksOf(criterion) : [];
    await this.#try(() => askBackground({ type: 'overlay.mark', marks }));
  }

  async #show(ref: string): Promise<void> {
    await this.#try(async () => {
      const { found, box } = await askBackground<Shown>({ type: 'overlay.show', ref });
      if (!found) this.#set({ status: { tone: 'error', text: t('overlay.evidence.gone') } });
      if (!box) return;
      const { side, width } = this.#view;
      const free = freeSide(box, side, width, innerWidth);
      if (free === side) return;
      this.dock(free);
      // The page has moved over: bring the place back into its middle.
      await askBackground<Shown>({ type: 'overlay.show', ref });
    });
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#set({ error: errorText(error) });
    }
  }

  #set(change: Partial<OverlayView>): void {
    if (!this.#open) return;
    this.#view = { ...this.#view, ...change };
    if (change.side !== undefined || change.width !== undefined || !this.#root) {
      this.#host.makeRoom(this.#view.side, this.#view.width);
    }
    render(<Overlay view={this.#view} actions={this} refs={this.#refs} />, this.#host.mount);
  }

  readonly #refs = {
    root: (element: HTMLElement | null) => {
      this.#root = element;
    },
    comment: (element: HTMLElement | null) => {
      this.#commentField = element;
    },
  };
}
