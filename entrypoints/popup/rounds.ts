import { JiannuoError } from '#core/errors.ts';
import { planFill } from '#core/matching/plan.ts';
import type { FormType } from '#core/model/form-type.ts';
import type {
  DescribedPage,
  FilledField,
  FillPlan,
  FillReport,
  LeftAlone,
  PlannedWrite,
} from '#core/model/page.ts';
import type { PlannedAct } from '#core/model/act.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import type { Known } from '#core/teaching/find.ts';
import { withHeld } from '#utils/fill-report.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { type DoneAct, pressAll } from './acts.ts';
import { fillFields, secondLook } from './filling.ts';

/** Rounds of fields that come after a choice or a press; a page that goes on changing is left to the user. */
const MOST_ROUNDS = 3;
/** Times that one control is written: what the page empties twice is not asked for. */
const MOST_WRITES = 2;
/** How long options that are fetched after a choice are waited for, in ms, and between two looks. */
const PATIENCE = 3000;
const LOOK = 150;

/** Why a field of the preview has no write, where a choice or a press may change that. */
const WAITING: ReadonlySet<string> = new Set([
  'noControl',
  'taughtDrifted',
  'disabled',
  'readOnly',
  'optionMissing',
]);
/** Of these the control is there already. */
const DEPENDENT: ReadonlySet<string> = new Set(['disabled', 'readOnly', 'optionMissing']);
/** Outcomes of a write that came too early. */
const EARLY: ReadonlySet<string> = new Set([...DEPENDENT, 'notEditable', 'timeout']);
const CHOICES: ReadonlySet<string> = new Set([
  'select',
  'multiSelect',
  'radio',
  'checkbox',
  'checkboxes',
  'switch',
]);

export interface Rounds {
  client: Pick<PageClient, 'fill' | 'act' | 'glance'>;
  formType: FormType;
  values: Values;
  /** What the user taught about pages. */
  taught?: readonly Known[];
  plan: FillPlan;
  /** The pages that the plan was made of. */
  pages: readonly DescribedPage[];
  /** Waits until what was written stands still, as long as there is a page. */
  settle(report: FillReport): Promise<void>;
  /** Reads the page for the writes that follow; `undefined` where it cannot be read any more. */
  readPage(): Promise<PageReading | undefined>;
  /** Throws when the page shows somebody else by now. */
  assertSubject(): Promise<void>;
  onField(field: FilledField): void;
  onAct(act: DoneAct): void;
  /** Fields that have come, before they are written. */
  onWrites(writes: readonly PlannedWrite[]): void;
}

export interface RoundsRun {
  report: FillReport;
  stopped: unknown;
}

/** Whether the preview is of another page than the one that the tab shows by now, however alike they are. */
export function isOtherPage(before: readonly DescribedPage[], now: readonly DescribedPage[]): boolean {
  return topDocument(before) !== topDocument(now);
}

function topDocument(pages: readonly DescribedPage[]): string | undefined {
  return pages.find(({ frame }) => frame === 0)?.document;
}

/** Whether fields of a preview may still find a place once a choice is made. */
export function isWaiting(reason: string): boolean {
  return WAITING.has(reason);
}

/**
 * Fills what is ticked, then what has come by it; presses the acts that are ticked, and fills what each of them brought.
 * Only fields that the preview told to be without a place are filled so, and nothing that somebody has typed is overwritten.
 */
export async function runRounds(rounds: Rounds): Promise<RoundsRun> {
  return new Run(rounds).run();
}

class Run {
  readonly #rounds: Rounds;
  readonly #report: FillReport = { fields: [], clicks: [], ms: 0 };
  readonly #open: ReadonlySet<FieldPath>;
  readonly #writes = new Map<string, number>();
  #pages: readonly DescribedPage[];
  /** Whether the pages were read after the last write. */
  #fresh = false;
  #stopped: unknown;

  constructor(rounds: Rounds) {
    this.#rounds = rounds;
    this.#pages = rounds.pages;
    const waiting = unplaced(rounds.plan).filter(({ reason }) => WAITING.has(reason));
    this.#open = new Set(waiting.flatMap(({ path }) => path ?? []));
  }

  async run(): Promise<RoundsRun> {
    const { plan, formType, values, taught } = this.#rounds;
    const ticked = plan.writes.filter((write) => write.ticked);
    await this.#write(ticked);
    await this.#follow(ticked);
    for (const act of (plan.acts ?? []).filter((each) => each.ticked)) await this.#press(act);
    if (this.#stopped === undefined && this.#fresh) {
      this.#report.fields = secondLook(this.#report.fields, this.#pages, formType, values, taught);
    }
    return { report: this.#report, stopped: this.#stopped };
  }

  /** Fills what has come, until nothing comes any more. */
  async #follow(last: readonly PlannedWrite[]): Promise<void> {
    let written = last;
    for (let round = 0; round < MOST_ROUNDS && this.#stopped === undefined; round += 1) {
      await this.#rounds.settle(this.#report);
      const chosen = this.#chose(written);
      if (chosen) await this.#awaitOptions();
      if (this.#stopped !== undefined) return;
      if (!(await this.#read())) return;
      written = this.#next(this.#pages, chosen);
      if (written.length === 0) return;
      this.#rounds.onWrites(written);
      await this.#write(written);
    }
    // The last round is looked at too.
    if (written.length > 0 && this.#stopped === undefined) {
      await this.#rounds.settle(this.#report);
      await this.#read();
    }
  }

  async #press(act: PlannedAct): Promise<void> {
    const { client, assertSubject, onAct } = this.#rounds;
    const { done, stopped } = await pressAll(act, client, assertSubject, this.#report, this.#stopped);
    (this.#report.acts ??= []).push(done);
    onAct(done);
    this.#stopped ??= stopped;
    if (done.done > 0) await this.#follow([]);
  }

  async #read(): Promise<boolean> {
    const reading = await this.#rounds.readPage();
    this.#fresh = reading !== undefined && !isOtherPage(this.#rounds.pages, reading.pages);
    if (reading && this.#fresh) this.#pages = this.#previewed(reading.pages);
    else if (reading) this.#stopped = new JiannuoError('page.gone');
    return this.#fresh;
  }

  /** Without frames that show another document than in the preview. */
  #previewed(pages: readonly DescribedPage[]): DescribedPage[] {
    const before = new Map(this.#rounds.pages.map(({ frame, document }) => [frame, document]));
    return pages.filter(({ frame, document }) => !before.has(frame) || before.get(frame) === document);
  }

  async #write(writes: readonly PlannedWrite[]): Promise<void> {
    const { client, onField, assertSubject } = this.#rounds;
    this.#fresh = false;
    for (const { ref } of writes) this.#writes.set(ref, (this.#writes.get(ref) ?? 0) + 1);
    const { report, stopped } = await fillFields(client, writes, onField, assertSubject);
    this.#stopped ??= stopped;
    this.#report.clicks.push(...report.clicks);
    this.#report.ms += report.ms;
    withHeld(this.#report, report.held);
    for (const field of report.fields) this.#note(field);
  }

  /** One entry for each control: what it held before the first write, and what became of the last. */
  #note(field: FilledField): void {
    const { fields } = this.#report;
    const at = fields.findIndex(({ ref }) => ref === field.ref);
    const earlier = fields[at];
    if (earlier) fields[at] = { ...field, old: earlier.old, ms: earlier.ms + field.ms };
    else fields.push(field);
  }

  /**
   * Writes for what has come, was set free, or was emptied by a choice of ours.
   * @param chosen whether a choice was made since: only then may what was refused be taken now
   */
  #next(pages: readonly DescribedPage[], chosen: boolean): PlannedWrite[] {
    const { formType, values, taught } = this.#rounds;
    const outcomes = new Map(this.#report.fields.map(({ ref, outcome }) => [ref, outcome]));
    return planFill(pages, formType, values, taught).writes.filter((write) => {
      if (!write.ticked) return false;
      const outcome = outcomes.get(write.ref);
      if (!outcome) return this.#open.has(write.path);
      const again = outcome.state === 'verified' || (chosen && EARLY.has(outcome.reason));
      return again && (this.#writes.get(write.ref) ?? 0) < MOST_WRITES;
    });
  }

  async #glance(): Promise<DescribedPage[]> {
    try {
      return await this.#rounds.client.glance();
    } catch (error) {
      // A page that went away is told by the reading that follows.
      if (!(error instanceof JiannuoError && error.code === 'page.gone')) this.#stopped ??= error;
      return [];
    }
  }

  #chose(writes: readonly PlannedWrite[]): boolean {
    const kinds = new Map(
      this.#pages.flatMap(({ controls }) => controls.map(({ ref, kind }) => [ref, kind])),
    );
    const verified = new Set(
      this.#report.fields.filter(({ outcome }) => outcome.state === 'verified').map(({ ref }) => ref),
    );
    return writes.some(({ ref }) => verified.has(ref) && CHOICES.has(kinds.get(ref) ?? ''));
  }

  /** Controls that depend on a choice are set free, or get their options, when the portal has answered. */
  async #awaitOptions(): Promise<void> {
    const { formType, values, taught } = this.#rounds;
    for (const began = Date.now(); Date.now() - began < PATIENCE;) {
      const pages = await this.#glance();
      const hopefuls = waitedFor(pages);
      const hopeful = unplaced(planFill(pages, formType, values, taught)).some(
        ({ ref, path, reason }) =>
          DEPENDENT.has(reason) && hopefuls.has(ref ?? '') && path !== undefined && this.#open.has(path),
      );
      if (!hopeful || this.#next(pages, true).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
}

/** What a plan has no place for, and why: a list without the option may get it by a choice. */
function unplaced({ writes, leftAlone }: FillPlan): Pick<LeftAlone, 'ref' | 'path' | 'reason'>[] {
  const missing = writes.filter(({ ticked, note }) => !ticked && note === 'optionMissing');
  return [...leftAlone, ...missing.map(({ ref, path }) => ({ ref, path, reason: 'optionMissing' }))];
}

/**
 * Controls that the portal's answer to a choice may set free or give options: disabled ones that hold nothing, and
 * choices with no option yet but a word like 请选择. Anything else would be waited for in vain after every fill.
 */
function waitedFor(pages: readonly DescribedPage[]): Set<string> {
  const controls = pages.flatMap((page) => page.controls);
  const hopeful = controls.filter(({ kind, value, disabled, options = [] }) =>
    disabled ? value === '' || CHOICES.has(kind) : CHOICES.has(kind) && options.length <= 1,
  );
  return new Set(hopeful.map(({ ref }) => ref));
}
