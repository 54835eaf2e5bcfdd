import { fieldNames, type FieldNames, targetsOf } from '../matching/fields.ts';
import { normaliseLabel, plainText } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { ColumnsBeside } from './header-beside.ts';

/** How a name goes on that says points: 互评 is 互评得分. */
const POINTS = ['得分', '评分', '分', '评价得分', '测评得分'] as const;
/** How many points there are, or what share they have: 德(20分), 自评（占20%）, 互评20分. */
const MAXIMUM = /\((?:满分|占|权重|共|总分|计)?:?\d+(?:\.\d+)?[分%]?\)$|(?:满分|占)?\d+(?:\.\d+)?[分%]$/;
const SAYS_POINTS = /分|%/;
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
const ASSESSED = /考核|考评|测评|评议/;
const RANK = /^(?:名次|排名|位次|排序)$/;

/**
 * Names of columns that hold points, by column: 自评、互评、学生评 over numbers are what each of them gave, 德、能、勤、绩、廉 over numbers the
 * aspects, and the one 总分 or 合计 beside them their sum. One part alone says nothing, nor does one that stands there twice.
 */
export function marksBeside(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const names = fieldNames(fields);
  const parts = columns.own.flatMap((text, at) => {
    const field = text === '' ? undefined : partOf(text, columns, at, names);
    return field === undefined ? [] : [{ at, field }];
  });
  const once = parts.filter(({ field }) => parts.filter((other) => other.field === field).length === 1);
  const aspects = once.filter(({ field }) => ASPECTS.has(field.id)).length;
  const sure = once.filter(({ field }) => aspects >= LEAST_ASPECTS || !ASPECTS.has(field.id));
  const isAssessed = columns.titles.some((title) => ASSESSED.test(title));
  const unnamed = isAssessed ? maxima(columns).filter((at) => sure.every((part) => part.at !== at)) : [];
  const isVoted = columns.paths.some((path) => path?.startsWith('votes'));
  const enough = sure.filter(({ field }) => !WHOLE.has(field.id)).length + unnamed.length >= LEAST_PARTS;
  if (!enough && !isVoted) return new Map();
  const named = new Map(sure.map(({ at, field }) => [at, field.label]));
  const totals = columns.own.flatMap((text, at) =>
    (enough ? TOTAL : TOTAL_OF_VOTES).test(bare(text)) && isPoints(columns, at) && columns.paths[at] === null
      ? [at]
      : [],
  );
  const [total, ...more] = totals;
  const sum = fields.find(({ id }) => WHOLE.has(id));
  const isTaken = sure.some(({ field }) => field === sum);
  if (total !== undefined && more.length === 0 && sum && !isTaken) named.set(total, sum.label);
  const ranks = columns.own.flatMap((text, at) => (RANK.test(bare(text)) ? [at] : []));
  const rank = fields.find(({ id }) => id === 'ranking');
  if (ranks.length === 1 && ranks[0] !== undefined && rank && !columns.paths.includes(rank.id)) {
    named.set(ranks[0], rank.label);
  }
  return named;
}

/** Columns whose head tells the most points that can be got. */
function maxima(columns: ColumnsBeside): number[] {
  return columns.own.flatMap((text, at) => {
    const held = columns.content(at);
    return MAXIMUM.test(noted(text)) && (held === 'marks' || held === 'whole') ? [at] : [];
  });
}

/** Points are no text: 出勤(20分) over numbers is none of what is said of attendance. */
export function wordsOverMarks(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const isText = (at: number): boolean =>
    fields.some(({ id, type }) => id === columns.paths[at] && type === 'longText');
  return new Map(maxima(columns).flatMap((at): [number, string][] => (isText(at) ? [[at, '']] : [])));
}

/** The field of points that a head names, be it without the word for points; over numbers a field of words is none. */
function partOf(text: string, columns: ColumnsBeside, at: number, names: FieldNames): Field | undefined {
  if (!isPoints(columns, at)) return undefined;
  const name = bare(text);
  const found = ['', ...POINTS].flatMap((suffix) => targetsOf(names.scalars, name + suffix));
  const fields = new Set(found.map(({ field }) => field).filter(({ unit }) => unit === '分'));
  const [field] = fields;
  return fields.size === 1 ? field : undefined;
}

/** A head as it is compared, with its note. */
function noted(text: string): string {
  return plainText(text).replace(/[*:]+$/, '');
}

function bare(text: string): string {
  return normaliseLabel(noted(text).replace(MAXIMUM, ''));
}

/** Whether numbers stand in a column; with nothing in it, whether its head says points. */
function isPoints({ own, levels, content }: ColumnsBeside, at: number): boolean {
  const held = content(at);
  const says = [own[at] ?? '', ...(levels[at] ?? [])].some((text) =>
    SAYS_POINTS.test(text.normalize('NFKC')),
  );
  return held === 'marks' || held === 'whole' || (held === 'nothing' && says);
}
