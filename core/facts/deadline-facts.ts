import type { DeadlineFact } from '../model/facts.ts';
import type { IsoDate } from '../model/values.ts';
import type { Deadline } from '../text/deadline.ts';
import { deadlineDays, endPoint } from '../text/deadline-days.ts';
import { placeInStage, type StageDays } from '../text/in-stage.ts';
import { limitsIn } from '../text/limit.ts';
import type { Quote } from '../text/normalise.ts';
import { placeholdersIn } from '../text/placeholder.ts';

/** What is known beside the text. */
export interface TimeContext {
  stage?: StageDays | undefined;
  year?: number | undefined;
}

/** Time limits of a text as closed intervals. A mere rhythm (每周) or 长期 limits nothing and is left out. */
export function deadlineFacts(text: string, context: TimeContext): DeadlineFact[] {
  const gapEnds = new Set(placeholdersIn(text).map(({ end }) => end));
  return limitsIn(text)
    .filter((deadline) => isLimit(deadline, text))
    .map((deadline) => ({
      ...quoteOf(deadline),
      // 201X年12月底: the year is yet to be filled in.
      ...(gapEnds.has(deadline.start) ? UNKNOWN : daysOf(deadline, context)),
    }));
}

function quoteOf({ quote, start, end }: Quote): Quote {
  return { quote, start, end };
}

function isLimit(deadline: Deadline, text: string): boolean {
  if (deadline.kind === 'recurring') return deadline.due;
  // 全年听课20节: the year is the period of the quantity, and is told there.
  if (deadline.quote === '全年') return /^\s*(?:$|[^\p{L}\p{N}])/u.test(text.slice(deadline.end));
  return deadline.kind !== 'open';
}

type Days = Omit<DeadlineFact, keyof Quote>;
const UNKNOWN: Days = { from: null, to: null, inStage: null };
const IMPOSSIBLE: Days = { ...UNKNOWN, impossible: true };

function daysOf(deadline: Deadline, context: TimeContext): Days {
  const { stage } = context;
  switch (deadline.kind) {
    case 'impossible':
      return IMPOSSIBLE;
    case 'unreadable':
    // Counted from the day of writing, which nobody gave.
    case 'current':
      return UNKNOWN;
    case 'recurring':
      return { ...UNKNOWN, inStage: stage ? true : null };
    case 'stage':
      return stage
        ? { from: deadline.before ? null : (stage.from ?? null), to: stage.to ?? null, inStage: true }
        : UNKNOWN;
    default:
      return stage ? inStage(deadline, stage, context.year) : plain(deadline, context.year);
  }
}

/** 三个月内 and 学期末 count from the beginning of the stage, unless the text names what they count from. */
function inStage(deadline: Deadline, stage: StageDays, year: number | undefined): Days {
  const place = placeInStage(deadline, stage, stage.from, year);
  if (!place.days) return place.code === 'impossible-date' ? IMPOSSIBLE : UNKNOWN;
  const answers: Readonly<Record<typeof place.code, boolean | null>> = {
    inside: true,
    'after-stage': false,
    'before-stage': false,
    'impossible-date': null,
    approximate: null,
    'needs-reference': null,
  };
  const { from = null, earliest, latest, estimated } = place.days;
  // The school sets the day, but no school sets it there.
  const isOutside =
    estimated &&
    ((stage.to !== undefined && earliest > stage.to) || (stage.from !== undefined && latest < stage.from));
  return { from, to: latest, inStage: isOutside ? false : answers[place.code] };
}

/** Without a stage: what is written in full, and what the year alone settles. */
function plain(deadline: Deadline, year: number | undefined): Days {
  const isWritten = endPoint(deadline)?.year !== undefined;
  if (year === undefined && !isWritten) return UNKNOWN;
  const known = year ?? 0;
  const days = deadlineDays(deadline, { year: known, ...summerOf(deadline, known) });
  if (days) return { from: days.from ?? null, to: days.latest, inStage: null };
  // Festivals beyond the known calendar are days all the same.
  return deadline.kind === 'point' && deadline.to.day !== undefined ? IMPOSSIBLE : UNKNOWN;
}

/** A year has one summer; its winters and terms are two. */
function summerOf(deadline: Deadline, year: number): { reference?: IsoDate } {
  const isOne = deadline.kind === 'season' && /^(?:summer|schoolYearEnd|graduation)$/.test(deadline.season);
  return isOne ? { reference: `${year}-03-01` } : {};
}
