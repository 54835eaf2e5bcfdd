import { checkValues, formIdsOf } from '#catalog/checking.ts';
import type { JournalEvent } from '#core/model/event.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Subject } from '#core/model/subject.ts';
import type { IsoDate } from '#core/model/values.ts';
import { foldReviews, type ReviewState } from '#core/review/fold.ts';
import { isOfRemoved } from '#core/review/placed.ts';
import { type Coverage, coverageOf, type MachineOutcomes, type Speaker } from '#core/statistics/coverage.ts';
import { criterionOutcomes } from '#core/statistics/machine.ts';
import { type Progress, progressOf } from '#core/statistics/progress.ts';
import { type Reasons, reasonsOf } from '#core/statistics/reasons.ts';
import { fieldScores, reviewScores, type Scores } from '#core/statistics/scores.ts';
import { ORGANISATION_FIELDS, type OrganisationField, type Unit, unitsOf } from '#core/statistics/units.ts';

/** A piece of the journal or the shelf; `stamp` of a record or subject is another once its content is. */
export type StatsPart =
  | { subjects: readonly { value: Subject; stamp: string }[] }
  | { records: readonly { value: FormRecord; stamp: string }[] }
  | { events: readonly JournalEvent[] }
  | { removed: readonly string[] }
  | { packs: readonly Pack[] }
  | { forms: readonly FormType[] };

export interface StatsQuery {
  /** `''` for all. */
  packId: string;
  formTypeId: string;
  /** `undefined` for all; `''` those that nothing says it of. */
  organisation: string | undefined;
  by: OrganisationField;
  speaker: Speaker;
  /** 审核得分, or a field of the form. */
  score: 'review' | { fieldId: string };
  today: IsoDate;
}

export interface StatsReport {
  /** What is in store, whatever is asked for. */
  stored: { subjects: number; records: number; reviews: number };
  /** Organisations to choose from, and by which fields any subject can be sorted. */
  organisations: readonly string[];
  offeredBy: readonly OrganisationField[];
  progress: Progress;
  /** `undefined` where no pack was chosen: there are no criteria without one. */
  coverage: Coverage | undefined;
  scores: Scores | undefined;
  reasons: Reasons;
}

/** Lets messages in between; answers whether somebody has asked anew. */
export type Pause = (done: number, total: number) => Promise<boolean>;

/** Records are checked so many at a time. */
const AT_A_TIME = 50;

/** What a page of statistics is made from, and the answers to what it asks. */
export class StatsData {
  #subjects: { value: Subject; stamp: string }[] = [];
  #records: { value: FormRecord; stamp: string }[] = [];
  #events: JournalEvent[] = [];
  /** Records that were removed, and reviews of removed people: what was said there counts with nothing. */
  #removed = new Set<string>();
  #packs: Pack[] = [];
  #forms: FormType[] = [];
  #reviews: readonly ReviewState[] | undefined;
  /** By record, as it and its subject are, and pack: of one day. */
  #machine = new Map<string, MachineOutcomes>();
  #machineDay = '';
  /** By subject and record, of all that is here: made when it is asked for, and anew after every piece. */
  #stamps: ReadonlyMap<string, string> | undefined;

  /** Forgets the journal's content; what was checked stays known as long as the shelf is the same. */
  empty(withShelf: boolean): void {
    [this.#subjects, this.#records, this.#events] = [[], [], []];
    this.#changed();
    this.#removed.clear();
    if (!withShelf) return;
    [this.#packs, this.#forms] = [[], []];
    this.#machine.clear();
  }

  add(part: StatsPart): void {
    this.#changed();
    if ('subjects' in part) this.#subjects.push(...part.subjects);
    else if ('records' in part) this.#records.push(...part.records);
    else if ('events' in part) this.#events.push(...part.events);
    else if ('removed' in part) for (const id of part.removed) this.#removed.add(id);
    else if ('packs' in part) this.#packs.push(...part.packs);
    else this.#forms.push(...part.forms);
  }

  /** What was worked out of the journal's content is of another content. */
  #changed(): void {
    [this.#reviews, this.#stamps] = [undefined, undefined];
  }

  /** `undefined` where something else was asked meanwhile. */
  async answer(query: StatsQuery, pause: Pause): Promise<StatsReport | undefined> {
    this.#reviews ??= [...foldReviews(this.#events).values()].filter(
      ({ review }) => !isOfRemoved(review, this.#removed),
    );
    const pack = this.#packs.find(({ id }) => id === query.packId);
    const all = unitsOf({
      subjects: this.#subjects.map(({ value }) => value),
      records: this.#records.map(({ value }) => value),
      reviews: this.#reviews,
      removed: this.#removed,
      forms: this.#forms,
      formIds: this.#formIds(query, pack),
      packId: pack?.id,
      by: query.by,
    });
    const units = all.filter(
      ({ organisation }) => query.organisation === undefined || organisation === query.organisation,
    );
    if (pack && query.speaker === 'machine' && !(await this.#check(units, pack, query.today, pause))) {
      return undefined;
    }
    return {
      stored: {
        subjects: this.#subjects.length,
        records: this.#records.length,
        reviews: this.#reviews.length,
      },
      organisations: [...new Set(all.map(({ organisation }) => organisation))],
      offeredBy: ORGANISATION_FIELDS.filter((field) =>
        this.#subjects.some(({ value }) => value.kind === 'person' && Object.hasOwn(value.values, field)),
      ),
      progress: progressOf(units),
      coverage:
        pack &&
        coverageOf(
          units,
          pack.sets,
          query.speaker,
          (unit) => this.#machine.get(this.#key(unit, pack)) ?? NOTHING,
        ),
      scores: this.#scores({ units, all }, pack, query.score),
      reasons: reasonsOf(units),
    };
  }

  #formIds({ formTypeId }: StatsQuery, pack: Pack | undefined): Set<string> {
    if (formTypeId !== '') return new Set([formTypeId]);
    const reviewed = (this.#reviews ?? []).map(({ review }) => review.target.formTypeId);
    const used = new Set([...this.#records.map(({ value }) => value.formTypeId), ...reviewed]);
    const known = this.#forms.map(({ id }) => id);
    if (pack) return new Set(formIdsOf(pack, [...known, ...used], this.#forms));
    // Nothing is filled in yet: whoever is there has filled in none.
    return used.size > 0 ? used : new Set(known);
  }

  #scores(
    { units, all }: Readonly<Record<'units' | 'all', readonly Unit[]>>,
    pack: Pack | undefined,
    score: StatsQuery['score'],
  ): Scores | undefined {
    if (score !== 'review') return fieldScores(units, score.fieldId, pack?.grades ?? []);
    return pack && reviewScores(units, pack, all);
  }

  /** Checks the records that were not checked as they are; false where that is of no use any more. */
  async #check(units: readonly Unit[], pack: Pack, today: IsoDate, pause: Pause): Promise<boolean> {
    if (this.#machineDay !== today) this.#machine.clear();
    this.#machineDay = today;
    const forms = new Map(this.#forms.map((form) => [form.id, form]));
    for (const [at, unit] of units.entries()) {
      if (at % AT_A_TIME === 0 && !(await pause(at, units.length))) return false;
      const formType = unit.formTypeId === undefined ? undefined : forms.get(unit.formTypeId);
      const key = this.#key(unit, pack);
      if (!unit.record || !formType || this.#machine.has(key)) continue;
      const { findings } = checkValues({ pack, formType, values: unit.values, today });
      this.#machine.set(key, criterionOutcomes(findings));
    }
    return true;
  }

  #key({ record, key }: Unit, { id }: Pack): string {
    this.#stamps ??= new Map(
      [...this.#subjects, ...this.#records].map(({ value, stamp }) => [value.id, stamp] as const),
    );
    const map = this.#stamps;
    return `${id} ${map.get(record?.id ?? key) ?? ''} ${map.get(record?.subjectId ?? '') ?? ''}`;
  }
}

const NOTHING: MachineOutcomes = new Map();
