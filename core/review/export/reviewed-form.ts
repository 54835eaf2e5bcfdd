import type { Outcome } from '../../model/finding.ts';
import type { Criterion, CriterionSet, Pack } from '../../model/pack.ts';
import type { CriterionVerdict, Verdict } from '../../model/review.ts';
import type { GivenDecision } from '../fold.ts';
import type { ToldStage } from '../stage.ts';

/** One reviewed form as the tables show it; every text is as it may leave, numbers of people masked unless asked for. */
export interface ReviewedForm {
  name: string;
  unit: string;
  form: string;
  pack: string;
  /** ID number; `undefined` where the table has no such column. */
  idNumber?: string | undefined;
  stage: ToldStage;
  verdicts: readonly CriterionVerdict[];
  /** What checks say of a criterion now, or said when it was judged; absent where none speaks of it. */
  machine: ReadonlyMap<string, Outcome>;
  /** What checks said of a form that is not here was not kept: where `machine` is silent, nobody knows. */
  machineLost?: boolean;
  /** All decisions about the form, the latest last. */
  decisions: readonly GivenDecision[];
  /** Who said the latest, and when, as shown; `''` where nobody has said anything. */
  reviewer: string;
  updated: string;
}

/** A criterion with the set it stands in. */
export interface SheetCriterion extends Criterion {
  set: string;
  packTitle: string;
}

export function criteriaOf(pack: Pick<Pack, 'title'>, sets: readonly CriterionSet[]): SheetCriterion[] {
  return sets.flatMap((set) =>
    set.criteria.map((criterion) => ({ ...criterion, set: set.name, packTitle: pack.title })),
  );
}

/** Words of the tables, in the reader's language. */
export interface ReviewWords {
  sheets: Record<'forms' | 'sources' | 'returns' | 'summary', string>;
  headers: Record<
    | 'number'
    | 'name'
    | 'idNumber'
    | 'unit'
    | 'form'
    | 'pack'
    | 'stage'
    | 'verdict'
    | 'comment'
    | 'machine'
    | 'reviewer'
    | 'updated'
    | 'set'
    | 'criterion'
    | 'requirement'
    | 'document'
    | 'section'
    | 'readOn'
    | 'decision'
    | 'reason'
    | 'change'
    | 'total'
    | 'reviewed'
    | 'share',
    string
  >;
  verdicts: Record<Verdict, string>;
  outcomes: Record<Outcome, string>;
  stages: Record<ToldStage, string>;
  /** For a criterion that no check speaks of. */
  noMachine: string;
  /** For one of which it was not kept what checks said. */
  machineLost: string;
  /** For a reason that no criterion is given for. */
  wholeForm: string;
  noUnit: string;
  all: string;
  /** An instant as people read it. */
  time: (instant: string) => string;
  /** `4 ÷ 6 = 66.7%`. */
  share: (part: number, of: number, percent: string) => string;
}

/** What checks say of a criterion, in words: what is not known is neither checked nor unchecked. */
export function machineText(
  { machine, machineLost }: Pick<ReviewedForm, 'machine' | 'machineLost'>,
  criterionId: string,
  words: Pick<ReviewWords, 'outcomes' | 'noMachine' | 'machineLost'>,
): string {
  const outcome = machine.get(criterionId);
  if (outcome) return words.outcomes[outcome];
  return machineLost ? words.machineLost : words.noMachine;
}
