import { matchHeaders } from '../matching/row.ts';
import type { Field } from '../model/form-type.ts';
import type { ContentOf } from './column-content.ts';
import { ballotsBeside } from './header-ballots.ts';
import { gradeBeside } from './header-grades.ts';
import { marksBeside, wordsOverMarks } from './header-marks.ts';
import { votesBeside } from './header-votes.ts';

/** Columns of one table, and what is known of each beyond its own name. */
export interface ColumnsBeside {
  /** What each is called; `''` for none. */
  own: readonly string[];
  /** From the highest group down to the column's own text. */
  levels: readonly (readonly string[])[];
  content: ContentOf;
  /** The name of the sheet, and what stands alone over its header. */
  titles: readonly string[];
  /** Fields by the names alone; `null` where there is none. */
  paths: readonly (string | null)[];
}

/** Whether a head may be one that only its neighbours explain; most rows that are tried as a header have none. */
const MAY_MEAN = /[德能勤绩廉优良好差评测票意发收效格职分计次级第档果论定]/;

/**
 * What columns are called by what stands beside them, where their own name says nothing or something that cannot stand there: 优秀 beside
 * 合格、基本合格、不合格 and 收回票 counts votes, 互评 beside 学生评 over numbers holds points, 等次 over 优秀 and 合格 is the grade.
 * Ballots are looked for twice, as they say that there was a vote, and votes that there were ballots.
 */
export function namesBeside(columns: Omit<ColumnsBeside, 'paths'>, fields: readonly Field[]): string[] {
  const { own } = columns;
  if (own.filter((text) => MAY_MEAN.test(text)).length === 0) return [...own];
  const names = [...own];
  for (const find of [ballotsBeside, votesBeside, ballotsBeside, marksBeside, wordsOverMarks, gradeBeside]) {
    const paths = matchHeaders(names, fields).map(({ path }) => path);
    for (const [at, name] of find({ ...columns, own: names, paths }, fields)) names[at] = name;
  }
  return names;
}
