import type { Outcome } from '../model/finding.ts';
import type { CriterionSet, Pack } from '../model/pack.ts';
import type { Verdict } from '../model/review.ts';
import type { Unit } from './units.ts';

/** Who says whether a criterion is met; the two are never merged (law 5). */
export type Speaker = 'person' | 'machine';

/** What is said of one criterion of one form. `unknown`: nothing, or nothing certain. */
export type Said = 'met' | 'mostly' | 'notMet' | 'unknown' | 'na';

export type CoverageCell = Readonly<Record<Said, number>>;

export interface CoverageRow {
  criterionId: string;
  name: string;
  setName: string;
  /** One per organisation. */
  cells: readonly CoverageCell[];
  all: CoverageCell;
}

export interface Coverage {
  organisations: readonly string[];
  /** In the order of the pack. */
  rows: readonly CoverageRow[];
  /** Filled forms that were looked at. */
  forms: number;
}

/** Machine outcomes of a form by criterion; a criterion that no check speaks of is absent. */
export type MachineOutcomes = ReadonlyMap<string, Outcome>;

/**
 * Criterion × organisation over the filled forms: a form that nobody has filled in meets and breaks nothing.
 * @param machineOf for the forms that have a record
 */
export function coverageOf(
  units: readonly Unit[],
  sets: Pack['sets'],
  speaker: Speaker,
  machineOf: (unit: Unit) => MachineOutcomes,
): Coverage {
  const filled = units.filter(({ state }) => state !== 'unfilled');
  const organisations = [...new Set(filled.map(({ organisation }) => organisation))];
  const column = new Map(organisations.map((name, at) => [name, at]));
  const rows = sets.flatMap((set) =>
    set.criteria.map((criterion) => emptyRow(set, criterion, organisations)),
  );
  for (const unit of filled) {
    const said = speaker === 'person' ? personSays(unit) : machineSays(unit, machineOf);
    const at = column.get(unit.organisation) ?? 0;
    for (const row of rows) {
      const answer = said(row.criterionId);
      (row.cells[at] as Counting)[answer] += 1;
      row.all[answer] += 1;
    }
  }
  return { organisations, rows, forms: filled.length };
}

/** Forms that the criterion applies to: the denominator, the unknown ones among it, as nobody says that they pass. */
export function applicable({ met, mostly, notMet, unknown }: CoverageCell): number {
  return met + mostly + notMet + unknown;
}

/** Forms of which anything is known for certain. */
export function known({ met, mostly, notMet }: CoverageCell): number {
  return met + mostly + notMet;
}

type Counting = Record<Said, number>;

function emptyRow(
  set: CriterionSet,
  { id, name }: CriterionSet['criteria'][number],
  organisations: readonly string[],
): { criterionId: string; name: string; setName: string; cells: Counting[]; all: Counting } {
  return {
    criterionId: id,
    name,
    setName: set.name,
    cells: organisations.map(() => emptyCell()),
    all: emptyCell(),
  };
}

function emptyCell(): Counting {
  return { met: 0, mostly: 0, notMet: 0, unknown: 0, na: 0 };
}

const PERSON: Readonly<Record<Verdict, Said>> = {
  met: 'met',
  mostlyMet: 'mostly',
  notMet: 'notMet',
  notApplicable: 'na',
  pending: 'unknown',
};

/** The latest verdict of a person; two that stand beside each other say nothing certain. */
function personSays({ reviews }: Unit): (criterionId: string) => Said {
  const said = new Map<string, Said>();
  for (const { review, conflicts } of reviews) {
    for (const { criterionId, verdict } of review.verdicts) said.set(criterionId, PERSON[verdict]);
    for (const { criterionId } of conflicts) said.set(criterionId, 'unknown');
  }
  return (criterionId) => said.get(criterionId) ?? 'unknown';
}

const MACHINE: Readonly<Record<Outcome, Said>> = {
  pass: 'met',
  fail: 'notMet',
  review: 'unknown',
  error: 'unknown',
  na: 'na',
};

/** What the checks say of the record as it is; of a portal page, what they said when the verdict was given. */
function machineSays(unit: Unit, machineOf: (unit: Unit) => MachineOutcomes): (criterionId: string) => Said {
  const outcomes = unit.record ? machineOf(unit) : machineThen(unit);
  return (criterionId) => MACHINE[outcomes.get(criterionId) ?? 'review'];
}

function machineThen({ reviews }: Unit): MachineOutcomes {
  return new Map(
    reviews.flatMap(({ review }) =>
      review.verdicts.map(({ criterionId, machine }) => [criterionId, machine]),
    ),
  );
}
