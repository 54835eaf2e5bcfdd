import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import type { Stage } from '../../model/pack.ts';
import { FieldPath, type IsoDate } from '../../model/values.ts';
import { boundsOf, parseDateValue } from '../../text/calendar.ts';
import { type Deadline, deadlinesIn } from '../../text/deadline.ts';
import type { DeadlineDays } from '../../text/deadline-days.ts';
import { type PlaceInStage, placeInStage } from '../../text/in-stage.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: PathPattern,
  stageId: z.string(),
  /** The interval then ends with this stage: the campaign as a whole. */
  lastStageId: z.optional(z.string()),
  /** Day of writing, for 三个月内 and 本学期末. */
  reference: z.optional(FieldPath),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** The time limit ends inside a stage of the campaign, both ends of the stage included. */
export default defineCheck<Params, typeof words>({
  id: 'deadline-in-stage',
  params: Params,
  run(context, { path, stageId, lastStageId, reference }) {
    const first = stageOf(context, stageId);
    const stage = lastStageId === undefined ? first : spanOf(first, stageOf(context, lastStageId));
    const written = reference === undefined ? undefined : dayAt(context, reference);
    return forEachFilled(context, path, (place) => judgePlace(place, stage, written));
  },
});

function stageOf({ pack }: CheckContext, id: string): Stage {
  const stage = pack.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new JiannuoError('checks.unknownStage', { stage: id, pack: pack.id });
  return stage;
}

function spanOf({ to: _end, ...first }: Stage, last: Stage): Stage {
  const name = `${first.name}—${last.name}`;
  return last.to === undefined ? { ...first, name } : { ...first, name, to: last.to };
}

function dayAt(context: CheckContext, path: FieldPath): IsoDate | undefined {
  const place = placeAt(context, path);
  const date = isFilled(place) ? parseDateValue(place.text) : 'unreadable';
  return typeof date === 'string' || date.day === undefined ? undefined : boundsOf(date).from;
}

type Answer = Pick<Result, 'outcome' | 'code'> & { quote?: Deadline; days?: DeadlineDays };

/** The gravest answer speaks for the field: every time in it must lie inside. */
const GRAVITY = [
  'impossible-date',
  'after-stage',
  'before-stage',
  'unreadable',
  'needs-reference',
  'approximate',
  'open-ended',
  'inside',
  'recurring',
];

function judgePlace(place: Place & { text: string }, stage: Stage, reference: IsoDate | undefined): Result {
  const answers = deadlinesIn(place.text).map((deadline) => judge(deadline, stage, reference));
  answers.sort((a, b) => GRAVITY.indexOf(a.code) - GRAVITY.indexOf(b.code));
  const { outcome, code, quote, days }: Answer = !(stage.from ?? stage.to)
    ? { outcome: 'na', code: 'stage-undated' }
    : (answers[0] ?? { outcome: 'review', code: 'not-a-deadline' });
  return {
    outcome,
    code,
    params: {
      field: place.label,
      stage: stage.name,
      quote: quote?.quote ?? place.text.trim(),
      from: stage.from ?? '—',
      to: stage.to ?? '—',
      ...(days ? { earliest: days.earliest, latest: days.latest } : {}),
    },
    evidence: evidenceOf(place, quote),
    path: place.path,
  };
}

function judge(deadline: Deadline, stage: Stage, reference: IsoDate | undefined): Answer {
  switch (deadline.kind) {
    case 'impossible':
      return { outcome: 'fail', code: 'impossible-date', quote: deadline };
    case 'unreadable':
      return { outcome: 'review', code: 'unreadable', quote: deadline };
    case 'open':
      return { outcome: 'review', code: 'open-ended', quote: deadline };
    case 'recurring':
      return { outcome: 'pass', code: 'recurring', quote: deadline };
    case 'stage':
      return { outcome: 'pass', code: 'inside', quote: deadline };
    default:
      return answerOf(placeInStage(deadline, stage, reference), deadline);
  }
}

const OUTCOMES: Readonly<Record<PlaceInStage['code'], Result['outcome']>> = {
  inside: 'pass',
  'after-stage': 'fail',
  'before-stage': 'fail',
  'impossible-date': 'fail',
  approximate: 'review',
  'needs-reference': 'review',
};

function answerOf({ code, days }: PlaceInStage, quote: Deadline): Answer {
  return { outcome: OUTCOMES[code], code, quote, ...(days ? { days } : {}) };
}
