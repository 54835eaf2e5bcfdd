import { render } from 'preact';
import {
  type ChecklistCriterion,
  type ChecklistView,
  type OverlayActions,
  type OverlayView,
  verdictKeys,
} from '#components/overlay/model.ts';
import { Overlay } from '#components/overlay/Overlay.tsx';
import type { Verdict } from '#core/model/review.ts';
import { errorText } from '#locales/errors.ts';
import { setLocale, t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { Shown } from '#utils/page-client.ts';
import { OverlayHost } from './host.ts';
import { marksOf } from './marks.ts';
import { SeenGate } from './seen-gate.ts';
import { freeSide } from './sides.ts';

const WIDTH = 380;
const QUIET = { pending: undefined, commentMissing: false, status: undefined } as const;

/** The one checklist of this page, found again when the script is injected a second time. */
const SHOWN = Symbol.for('jiannuo.checklist');
type World = { [SHOWN]?: Checklist | undefined };

/** Shows the checklist, or gives the focus to the one that is there. */
export function openChecklist(): void {
  const world = globalThis as World;
  if (world[SHOWN]) {
    world[SHOWN].focus();
    return;
  }
  world[SHOWN] = new Checklist(() => {
    world[SHOWN] = undefined;
  });
  void world[SHOWN].start();
}

/** The checklist on this page: keeps what is on the screen; verdicts are the background's, and it says when they are safe. */
export class Checklist implements OverlayActions {
  readonly #host = new OverlayHost(import.meta.env.MODE === 'test' ? 'open' : 'closed');
  readonly #gate = new SeenGate();
  readonly #closed: () => void;
  /** Comments typed and not yet saved, by criterion: going on to the next one does not lose them. */
  readonly #drafts = new Map<string, string>();
  #open = true;
  /** Comments without a verdict were shown once when closing; closing again gives them up. */
  #warned = false;
  #root: HTMLElement | null = null;
  #commentField: HTMLElement | null = null;
  #view: OverlayView = {
    checklist: undefined,
    error: undefined,
    current: 0,
    subjectName: '',
    comment: '',
    saving: false,
    help: false,
    side: 'right',
    width: WIDTH,
    ...QUIET,
  };

  constructor(closed: () => void) {
    this.#closed = closed;
  }

  async start(): Promise<void> {
    this.#set({});
    this.focus();
    await this.#read({});
  }

  focus(): void {
    this.#root?.focus();
  }

  read = (change: { formId?: string; packId?: string }) => void this.#read(change);

  nameSubject = (subjectName: string) => this.#set({ subjectName });

  choose = (index: number) => {
    const criteria = this.#view.checklist?.criteria ?? [];
    const current = Math.max(0, Math.min(criteria.length - 1, index));
    this.#saveComment();
    const chosen = criteria[current];
    const draft = chosen && this.#drafts.get(chosen.id);
    this.#set({ ...QUIET, current, comment: draft ?? chosen?.verdict?.comment ?? '' });
    void this.#mark();
  };

  next = () => this.choose(this.#view.current + 1);

  previous = () => this.choose(this.#view.current - 1);

  judge = (verdict: Verdict, event: Event) => {
    if (this.#view.saving || !this.#criterion()) return;
    if (!this.#gate.allows(event)) {
      this.#set({ status: { tone: 'error', text: t('overlay.tooSoon') } });
      return;
    }
    if (verdict === 'notMet' && this.#view.comment.trim() === '') {
      this.#set({ pending: verdict, commentMissing: true, status: undefined });
      this.#commentField?.focus();
      return;
    }
    void this.#save(verdict);
  };

  withdraw = () => void this.#withdraw();

  comment = (comment: string) => {
    const criterion = this.#criterion();
    if (criterion) this.#drafts.set(criterion.id, comment);
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

  close = () => {
    this.#saveComment();
    const unsaved = this.#unsaved();
    if (unsaved.length > 0 && !this.#warned) {
      this.#warned = true;
      this.choose(unsaved[0] ?? 0);
      const text = t('overlay.close.unsaved', { count: unsaved.length });
      this.#set({ status: { tone: 'error', text } });
      return;
    }
    // Marks first: they are the page agent's, and it stays.
    void this.#try(() => askBackground({ type: 'overlay.mark', marks: [] }));
    this.#open = false;
    this.#gate.stop();
    render(null, this.#host.mount);
    this.#host.remove();
    this.#closed();
  };

  readonly #shortcuts: Readonly<Record<string, () => void>> = {
    j: this.next,
    k: this.previous,
    e: this.showEvidence,
    u: this.withdraw,
    c: () => this.#commentField?.focus(),
    '?': this.toggleHelp,
  };

  #criterion(): ChecklistCriterion | undefined {
    return this.#view.checklist?.criteria[this.#view.current];
  }

  async #read(change: { formId?: string; packId?: string }): Promise<void> {
    const before = this.#view.checklist;
    const subjectName = this.#view.subjectName.trim();
    await this.#try(async () => {
      const checklist = await askBackground<ChecklistView>({
        type: 'overlay.read',
        ...(before?.formId ? { formId: before.formId } : {}),
        ...(before?.packId ? { packId: before.packId } : {}),
        ...change,
        ...(before && subjectName !== before.subjectName ? { subjectName } : {}),
      });
      setLocale(checklist.locale);
      this.#set({ checklist, error: undefined, subjectName: checklist.subjectName });
      const open = checklist.criteria.findIndex(({ verdict }) => !verdict);
      this.choose(Math.max(0, open));
      this.#gate.restart();
    });
  }

  async #save(verdict: Verdict): Promise<void> {
    const { checklist, comment, subjectName } = this.#view;
    const criterion = this.#criterion();
    if (!checklist || !criterion) return;
    if (subjectName.trim() === '') {
      this.#set({ status: { tone: 'error', text: t('overlay.subject.hint') } });
      return;
    }
    const given = {
      criterionId: criterion.id,
      verdict,
      // Without a check the machine does not know, and not knowing is `review` (law 5).
      machine: criterion.machine ?? 'review',
      comment: comment.trim(),
      ...quoteOf(criterion),
    } as const;
    this.#set({ saving: true, ...QUIET });
    await this.#store(async () => {
      await askBackground({
        type: 'overlay.judge',
        reviewId: checklist.reviewId,
        packId: checklist.packId,
        formId: checklist.formId,
        subjectName: subjectName.trim(),
        verdict: given,
      });
      this.#drafts.delete(criterion.id);
      this.#replace(criterion.id, given);
      return t('overlay.save');
    });
  }

  /** A comment changed after the verdict belongs to it: it is saved when the reviewer goes on. */
  #saveComment(): void {
    const given = this.#criterion()?.verdict;
    const comment = this.#view.comment.trim();
    if (!given || this.#view.saving || comment === given.comment) return;
    if (given.verdict === 'notMet' && comment === '') return;
    void this.#save(given.verdict);
  }

  /** Places of the criteria with a comment that no verdict carries yet, and none being saved does. */
  #unsaved(): number[] {
    const { checklist, current, saving } = this.#view;
    return (checklist?.criteria ?? []).flatMap(({ id, verdict }, index) => {
      const draft = this.#drafts.get(id)?.trim() ?? '';
      const kept = draft === '' || draft === verdict?.comment || (saving && index === current);
      return kept ? [] : [index];
    });
  }

  async #withdraw(): Promise<void> {
    const { checklist, saving } = this.#view;
    const criterion = this.#criterion();
    if (!checklist || !criterion?.verdict || saving) return;
    this.#set({ saving: true, ...QUIET });
    await this.#store(async () => {
      await askBackground({
        type: 'overlay.withdraw',
        reviewId: checklist.reviewId,
        criterionId: criterion.id,
      });
      this.#replace(criterion.id, undefined);
      return t('overlay.withdrawn');
    });
  }

  /** Says 已保存 only after the background's answer, and plainly that it is not saved otherwise. */
  async #store(work: () => Promise<string>): Promise<void> {
    try {
      const text = await work();
      this.#set({ saving: false, status: { tone: 'success', text } });
    } catch (error) {
      const text = t('overlay.notSaved', { reason: errorText(error) });
      this.#set({ saving: false, status: { tone: 'error', text } });
    }
  }

  #replace(criterionId: string, verdict: ChecklistCriterion['verdict']): void {
    const { checklist } = this.#view;
    if (!checklist) return;
    const criteria = checklist.criteria.map((each) =>
      each.id === criterionId ? { ...each, verdict } : each,
    );
    this.#set({ checklist: { ...checklist, criteria } });
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

function quoteOf(criterion: ChecklistCriterion): { quote?: string } {
  const quote = criterion.findings
    .flatMap((finding) => finding.evidence)
    .find((each) => each.quote !== '')?.quote;
  return quote === undefined ? {} : { quote };
}
