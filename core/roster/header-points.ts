import { fieldNames, targetsOf } from '../matching/fields.ts';
import { normaliseLabel, plainText, remembered } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { ColumnsBeside } from './header-beside.ts';

/** How a name goes on that says points: 互评 is 互评得分. */
const POINTS = ['得分', '评分', '分', '评价得分', '测评得分'] as const;
/** How many points there are, or what share they have: 德(20分), 自评（占20%）, 互评20分. A year is neither. */
const MAXIMUM =
  /\((?:满分|占|权重|共|总分|计)?:?\d{1,3}(?:\.\d+)?[分%]?\)$|(?:满分|占)?\d{1,3}(?:\.\d+)?[分%]$/;
const MAXIMUM_IN_POINTS = /\((?:(?:满分|共|总分|计)?:?\d{1,3}分|满分:?\d{1,3})\)$/;
const SAYS_POINTS = /分|%/;
/** What says of somebody that it is about what they gave; 学生 and 家长 by themselves are as often counted. */
const SAYS_GIVEN = /[评分]/;
/** 德、能、勤、绩、廉: each means one only beside the others. */
const ASPECTS: ReadonlySet<string> = new Set([
  'virtueScore',
  'abilityScore',
  'diligenceScore',
  'achievementScore',
  'integrityScore',
]);
const LEAST_ASPECTS = 4;
const LEAST_PARTS = 2;
/** Parts of a whole that names itself. */
const WHOLE: ReadonlySet<string> = new Set(['finalScore']);
const TOTAL =
  /^(?:总分数?|总得分|总评分?|合计(?:得?分数?)?|总计(?:得?分)?|得分|平均得?分|均分|综合分|最[后终]得?分|总成绩|考核分)$/;
/** Beside votes 合计 is a number of them. */
const TOTAL_OF_VOTES = /^(?:测评|综合)?(?:总分|得分|平均分)$/;
/** What says that points are those of an assessment, and not of an exam. */
const ASSESSED = /师德|考核|考评|评议/;
/** Nobody but a teacher is given points for it. */
const OF_TEACHERS = /师德|师风|职业道德/;
const LONGEST_HEAD = 40;
const RANK = /^(?:名次|排名|位次|排序)$/;

interface Part {
  at: number;
  field: Field;
}

/**
 * Names of columns that hold points, by column: 自评、互评、学生评 over numbers are what each of them gave, 德、能、勤、绩、廉 over numbers the
 * aspects, and the one 总分 or 合计 beside them their sum. One part alone says nothing, nor does one that stands there twice, and
 * parts that stand in several groups are of several wholes.
 */
export function pointsBeside(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const { parts, enough } = partsBeside(columns, fields);
  // Which fields the columns have is asked for last, too.
  if (!enough && !columns.own.some(isOfWhole)) return new Map();
  if (!enough && !columns.paths.some((path) => path?.startsWith('votes'))) return new Map();
  const named = [...parts, ...totalBeside(columns, fields, parts, enough), ...rankBeside(columns, fields)];
  return new Map(named.map(({ at, field }) => [at, field.label]));
}

/** Points are no text: 出勤(20分) over numbers is none of what is said of attendance. */
export function wordsOverPoints(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const isText = (at: number): boolean =>
    fields.some(({ id, type }) => id === columns.paths[at] && type === 'longText');
  return new Map(
    maxima(columns, MAXIMUM).flatMap((at): [number, string][] => (isText(at) ? [[at, '']] : [])),
  );
}

/** The parts of one whole; `enough`: they say of what the total beside them is. */
function partsBeside(columns: ColumnsBeside, fields: readonly Field[]): { parts: Part[]; enough: boolean } {
  const names = namesOfPoints(fields);
  const all = columns.own.flatMap((text, at): Part[] => {
    const field = !isHead(text) ? undefined : partOf(text, columns, at, names);
    return field === undefined ? [] : [{ at, field }];
  });
  const once = all.filter(({ field }) => all.filter((other) => other.field === field).length === 1);
  const aspects = once.filter(({ field }) => ASPECTS.has(field.id)).length;
  const sure = once.filter(({ field }) => aspects >= LEAST_ASPECTS || !ASPECTS.has(field.id));
  const known = sure.filter(({ field }) => !WHOLE.has(field.id));
  const told = maxima(columns, MAXIMUM_IN_POINTS).filter((at) => sure.every((part) => part.at !== at));
  const unnamed = told.length > 0 && isAssessed(columns) ? told : [];
  const ofTeachers = unnamed.filter((at) => OF_TEACHERS.test(columns.own[at] ?? ''));
  const isKnown = known.length + ofTeachers.length > 0;
  const whole = [...known.map(({ at }) => at), ...(isKnown ? unnamed : [])];
  return isOneWhole(columns, whole) && whole.length >= LEAST_PARTS
    ? { parts: sure, enough: true }
    : { parts: isOneWhole(columns, whole) ? sure : [], enough: false };
}

/** Whether columns stand in the same groups, and no others gave points beside the group. */
function isOneWhole(columns: ColumnsBeside, whole: readonly number[]): boolean {
  const groupOf = (at: number): string => (columns.levels[at] ?? []).slice(0, -1).join('/');
  const [group = '', ...others] = new Set(whole.map(groupOf));
  if (others.length > 0) return false;
  const isOther = (text: string, at: number): boolean =>
    groupOf(at) !== group &&
    SAYS_GIVEN.test(text) &&
    !TOTAL.test(bare(text)) &&
    !WHOLE.has(columns.paths[at] ?? '') &&
    isPoints(columns, at);
  return group === '' || !columns.own.some(isOther);
}

function totalBeside(
  columns: ColumnsBeside,
  fields: readonly Field[],
  parts: readonly Part[],
  enough: boolean,
): Part[] {
  const pattern = enough ? TOTAL : TOTAL_OF_VOTES;
  const [total, ...more] = columns.own.flatMap((text, at) =>
    pattern.test(bare(text)) && columns.paths[at] === null && isPoints(columns, at) ? [at] : [],
  );
  const sum = fields.find(({ id }) => WHOLE.has(id));
  const isTaken = parts.some(({ field }) => field === sum);
  return total !== undefined && more.length === 0 && sum && !isTaken ? [{ at: total, field: sum }] : [];
}

function rankBeside(columns: ColumnsBeside, fields: readonly Field[]): Part[] {
  const [at, ...more] = columns.own.flatMap((text, index) => (RANK.test(bare(text)) ? [index] : []));
  const rank = fields.find(({ id }) => id === 'ranking');
  const isOnly = at !== undefined && more.length === 0;
  return isOnly && rank && !columns.paths.includes(rank.id) ? [{ at, field: rank }] : [];
}

/** Columns of points whose head tells the most that can be got. */
function maxima(columns: ColumnsBeside, pattern: RegExp): number[] {
  return columns.own.flatMap((text, at) => {
    if (!/\d/.test(text.normalize('NFKC')) || !isHead(text) || !pattern.test(noted(text))) return [];
    const held = columns.content(at);
    return held === 'points' || held === 'whole' ? [at] : [];
  });
}

/** The field of points that a head names, be it without the word for points; over numbers a field of words is none. */
function partOf(
  text: string,
  columns: ColumnsBeside,
  at: number,
  named: ReadonlyMap<string, ReadonlySet<Field>>,
): Field | undefined {
  const [field, ...others] = named.get(bare(text)) ?? [];
  if (!field || others.length > 0) return undefined;
  // What stands below is asked for last: few heads name points.
  return (ASPECTS.has(field.id) || saysGiven(columns, at)) && isPoints(columns, at) ? field : undefined;
}

const known = new WeakMap<readonly Field[], ReadonlyMap<string, ReadonlySet<Field>>>();

/** Fields of points by their names, with the word for points and without it. */
function namesOfPoints(fields: readonly Field[]): ReadonlyMap<string, ReadonlySet<Field>> {
  const before = known.get(fields);
  if (before) return before;
  const { scalars } = fieldNames(fields);
  const named = new Map<string, Set<Field>>();
  for (const name of scalars.keys()) {
    const points = targetsOf(scalars, name).flatMap(({ field }) => (field.unit === '分' ? [field] : []));
    for (const suffix of points.length > 0 ? ['', ...POINTS] : []) {
      if (!name.endsWith(suffix)) continue;
      const short = name.slice(0, name.length - suffix.length);
      named.set(short, new Set([...(named.get(short) ?? []), ...points]));
    }
  }
  known.set(fields, named);
  return named;
}

/** Whether a head, its groups or the title say that whoever it names gave points. */
function saysGiven(columns: ColumnsBeside, at: number): boolean {
  const texts = [columns.own[at] ?? '', ...(columns.levels[at] ?? [])];
  if (texts.some((text) => SAYS_GIVEN.test(text))) return true;
  return columns.paths[at] === null && isAssessed(columns) && columns.content(at) !== 'nothing';
}

function isAssessed({ titles }: ColumnsBeside): boolean {
  return titles.some((title) => ASSESSED.test(title));
}

/** Whether a head may be that of what votes come to. */
function isOfWhole(text: string): boolean {
  return isHead(text) && (TOTAL_OF_VOTES.test(bare(text)) || RANK.test(bare(text)));
}

/** Numbers and sentences are no heads; most rows that are tried as a header have little else. */
function isHead(text: string): boolean {
  return text.length <= LONGEST_HEAD && /\p{Script=Han}/u.test(text);
}

/** A head as it is compared, with its note. */
const noted = remembered((text) => plainText(text).replace(/[*:]+$/, ''));

const bare = remembered((text) => normaliseLabel(noted(text).replace(MAXIMUM, '')));

/** Whether numbers stand in a column; with nothing in it, whether its head says points. */
function isPoints({ own, levels, content }: ColumnsBeside, at: number): boolean {
  const held = content(at);
  const says = [own[at] ?? '', ...(levels[at] ?? [])].some((text) =>
    SAYS_POINTS.test(text.normalize('NFKC')),
  );
  return held === 'points' || held === 'whole' || (held === 'nothing' && says);
}
