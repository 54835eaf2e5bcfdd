import { groupBy } from '#core/matching/group-by.ts';
import type { FieldOutcome, FillReport, PlannedWrite } from '#core/model/page.ts';
import { askModel } from '../models/request.ts';
import type { Registry } from '../registry.ts';
import { sameReading } from './holds.ts';
import { runAll } from './jobs.ts';
import type { Job } from './jobs.ts';
import { putBack, tools, untouch } from './put-back.ts';
import type { Past } from './put-back.ts';
import { Shield } from './shield.ts';
import { isAsLeft, taken } from './taken.ts';
import { Together } from './together.ts';
import { stillness } from './until.ts';
import { attempt, changedMeanwhile, failed, inWords, reading, skipped } from './write.ts';
import type { Control, Reading, Renew, Trace } from './write.ts';

/** What was written into one control, however often, and what it held before. */
interface Done extends Past {
  write: PlannedWrite;
  after: Reading;
}

/** What a control stands for on a page that may give it to another field at any time. */
export interface MeaningCheck {
  /** Whether it is the one that was planned for; asked before it is touched. */
  isStill(write: PlannedWrite): boolean;
  /** Whether the page has made another field of it; asked once it was written. */
  isAnother(write: PlannedWrite): boolean;
  /** Reads the page again where it has changed, for controls that it has drawn anew. */
  look(): void;
}

const UNCHANGING: MeaningCheck = { isStill: () => true, isAnother: () => false, look: () => undefined };

/** Writes planned values into the controls of one frame, and keeps what is needed to take every write back. */
export class Filler {
  readonly #registry: Registry;
  readonly #shield = new Shield();
  #done: Done[] = [];
  /** Finds what the page has drawn anew. */
  #look = (): void => undefined;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Writes in the order given; what makes one value together, one after the other. Every write has an outcome in the report (law 3). */
  write(writes: readonly PlannedWrite[], meaning: MeaningCheck = UNCHANGING): Promise<FillReport> {
    this.forgetChanged();
    this.#look = () => meaning.look();
    const wholes = [...groupBy(writes, wholeOf).values()];
    return runAll(this.#shield, (clicks) =>
      wholes.flatMap((parts) => {
        const whole = new Together(parts);
        return parts.map((write) => this.#writeJob(write, whole, meaning, clicks));
      }),
    );
  }

  /**
   * Puts every written control back, the last write first. What could not be put back may be undone again.
   * @param look reads the page again, for controls that it has drawn anew meanwhile
   */
  undo(look: () => void = () => undefined): Promise<FillReport> {
    const done = [...this.#done].reverse();
    this.#done = [];
    this.#look = look;
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
      const control = this.#known(done.write.ref);
      return !control || isAsLeft(control, done.after);
    });
  }

  #writeJob(write: PlannedWrite, whole: Together, meaning: MeaningCheck, clicks: string[]): Job {
    const value = { value: write.next, accepted: write.accepted };
    let started: Done | null = null;
    let trace: Trace | null = null;
    /** What this very write found, which an earlier one may have written. */
    let found: Past | null = null;
    const takeBack = async (): Promise<void> => {
      const control = this.#find(write.ref);
      if (!started || !trace || !control) return;
      const { before } = started;
      const restored = (): boolean => sameReading(reading(control), before);
      if (!restored()) await putBack(started, control, restored, trace, clicks, this.#renew(control));
    };
    const run = async (): Promise<FieldOutcome> => {
      const against = whole.against(write, started !== null, (some) => this.#hindrance(some, meaning));
      if (against) return against;
      const control = this.#find(write.ref);
      if (!control) return failed('controlGone');
      const renew = this.#renew(control);
      const state = control.widget.read(control.root);
      if (state.disabled) return skipped('disabled');
      if (state.readOnly) return skipped('readOnly');
      started ??= this.#begin(write, control, state.value);
      trace ??= { before: state.value, wrote: null };
      const own = trace;
      const past = (found ??= pastOf(started, control, state.value));
      const asFound = (): boolean => sameReading(reading(control), past.before);
      const outcome = await attempt(
        () => control.widget.write(control.root, value, tools(control.root, clicks)),
        () => taken(control, value, started, trace),
        control,
        own,
        () => putBack(past, control, asFound, own, clicks, renew),
        renew,
      );
      if (outcome.state === 'verified') {
        if (!meaning.isAnother(write)) return outcome;
        await takeBack();
        const shown = reading(control);
        const isBack = sameReading(shown, started.before);
        return isBack ? failed('becameAnother') : failed('readBackDiffers', { shown: inWords(shown) });
      }
      // Cut, bent or refused by the page: another value than the one that was meant stays nowhere.
      const bent = outcome.reason !== 'changedMeanwhile' && control.root.isConnected && !asFound();
      if (bent) await putBack(past, control, asFound, own, clicks, renew);
      untouch(control, started.before);
      // What is shown and not held would pass for filled in.
      const shownAlone =
        !sameReading(reading(control), started.before) && askModel(control.root, 'compare') === 'same';
      if (shownAlone) await takeBack();
      return outcome;
    };
    return {
      write,
      old: write.now,
      next: write.next,
      run: async () => {
        const outcome = await run();
        if (outcome.state === 'verified') whole.stands(write, takeBack);
        else await whole.end(write, outcome);
        return outcome;
      },
      stands: () => {
        const control = this.#find(write.ref);
        return control !== null && taken(control, value, started, trace);
      },
      shown: () => this.#shownIn(write.ref),
      takeBack: async (reason) => {
        await takeBack();
        await whole.end(write, failed(reason));
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
  #hindrance(writes: readonly PlannedWrite[], { isStill }: MeaningCheck): FieldOutcome | null {
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
    const earlier = this.#done.find((done) => done.root === root || done.write.ref === write.ref);
    if (earlier && sameReading(before, earlier.after)) return earlier;
    this.#done = this.#done.filter((done) => done !== earlier);
    askModel(root, 'keep', write.ref);
    return { write, root, before, after: before, restore: widget.restorer?.(root) ?? null, kept: true };
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
    let trace: Trace | null = null;
    return {
      write: done.write,
      old: done.after,
      next: done.before,
      run: async () => {
        const control = this.#find(done.write.ref);
        if (!control) return failed('controlGone');
        if (restored()) return { state: 'verified' };
        if (!trace && !isAsLeft(control, done.after)) return changedMeanwhile(control);
        trace ??= { before: reading(control), wrote: null };
        return putBack(done, control, restored, trace, clicks, this.#renew(control));
      },
      stands: restored,
      shown: () => this.#shownIn(done.write.ref),
      // What it held before the fill is what it should hold, whatever that makes the page try.
      takeBack: null,
      finish: ({ state }) => {
        if (state === 'verified') return;
        const control = this.#find(done.write.ref);
        const now = control ? reading(control) : done.after;
        if (trace && trace.wrote !== null && sameReading(now, trace.wrote)) done.after = now;
        // What somebody else has put there meanwhile is not ours to take back.
        if (!control || isAsLeft(control, done.after)) this.#done.unshift(done);
      },
    };
  }

  #shownIn(ref: string): string {
    const control = this.#find(ref);
    return control ? inWords(reading(control)) : '';
  }

  /** What the written controls show now. */
  #shown(): string {
    const controls = this.#done.map(({ write }) => this.#known(write.ref));
    return JSON.stringify(controls.map((control) => control && reading(control)));
  }

  /** Lets a control that was found be the one that the page has drawn in its place. */
  #renew(control: Control): Renew {
    return () => {
      const again = this.#find(control.ref);
      if (!again) return false;
      if (again.root !== control.root) askModel(again.root, 'adopt', again.ref);
      Object.assign(control, again);
      return true;
    };
  }

  /** The control as it is, or as the page has drawn it anew: alone with its label, place and kind. */
  #find(ref: string): Control | null {
    const found = this.#known(ref);
    if (found) return found;
    this.#look();
    return this.#known(ref);
  }

  #known(ref: string): Control | null {
    const control = this.#registry.control(ref);
    if (!control?.widget || control.widget.recognise(control.root) !== control.root) return null;
    return { ...control, widget: control.widget };
  }
}

function wholeOf({ ref, path, date }: PlannedWrite): string {
  return date ? path : ref;
}

/** What a write has found: the very first one what the page held, a later one what an earlier has written. */
function pastOf(started: Done, { widget, root }: Control, before: Reading): Past {
  if (sameReading(before, started.before)) return started;
  return { root, before, restore: widget.restorer?.(root) ?? null, kept: false };
}
