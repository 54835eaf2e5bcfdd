import { besideScales, voteScales } from '../forms/ballots.ts';
import { fieldNames, targetsOf } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import { isCount } from './column-content.ts';
import type { ColumnsBeside } from './header-beside.ts';
import type { ColumnMatch } from './header-note.ts';

const steps: ReadonlySet<string> = new Set([...voteScales.flatMap((scale) => scale.steps), ...besideScales]);
/** What a column under 优秀 is called that counts votes, and one that says their share. */
const COUNT = /^(?:得?票数?|人数|数量?|计数)$/;
const SHARE = /[率%]|比例|占比|百分/;
/** Heads that are a step of some scale, of whatever make. */
const LIKE_STEP = /优|良|合格|称职|胜任|满意|同意|赞成|反对|好$|差$|^(?:一般|中)$/;
/** What says over columns, or over the sheet, that people voted. */
const VOTED_OVER = /票|测评|评议|表决/;
const VOTED_ON_SHEET = /票|民主(?:测评|评议)|表决/;
/** Papers say that there was a vote; attendance says so only of whoever stands in the row. */
const PAPERS = /^ballots(?:Issued|Returned|Valid|Invalid)$/;
const ATTENDANCE = /^ballots(?:Expected|Present)$/;

/** A column for one step of a scale. */
interface StepColumn {
  at: number;
  step: string;
  /** Whether it says itself that it counts votes. */
  says: boolean;
}

/**
 * Names of columns that count votes, by column. Heads that side by side are one scale of the dictionary as a whole, over whole numbers, are
 * votes where something says that people voted: the heads, what stands over them, ballots beside them, or the title. A scale that
 * stands there twice, is mixed with another or lacks a step is left.
 */
export function votesBeside(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const found = columns.own.flatMap((_, at) => stepAt(columns, at));
  const [first, second] = found;
  const last = found.at(-1);
  if (!first || !second || !last) return new Map();
  const kinds = found.map(({ step }) => step);
  const isOnce = new Set(kinds).size === kinds.length;
  if (!isOnce || !isScale(kinds, fields) || !isOneRun(columns, first.at, last.at, found)) return new Map();
  if (!isVoted(columns, found)) return new Map();
  return new Map(found.map(({ at, step }) => [at, `${step}票数`]));
}

function stepAt({ own, levels }: ColumnsBeside, at: number): StepColumn[] {
  const text = own[at] ?? '';
  const name = normaliseLabel(text);
  if (steps.has(name)) return [{ at, step: name, says: text.includes('票') }];
  const bare = name.replace(/得?票数?$/, '');
  if (bare !== name && steps.has(bare)) return [{ at, step: bare, says: true }];
  // 票数 under 优秀; the level itself, since the name may have been put together already.
  const [lowest = '', group = ''] = [...(levels[at] ?? [])].reverse().map(normaliseLabel);
  return COUNT.test(lowest) && steps.has(group) ? [{ at, step: group, says: lowest.includes('票') }] : [];
}

function isScale(kinds: readonly string[], fields: readonly Field[]): boolean {
  const names = fieldNames(fields);
  const isKnown = (step: string): boolean => targetsOf(names.scalars, `${step}票数`).length === 1;
  const graded = kinds.filter((step) => !besideScales.includes(step));
  const isOf = ({ steps: all, optional }: (typeof voteScales)[number]): boolean =>
    graded.every((step) => all.includes(step)) &&
    all.every((step) => step === optional || graded.includes(step));
  return graded.every(isKnown) && voteScales.some(isOf);
}

/** Whether nothing but their shares stands between the steps, and no step of another scale beside them. */
function isOneRun(columns: ColumnsBeside, from: number, to: number, found: readonly StepColumn[]): boolean {
  const { own } = columns;
  const isStep = (at: number): boolean => found.some((column) => column.at === at);
  const isShare = (at: number): boolean => (own[at] ?? '') === '' || SHARE.test(own[at] ?? '');
  const isLikeStep = (at: number): boolean => {
    const text = normaliseLabel(own[at] ?? '');
    return text.length <= 4 && LIKE_STEP.test(text) && !SHARE.test(text);
  };
  for (let at = from; at <= to; at += 1) if (!isStep(at) && !isShare(at)) return false;
  return !isLikeStep(from - 1) && !isLikeStep(to + 1);
}

function isVoted(columns: ColumnsBeside, found: readonly StepColumn[]): boolean {
  const contents = found.map(({ at }) => columns.content(at));
  if (contents.some((content) => !isCount(content) && content !== 'nothing')) return false;
  if (found.some(({ says }) => says)) return true;
  const over = found.map(({ at }) => (columns.levels[at] ?? []).slice(0, -1));
  const [groups = []] = over;
  const isUnder = groups.some(
    (group) => VOTED_OVER.test(group) && !SHARE.test(group) && over.every((each) => each.includes(group)),
  );
  const { paths } = columns;
  const isPeoples = paths.includes('name');
  return (
    paths.some((path) => PAPERS.test(path ?? '')) ||
    (isPeoples && paths.some((path) => ATTENDANCE.test(path ?? ''))) ||
    (contents.some(isCount) &&
      (isUnder || (isPeoples && columns.titles.some((title) => VOTED_ON_SHEET.test(title)))))
  );
}

/** Whoever took part in anything: a vote, an exam, a course. */
const TOOK_PART = /^参加人数$/;

/** 参加人数 beside people and without any ballot or vote is of something else, such as an exam. */
export function withoutLoneAttendance(
  names: readonly string[],
  matches: readonly ColumnMatch[],
): ColumnMatch[] {
  const counts = matches.filter(({ path }) => path !== null && /^(?:ballots|votes)/.test(path));
  const isPeoples = matches.some(({ path }) => path === 'name');
  return matches.map((match, at) =>
    isPeoples && counts.length === 1 && match === counts[0] && TOOK_PART.test(normaliseLabel(names[at] ?? ''))
      ? { path: null, evidence: 'none', reason: 'noField' }
      : match,
  );
}
