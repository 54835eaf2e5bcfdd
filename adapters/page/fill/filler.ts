import { groupBy } from '#core/matching/group-by.ts';
import { showsPath } from '#core/matching/levels.ts';
import type { FieldOutcome, FillReport, PlannedWrite } from '#core/model/page.ts';
import type { Restorer, WidgetTools, WidgetValue } from '../../widgets/widget.ts';
import { askModel } from '../models/request.ts';
import type { Registry } from '../registry.ts';
import { createClicker } from './clicks.ts';
import { holds, sameReading } from './holds.ts';
import { runAll } from './jobs.ts';
import type { Job } from './jobs.ts';
import { Shield } from './shield.ts';
import { stillness, until } from './until.ts';
import { attempt, changedMeanwhile, failed, skipped } from './write.ts';
import type { Control, Reading, Trace } from './write.ts';

/** What was written into one control, however often, and what it held before. */
interface Done {
  write: PlannedWrite;
  root: Element;
  before: Reading;
  after: Reading;
  /** Puts back what writing `before` could not; `null` where writing can. */
  restore: Restorer | null;
}

/** Writes that make one value between them: all of them or none. */
interface Together {
  writes: PlannedWrite[];
  /** Why the rest of them is left alone; `undefined` before the first is written, `null` while all goes well. */
  hindrance: FieldOutcome | null | undefined;
}

/** Writes planned values into the controls of one frame, and keeps what is needed to take every write back. */
export class Filler {
  readonly #registry: Registry;
  readonly #shield = new Shield();
  #done: Done[] = [];

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /**
   * Writes in the order given; what makes one value together, one after the other. Every write has an outcome in the report (law 3).
   * @param isStill whether a control is the one that was planned for; asked before it is touched.
   */
  write(
    writes: readonly PlannedWrite[],
    isStill: (write: PlannedWrite) => boolean = () => true,
  ): Promise<FillReport> {
    this.forgetChanged();
    const wholes = [...groupBy(writes, wholeOf).values()];
    return runAll(this.#shield, (clicks) =>
      wholes.flatMap((parts) => {
        const whole: Together = { writes: parts, hindrance: undefined };
        return parts.map((write) => this.#writeJob(write, whole, isStill, clicks));
      }),
    );
  }

  /** Puts every written control back, the last write first. What could not be put back may be undone again. */
  undo(): Promise<FillReport> {
    const done = [...this.#done].reverse();
    this.#done = [];
    return runAll(this.#shield, (clicks) => done.map((one) => this.#undoJob(one, clicks)));
  }

  /**
   * Waits until what was written stands still, holding the page's forms back meanwhile: handlers may act a while after
   * the change that set them off. Answers the attempts to send a form that no report has told.
   */
  async settle(): Promise<string[]> {
    await this.#shield.during(() => stillness(() => this.#shown()));
    return this.#shield.take('lower').forms;
  }

  /**
   * Forgets the writes of controls that no longer read as they were left: the page or the user has put something else
   * there, which is not ours to take back.
   */
  forgetChanged(): void {
    this.#done = this.#done.filter((done) => {
      const control = this.#find(done.write.ref);
      return !control || sameReading(control.widget.read(control.root).value, done.after);
    });
  }

  #writeJob(
    write: PlannedWrite,
    whole: Together,
    isStill: (write: PlannedWrite) => boolean,
    clicks: string[],
  ): Job {
    const value = { value: write.next, accepted: write.accepted };
    let started: Done | null = null;
    let trace: Trace | null = null;
    return {
      write,
      old: write.now,
      next: write.next,
      run: async () => {
        if (!started) {
          whole.hindrance ??= this.#hindrance(whole.hindrance === null ? [write] : whole.writes, isStill);
          if (whole.hindrance) return whole.hindrance;
        }
        const control = this.#find(write.ref);
        if (!control) return failed('controlGone');
        const { widget, root } = control;
        const state = widget.read(root);
        if (state.disabled) return skipped('disabled');
        if (state.readOnly) return skipped('readOnly');
        started ??= this.#begin(write, control, state.value);
        trace ??= { before: state.value, wrote: null };
        const outcome = await attempt(
          () => widget.write(root, value, tools(root, clicks)),
          () => taken(control, value, started, trace),
          control,
          trace,
        );
        if (outcome.state !== 'verified') {
          whole.hindrance = outcome;
          untouch(control, started.before);
        }
        return outcome;
      },
      stands: () => {
        const control = this.#find(write.ref);
        return control !== null && taken(control, value, started, trace);
      },
      takeBack: async () => {
        const control = this.#find(write.ref);
        if (!started || !trace || !control) return;
        const { root, before } = started;
        const restored = (): boolean => sameReading(widgetValue(control), before);
        if (root === control.root && !restored()) {
          await putBack(started, control, restored, trace, clicks);
        }
      },
      finish: ({ state }) => {
        const control = this.#find(write.ref);
        if (!started || !control) return;
        const after = control.widget.read(control.root).value;
        const wrote = trace?.wrote ?? started.before;
        if (state === 'verified' || sameReading(after, wrote)) this.#note(started, after);
      },
    };
  }

  /** What keeps the first of these writes that has something against it from being begun; `null` where none has. */
  #hindrance(
    writes: readonly PlannedWrite[],
    isStill: (write: PlannedWrite) => boolean,
  ): FieldOutcome | null {
    for (const write of writes) {
      // Asked first: it may look at the page anew and find the control in another element.
      const control = isStill(write) ? this.#find(write.ref) : null;
      if (!control) return failed('controlGone');
      const state = control.widget.read(control.root);
      if (!sameReading(state.value, write.now)) return changedMeanwhile(control);
      if (state.disabled) return skipped('disabled');
      if (state.readOnly) return skipped('readOnly');
    }
    return null;
  }

  /** Remembers what a control holds before it is first written. */
  #begin(write: PlannedWrite, { widget, root }: Control, before: Reading): Done {
    const earlier = this.#done.find((done) => done.root === root);
    if (earlier && sameReading(before, earlier.after)) return earlier;
    this.#done = this.#done.filter((done) => done !== earlier);
    askModel(root, 'keep');
    return { write, root, before, after: before, restore: widget.restorer?.(root) ?? null };
  }

  #note(done: Done, after: Reading): void {
    done.after = after;
    if (!this.#done.includes(done) && !sameReading(after, done.before)) this.#done.push(done);
  }

  #undoJob(done: Done, clicks: string[]): Job {
    const restored = (): boolean => {
      const control = this.#find(done.write.ref);
      return control !== null && sameReading(control.widget.read(control.root).value, done.before);
    };
    const trace: Trace = { before: done.after, wrote: null };
    return {
      write: done.write,
      old: done.after,
      next: done.before,
      run: async () => {
        const control = this.#find(done.write.ref);
        if (!control) return failed('controlGone');
        if (restored()) return { state: 'verified' };
        const now = control.widget.read(control.root).value;
        if (trace.wrote === null && !sameReading(now, done.after)) return changedMeanwhile(control);
        return putBack(done, control, restored, trace, clicks);
      },
      stands: restored,
      // What it held before the fill is what it should hold, whatever that makes the page try.
      takeBack: null,
      finish: (outcome) => {
        if (outcome.state === 'failed') this.#done.unshift(done);
      },
    };
  }

  /** What the written controls show now. */
  #shown(): string {
    const controls = this.#done.map(({ write }) => this.#find(write.ref));
    return JSON.stringify(controls.map((control) => control && widgetValue(control)));
  }

  #find(ref: string): Control | null {
    const control = this.#registry.control(ref);
    if (!control?.widget || control.widget.recognise(control.root) !== control.root) return null;
    return { ...control, widget: control.widget };
  }
}

function wholeOf({ ref, path, date }: PlannedWrite): string {
  return date ? path : ref;
}

/**
 * Whether the control shows the value, and the framework behind it holds something new where it shows so. Fewer levels
 * than were written, shown just before as well, may be those of another path.
 */
function taken(
  { widget, root }: Control,
  value: WidgetValue,
  started: Done | null,
  trace: Trace | null,
): boolean {
  const state = widget.read(root);
  if (!holds(state, value)) return false;
  const shownBefore = (before: Reading | undefined): boolean =>
    before !== undefined && sameReading(state.value, before);
  const isNew = started !== null && !shownBefore(started.before);
  if (shownBefore(trace?.before) && !holds(state, value, showsPath)) {
    return !isNew && askModel(root, 'compare') === 'changed';
  }
  return !isNew || askModel(root, 'compare') !== 'same';
}

/** What was tried in vain and shows what it did before may still have left something behind: 0 where there was nothing. */
function untouch(control: Control, before: Reading): void {
  const shown = control.root.isConnected && sameReading(widgetValue(control), before);
  if (shown && askModel(control.root, 'compare') === 'changed') askModel(control.root, 'restore');
}

/**
 * Puts a control back: through the widget where writing the old value does it; to "nothing chosen", and to formatted
 * text, by what the framework held before, or else by what the widget itself remembers.
 */
async function putBack(
  done: Done,
  control: Control,
  restored: () => boolean,
  trace: Trace,
  clicks: string[],
): Promise<FieldOutcome> {
  const { widget, root } = control;
  if (root === done.root && (done.before.length === 0 || done.restore)) {
    const answer = askModel(root, 'restore');
    if (answer === 'restored') return attempt(() => undefined, restored, control, trace);
    // Taking the mark off a radio that a framework draws would leave the framework believing in it.
    if (answer === 'unreachable' && widget.read(root).kind === 'radio') return failed('cannotClear');
    const { restore } = done;
    if (restore) return attempt(() => restore(tools(root, clicks)), restored, control, trace);
  }
  const value = { value: done.before, accepted: [] };
  const outcome = await attempt(
    () => widget.write(root, value, tools(root, clicks)),
    restored,
    control,
    trace,
  );
  if (outcome.state === 'verified' && root === done.root) untouch(control, done.before);
  return outcome;
}

function widgetValue({ widget, root }: Control): Reading {
  return widget.read(root).value;
}

function tools(root: Element, clicks: string[]): WidgetTools {
  return { ...createClicker(root, (words) => clicks.push(words)), until };
}
