import type { JournalEvent } from '#core/model/event.ts';
import {
  calendarEntryOf,
  calibrationOf,
  type Current,
  type EntityState,
  keptLayoutOf,
  packOf,
  recordOf,
  requirementOf,
  subjectOf,
  taughtOf,
  templateOf,
  tuningOf,
} from '#core/model/fold.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Calibration } from '#core/model/review.ts';
import type { Sample } from '#core/model/sample.ts';
import type { KeptLayout } from '#core/model/sheet-layout.ts';
import type { Subject } from '#core/model/subject.ts';
import type { Taught } from '#core/model/taught.ts';
import { type FormerForm, FormerFormsReader } from '../former-form.ts';
import { reviewsOfRemoved } from '#core/review/of-removed.ts';
import { CurrentList } from './current-list.ts';
import { goneAmong } from './gone-people.ts';
import { type Growth, growthSince } from './growth.ts';
import type { Journal } from './journal.ts';
import type { UserCalendar } from './reader.ts';
import { RemovedList } from './removed-list.ts';
import { kindOf, NOWHERE, type RawHead } from './rows.ts';
import { statesOfKind } from './state-queries.ts';

/** What a window shows of a journal. Each list stays the very same where nothing in it has changed. */
export interface Lists {
  subjects: readonly Current<Subject>[];
  records: readonly Current<FormRecord>[];
  /**
   * Ids of records that were removed, and of reviews of pages and rows that show a removed person: what was said there is of no
   * form until they come back.
   */
  removed: readonly string[];
  taught: readonly Current<Taught>[];
  templates: readonly Current<CheckedTemplate>[];
  /** 表头对应, in the order in which they were said first. */
  layouts: readonly Current<KeptLayout>[];
  /** The user's own packs and settings of packs. */
  ownPacks: readonly Current<AuthoredPack>[];
  tunings: readonly Current<PackTuning>[];
  /** Forms as the user's packs ever brought them, the latest first. */
  former: readonly FormerForm[];
  /** 示例数据 that are there. */
  samples: readonly Current<Sample>[];
  calendar: UserCalendar;
  /** Forms that every reviewer judges first. */
  calibrations: readonly Current<Calibration>[];
  /** Verdicts given and withdrawn, decisions about whole forms, and merges undone, oldest first. */
  verdicts: readonly JournalEvent[];
}

export const NO_LISTS: Lists = {
  subjects: [],
  records: [],
  removed: [],
  taught: [],
  templates: [],
  layouts: [],
  ownPacks: [],
  tunings: [],
  former: [],
  samples: [],
  calendar: { entries: [], requirements: [] },
  calibrations: [],
  verdicts: [],
};

const SAID = ['review.verdict', 'review.withdrawn', 'review.decided', 'review.unmerged'] as const;
const SAID_KINDS: ReadonlySet<string> = new Set(SAID);

/** Lists of a journal that are read once, and from then on brought up to date by what is new alone. */
export class JournalLists {
  readonly #journal: Journal;
  readonly #formerForms: FormerFormsReader;
  /** By the kind of entity that they are made from. */
  readonly #current = {
    subjects: ['subject', new CurrentList(subjectOf)],
    records: ['record', new CurrentList(recordOf)],
    removed: ['record', new RemovedList((state) => recordOf(state) !== undefined)],
    taught: ['taught', new CurrentList(taughtOf)],
    templates: ['template', new CurrentList(templateOf)],
    layouts: ['layout', new CurrentList(keptLayoutOf)],
    ownPacks: ['pack', new CurrentList(packOf)],
    tunings: ['tuning', new CurrentList(tuningOf)],
    entries: ['calendar', new CurrentList(calendarEntryOf)],
    requirements: ['calendar', new CurrentList(requirementOf)],
    calibrations: ['calibration', new CurrentList(calibrationOf)],
  } as const;
  /** Where the journal stood that the lists show; `undefined` where they are to be read whole. */
  #place: RawHead | undefined;
  /** Everything that was said in reviews, also in those of a sample that is gone. */
  #said: readonly JournalEvent[] = [];
  /** Reviews of samples that are gone. */
  #goneReviews: ReadonlySet<string> = new Set();
  /** People who were removed, by entity, as they were last. */
  #gone: ReadonlyMap<string, Subject> = new Map();
  #removed: readonly string[] = [];
  #lists: Lists = NO_LISTS;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(journal: Journal) {
    this.#journal = journal;
    this.#formerForms = new FormerFormsReader(journal);
  }

  /** Lists as the journal stands now. One reading follows the other. */
  async read(): Promise<Lists> {
    const reading = this.#reading.then(() => this.#read());
    // Whoever asked is told of a failure; the next reading begins all the same.
    this.#reading = Promise.allSettled([reading]);
    return reading;
  }

  /** What was read does not hold any more, such as projections that were written anew: the next reading is a whole one. */
  forget(): void {
    // Behind a reading that is under way: what that reads is old as well.
    this.#reading = this.#reading.then(() => void (this.#place = undefined));
  }

  /** What the lists draw first of a long journal, before anything else of it is read: nothing else may be done with it. */
  async firstRows(limit: number): Promise<Lists> {
    const journal = this.#journal;
    const [rows, { there: samples }, ownPacks, tunings, former] = await Promise.all([
      journal.firstRows(limit),
      journal.samples(),
      journal.packs(),
      journal.tunings(),
      this.#formerForms.read(),
    ]);
    return { ...NO_LISTS, ...rows, samples, ownPacks, tunings, former };
  }

  async #read(): Promise<Lists> {
    const growth = this.#place && (await growthSince(this.#journal.database, this.#place));
    if (growth) await this.#grow(growth);
    else await this.#readWhole();
    return this.#lists;
  }

  async #readWhole(): Promise<void> {
    const { database } = this.#journal;
    const place = (await database.rawHead()) ?? NOWHERE;
    const kinds = new Set(Object.values(this.#current).map(([kind]) => kind));
    await Promise.all([...kinds].map((kind) => this.#fill(kind)));
    const said = await Promise.all(SAID.map((kind) => this.#journal.eventsOfKind(kind)));
    // What came in since is read as what is new.
    this.#said = said.flat().filter(({ sequence }) => sequence <= place.count);
    this.#said = [...this.#said].sort((a, b) => a.sequence - b.sequence);
    const samples = await this.#readSamples();
    const former = await this.#formerForms.read();
    // Another life of the store began meanwhile: what was read is of two.
    if (((await database.rawHead()) ?? NOWHERE).generation !== place.generation) return this.#readWhole();
    this.#findRemoved();
    this.#lists = this.#made({ ...NO_LISTS, samples, former, verdicts: this.#standing() });
    this.#place = place;
  }

  /** Reads one kind of entity once, for all lists that are made from it. */
  async #fill(kind: string): Promise<void> {
    const states = await statesOfKind(this.#journal.database, kind);
    for (const [of, list] of Object.values(this.#current)) if (of === kind) list.fill(states);
    if (kind === 'subject') this.#gone = await goneAmong(this.#journal.database, states);
  }

  async #grow({ place, events, states }: Growth): Promise<void> {
    if (events.length === 0) return;
    const changed = byKind(states);
    // Whatever may fail comes first: what is done by halves would be done twice.
    const read = changed.has('sample') ? await this.#readSamples() : this.#lists.samples;
    const samples = isSame(read.map(headOf), this.#lists.samples.map(headOf)) ? this.#lists.samples : read;
    const hasForms = events.some(({ payload }) => payload.kind === 'pack.put');
    const former = hasForms ? await this.#formerForms.read() : this.#lists.former;
    const people = changed.get('subject');
    if (people) this.#gone = await goneAmong(this.#journal.database, people, this.#gone);
    for (const [kind, list] of Object.values(this.#current)) list.change(changed.get(kind) ?? []);
    const said = events.filter(({ payload }) => SAID_KINDS.has(payload.kind));
    if (said.length > 0) this.#said = [...this.#said, ...said];
    const standing = said.length > 0 || changed.has('sample') ? this.#standing() : this.#lists.verdicts;
    const verdicts = isSame(standing, this.#lists.verdicts) ? this.#lists.verdicts : standing;
    if (said.length > 0 || people || changed.has('record')) this.#findRemoved();
    this.#lists = this.#made({ ...this.#lists, samples, former, verdicts });
    this.#place = place;
  }

  /** The lists as they are by now beside what is not made from entities. */
  #made(lists: Lists): Lists {
    const { entries, requirements, ...others } = this.#current;
    const { calendar } = lists;
    const isKept = calendar.entries === entries[1].shown && calendar.requirements === requirements[1].shown;
    return {
      ...lists,
      subjects: others.subjects[1].shown,
      records: others.records[1].shown,
      removed: this.#removed,
      taught: others.taught[1].shown,
      templates: others.templates[1].shown,
      layouts: others.layouts[1].shown,
      ownPacks: others.ownPacks[1].shown,
      tunings: others.tunings[1].shown,
      calibrations: others.calibrations[1].shown,
      calendar: isKept ? calendar : { entries: entries[1].shown, requirements: requirements[1].shown },
    };
  }

  async #readSamples(): Promise<readonly Current<Sample>[]> {
    const { there, gone } = await this.#journal.samples();
    this.#goneReviews = new Set(gone.flatMap(({ reviewIds }) => reviewIds));
    return there;
  }

  #findRemoved(): void {
    const { subjects, removed } = this.#current;
    const there = subjects[1].shown.map(({ value }) => value);
    const next = [...removed[1].shown, ...reviewsOfRemoved(this.#said, [...this.#gone.values()], there)];
    if (!isSame(next, this.#removed)) this.#removed = next;
  }

  /** Reviews of a sample go with it, and come back with it. */
  #standing(): readonly JournalEvent[] {
    return this.#goneReviews.size === 0 ? this.#said : this.#said.filter((event) => this.#stands(event));
  }

  #stands({ payload }: JournalEvent): boolean {
    return !('reviewId' in payload && this.#goneReviews.has(payload.reviewId));
  }
}

function byKind(states: readonly EntityState[]): Map<string, EntityState[]> {
  const kinds = new Map<string, EntityState[]>();
  for (const state of states) {
    const known = kinds.get(kindOf(state.entity));
    if (known) known.push(state);
    else kinds.set(kindOf(state.entity), [state]);
  }
  return kinds;
}

function headOf({ head, conflicts }: Current<unknown>): string {
  return [head, ...conflicts.map(({ hash }) => hash)].join(' ');
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
