import { besideScales, voteScales } from '../forms/ballots.ts';
import { fieldNames, targetsOf } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import { areCounts, isCount } from './column-content.ts';
import type { ColumnsBeside } from './header-beside.ts';
import type { ColumnMatch } from './header-note.ts';

const steps: ReadonlySet<string> = new Set([...voteScales.flatMap((scale) => scale.steps), ...besideScales]);
/** What a column under 优秀 is called that counts votes, and one that says their share. */
const COUNT = /^(?:得?票数?|人数|数量?|计数)$/;
const SHARE = /[率%％]|比例|占比|百分/;
/** Heads that are a step of some scale, of whatever make. */
const LIKE_STEP = /优|良|合格|称职|胜任|满意|同意|赞成|反对|好$|差$|^(?:一般|中)$/;
/** Papers that are voted with, or their number; 发票 and 车票 are none. */
const BALLOTS = /(?:^|[选得计评议决效废荐(])票/;
/** What says over columns, or over the sheet, that people voted. */
const VOTED_OVER = /投票|测评|评议|表决/;
const VOTED_ON_SHEET = /民主(?:测评|评议)|表决/;
/** What may stand over the steps without saying of what they are. */
const OPINION = /评|意见|结果/;
/** Papers say that there was a vote; who was there does not, since there are lessons and meetings. */
const PAPERS = /^ballots(?:Issued|Returned|Valid|Invalid)$/;
/** What can be done with a vote alone. */
const ABSTAINED = '弃权';

/** A column for one step of a scale. */
interface StepColumn {
  at: number;
  step: string;
  /** Whether it says itself that it counts votes. */
  says: boolean;
}

/**
 * Names of columns that count votes, by column. Heads that side by side are one scale of the dictionary as a whole, over whole numbers, are
 * votes where something says that people voted: the heads, what stands over them, ballots or abstentions beside them, or the title. A
 * scale that stands there twice, counts shares, stands in a group of something else, is mixed with another or lacks a step is left.
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

/** Whether something says that the steps count votes, and nothing that they count anything else or are shares. */
function isVoted(columns: ColumnsBeside, found: readonly StepColumn[]): boolean {
  const contents = found.map(({ at }) => columns.content(at));
  const isBlank = contents.every((content) => content === 'nothing');
  if (!isBlank && !areCounts(contents)) return false;
  const groups = found.map(({ at, step }) =>
    (columns.levels[at] ?? []).slice(0, -1).filter((group) => normaliseLabel(group) !== step),
  );
  const over = [...new Set(groups.flat())];
  if ([...over, ...found.map(({ at }) => columns.own[at] ?? '')].some((text) => SHARE.test(text)))
    return false;
  if (found.some(({ says }) => says)) return true;
  if (columns.titles.some((title) => SHARE.test(title.normalize('NFKC')))) return false;
  const isUnder = over.some((group) => saysOver(group) && groups.every((each) => each.includes(group)));
  const isForeign = over.some((group) => !saysOver(group) && !OPINION.test(group));
  if (isForeign) return false;
  if (columns.paths.some((path) => PAPERS.test(path ?? ''))) return true;
  if (found.some(({ step }) => step === ABSTAINED)) return true;
  if (isBlank) return false;
  return isUnder || (over.every(saysOver) && isVotedOnSheet(columns, found));
}

/** Whether the title says it; 优秀率 beside the steps is as often of marks, unless there are ballots. */
function isVotedOnSheet({ own, paths, titles }: ColumnsBeside, found: readonly StepColumn[]): boolean {
  if (!paths.includes('name')) return false;
  if (titles.some(saysBallots)) return true;
  const shares = new Set(found.map(({ step }) => `${step}率`));
  return (
    titles.some((title) => VOTED_ON_SHEET.test(title)) &&
    !own.some((text) => shares.has(normaliseLabel(text)))
  );
}

function saysOver(text: string): boolean {
  return saysBallots(text) || VOTED_OVER.test(text);
}

/** Whether a text speaks of papers that are voted with; 发票 and 车票 are none. */
export function saysBallots(text: string): boolean {
  return BALLOTS.test(text.normalize('NFKC'));
}

/** What one candidate got, where a list has no other votes. */
const GOT = /^(?:得|推荐|赞成)?票数?$/;

/**
 * The name of the one column that counts what a candidate got, by column: 得票数 over whole numbers, on a form that asks for nothing but the votes
 * for somebody.
 */
export function votesForOne(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const asked = fields.filter(({ id }) => id.startsWith('votes'));
  const [only] = asked;
  if (only?.id !== 'votesFor' || asked.length > 1 || columns.paths.includes(only.id)) return new Map();
  const found = columns.own.flatMap((text, at) => (GOT.test(normaliseLabel(text)) ? [at] : []));
  const [at, ...more] = found;
  const isElse = columns.own.some((text, other) => other !== at && /票数?$/.test(text) && !SHARE.test(text));
  const isOne = at !== undefined && more.length === 0 && !isElse && isCount(columns.content(at));
  return isOne ? new Map([[at, only.label]]) : new Map();
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
