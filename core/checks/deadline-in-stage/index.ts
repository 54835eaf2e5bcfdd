import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import type { Stage } from '../../model/pack.ts';
import { FieldPath, type IsoDate } from '../../model/values.ts';
import { boundsOf, parseDateValue } from '../../text/calendar.ts';
import { type Deadline, deadlinesIn } from '../../text/deadline.ts';
import type { DeadlineDays } from '../../text/deadline-days.ts';
import { type PlaceInStage, placeInStage } from '../../text/in-stage.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';

const Params = z.strictObject({
  path: PathPattern,
  stageId: z.string(),
  /** The interval then ends with this stage: the campaign as a whole. */
  lastStageId: z.optional(z.string()),
  /** Day of writing, for 三个月内 and 本学期末. */
  reference: z.optional(FieldPath),
});

/** The time limit ends inside a stage of the campaign, both ends of the stage included. */
export default defineCheck({
  id: 'deadline-in-stage',
  title: { zh: '时限在阶段内', en: 'Time limit inside the stage' },
  params: Params,
  messages: {
    ...ABSENT,
    inside: {
      zh: '“{quote}”在{stage}（{from}至{to}）内。',
      en: '{quote} lies inside {stage} ({from} to {to}).',
    },
    recurring: { zh: '“{quote}”是经常性安排，贯穿{stage}。', en: '{quote} recurs throughout {stage}.' },
    'after-stage': {
      zh: '“{quote}”晚于{stage}的截止日期{to}，请改正。',
      en: '{quote} is later than the end of {stage}, {to}.',
      review: {
        zh: '“{quote}”晚于{stage}的截止日期{to}，请人工判断。',
        en: '{quote} is later than the end of {stage}, {to}. A person must judge.',
      },
    },
    'before-stage': {
      zh: '“{quote}”早于{stage}的开始日期{from}，请改正。',
      en: '{quote} is earlier than the beginning of {stage}, {from}.',
      review: {
        zh: '“{quote}”早于{stage}的开始日期{from}，请人工判断。',
        en: '{quote} is earlier than the beginning of {stage}, {from}. A person must judge.',
      },
    },
    'impossible-date': {
      zh: '“{quote}”不是真实存在的日期，请改正。',
      en: '{quote} is no day of the calendar.',
      review: {
        zh: '“{quote}”不是真实存在的日期，请人工判断。',
        en: '{quote} is no day of the calendar. A person must judge.',
      },
    },
    unreadable: {
      zh: '“{quote}”的数字或连接号写乱了，看不出是哪一天，请核对原文。',
      en: 'The digits or dashes of {quote} are garbled. A person must look.',
    },
    'not-a-deadline': {
      zh: '“{field}”里看不出时限，请人工判断。',
      en: 'No time limit can be read in "{field}". A person must judge.',
    },
    'open-ended': {
      zh: '“{quote}”没有截止时间，请人工判断是否可以。',
      en: '{quote} has no end. A person must judge.',
    },
    approximate: {
      zh: '“{quote}”大约在{earliest}到{latest}之间，是否在{stage}（{from}至{to}）内请人工判断。',
      en: '{quote} lies between {earliest} and {latest}; whether that is inside {stage} ({from} to {to}), a person must say.',
    },
    'needs-reference': {
      zh: '“{quote}”要看从哪一天算起，表上没有日期可以对照，请人工判断。',
      en: '{quote} depends on the day of writing, which the form does not give.',
    },
    'stage-undated': {
      zh: '文件没有写明{stage}的起止日期，未作检查。',
      en: 'The source gives no dates for {stage}.',
    },
  },
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

type Answer = Pick<CheckResult, 'outcome' | 'code'> & { quote?: Deadline; days?: DeadlineDays };

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

function judgePlace(
  place: Place & { text: string },
  stage: Stage,
  reference: IsoDate | undefined,
): CheckResult {
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

const OUTCOMES: Readonly<Record<PlaceInStage['code'], CheckResult['outcome']>> = {
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
