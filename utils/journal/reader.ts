import type { JournalEvent, PayloadKind } from '#core/model/event.ts';
import {
  calendarEntryOf,
  calibrationOf,
  type Current,
  packOf,
  recordOf,
  sampleOf,
  requirementOf,
  subjectOf,
  taughtOf,
  templateOf,
  tuningOf,
} from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Sample } from '#core/model/sample.ts';
import type { Calibration } from '#core/model/review.ts';
import type { Subject } from '#core/model/subject.ts';
import type { CalendarEntry, MeetingRequirement } from '#core/model/calendar.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { Taught } from '#core/model/taught.ts';
import type { JournalDatabase } from './database.ts';
import { firstStates, readStates, statesOf, statesOfKind, statesOfSubject } from './state-queries.ts';
import { fillEvents, verdictsAbout, verdictsOn } from './by-page-or-person.ts';
import { eventsOf, eventsOfKind, latestOfKind, stampOf } from './event-queries.ts';

/** What the user put into the calendar. */
export interface UserCalendar {
  entries: readonly Current<CalendarEntry>[];
  requirements: readonly Current<MeetingRequirement>[];
}

/** What a journal holds, as the views ask for it. Nothing here writes. */
export class JournalReader {
  readonly database: JournalDatabase;

  constructor(database: JournalDatabase) {
    this.database = database;
  }

  async subjects(): Promise<Current<Subject>[]> {
    const states = await statesOfKind(this.database, 'subject');
    return states.map(subjectOf).filter((subject) => subject !== undefined);
  }

  /** All records, or those of one subject. */
  async records(subjectId?: string): Promise<Current<FormRecord>[]> {
    const states =
      subjectId === undefined
        ? await statesOfKind(this.database, 'record')
        : await statesOfSubject(this.database, subjectId);
    return states.map(recordOf).filter((record) => record !== undefined);
  }

  /** Whoever came in first, and what was filled first, with the people of those records: what a window shows first. */
  async firstRows(limit: number): Promise<{ subjects: Current<Subject>[]; records: Current<FormRecord>[] }> {
    const [people, filled] = await Promise.all([
      firstStates(this.database, 'subject', limit),
      firstStates(this.database, 'record', limit),
    ]);
    const records = filled.map(recordOf).filter((record) => record !== undefined);
    const known = new Set<string>(people.map(({ entity }) => entity));
    const others = new Set(records.map(({ value }) => `subject:${value.subjectId}`));
    const states = await statesOf(
      this.database,
      [...others].filter((entity) => !known.has(entity)),
    );
    const subjects = [...people, ...states].map(subjectOf).filter((subject) => subject !== undefined);
    return { subjects, records };
  }

  /** 教过的栏目, in the order in which they were taught. */
  async taught(): Promise<Current<Taught>[]> {
    const states = await readStates(this.database, 'taught:');
    return states.map(taughtOf).filter((taught) => taught !== undefined);
  }

  /** 核对过的模板, in the order in which they were checked first. */
  async templates(): Promise<Current<CheckedTemplate>[]> {
    const states = await readStates(this.database, 'template:');
    return states.map(templateOf).filter((template) => template !== undefined);
  }

  /** Forms marked for calibration, in the order in which they were. */
  async calibrations(): Promise<Current<Calibration>[]> {
    const states = await readStates(this.database, 'calibration:');
    return states.map(calibrationOf).filter((mark) => mark !== undefined);
  }

  /** The user's own packs, in the order in which they came in. */
  async packs(): Promise<Current<AuthoredPack>[]> {
    const states = await readStates(this.database, 'pack:');
    return states.map(packOf).filter((pack) => pack !== undefined);
  }

  /** What the office set in packs. */
  async tunings(): Promise<Current<PackTuning>[]> {
    const states = await readStates(this.database, 'tuning:');
    return states.map(tuningOf).filter((tuning) => tuning !== undefined);
  }

  /** 示例数据 that are there, and those that were removed: the reviews of those say nothing any more. */
  async samples(): Promise<{ there: Current<Sample>[]; gone: Sample[] }> {
    const states = await readStates(this.database, 'sample:');
    const there = states.map(sampleOf).filter((sample) => sample !== undefined);
    const known = new Set(there.map(({ value }) => value.id));
    const added = await this.eventsOfKind('sample.added');
    const gone = added.flatMap(({ payload }) =>
      payload.kind === 'sample.added' && !known.has(payload.sample.id) ? [payload.sample] : [],
    );
    return { there, gone };
  }

  /** 活动日程: the user's entries, in the order in which they came in, and how many meetings they say are asked for. */
  async calendar(): Promise<UserCalendar> {
    const states = await readStates(this.database, 'calendar:');
    return {
      entries: states.map(calendarEntryOf).filter((entry) => entry !== undefined),
      requirements: states.map(requirementOf).filter((requirement) => requirement !== undefined),
    };
  }

  /** Another text once any pack of the user's, or what the office set in one, has changed. */
  async packStamp(): Promise<string> {
    return stampOf(this.database, ['pack:', 'tuning:']);
  }

  /** Events of one entity, oldest first. */
  async history(entity: string): Promise<JournalEvent[]> {
    return eventsOf(this.database, entity);
  }

  /** Hash of the latest event of one entity; `undefined` where there is none. */
  async latest(entity: string): Promise<string | undefined> {
    const [state] = await readStates(this.database, entity);
    return state?.heads.at(-1)?.hash;
  }

  /** Hashes of the versions of each entity that nothing has replaced; an entity that never was is left out. */
  async headsOf(entities: readonly string[]): Promise<Map<string, string[]>> {
    const states = await statesOf(this.database, entities);
    return new Map(states.map(({ entity, heads }) => [entity, heads.map(({ hash }) => hash)]));
  }

  /** The latest `limit` events about fills of a page, oldest first. */
  async fillEvents(page: string, limit: number): Promise<JournalEvent[]> {
    return fillEvents(this.database, page, limit);
  }

  /** Verdicts about a person on a page, oldest first. */
  async verdictsAbout(page: string, subjectName: string): Promise<JournalEvent[]> {
    return verdictsAbout(this.database, page, subjectName);
  }

  async verdictsOn(subjectName: string): Promise<JournalEvent[]> {
    return verdictsOn(this.database, subjectName);
  }

  /** The latest `limit` events of a kind, the latest first. */
  async latestOfKind(kind: PayloadKind, limit: number): Promise<JournalEvent[]> {
    return latestOfKind(this.database, kind, limit);
  }

  async eventsOfKind(kind: PayloadKind): Promise<JournalEvent[]> {
    return eventsOfKind(this.database, kind);
  }
}
