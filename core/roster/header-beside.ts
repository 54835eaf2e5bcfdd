import { matchHeaders } from '../matching/row.ts';
import type { Field } from '../model/form-type.ts';
import type { ContentOf } from './column-content.ts';
import { ballotsBeside } from './header-ballots.ts';
import { gradeBeside } from './header-grades.ts';
import { pointsBeside, wordsOverPoints } from './header-points.ts';
import { votesBeside, votesForOne } from './header-votes.ts';

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

/**
 * What columns are called by what stands beside them, where their own name says nothing or something that cannot stand there: 优秀 beside
 * 合格、基本合格、不合格 and 收回票 counts votes, 互评 beside 学生评 over numbers holds points, 等次 over 优秀 and 合格 is the grade.
 * Ballots are looked for twice, as they say that there was a vote, and votes that there were ballots.
 */
export function namesBeside(columns: Omit<ColumnsBeside, 'paths'>, fields: readonly Field[]): string[] {
  const names = [...columns.own];
  for (const find of [
    ballotsBeside,
    votesBeside,
    votesForOne,
    ballotsBeside,
    pointsBeside,
    wordsOverPoints,
    gradeBeside,
  ]) {
    for (const [at, name] of find(new Beside(columns, names, fields), fields)) names[at] = name;
  }
  return names;
}

/** Rows are tried as headers by the hundred, and few have a head that asks for more than its name: the rest waits for that. */
class Beside implements ColumnsBeside {
  readonly own: readonly string[];
  readonly levels: ColumnsBeside['levels'];
  readonly content: ContentOf;
  readonly #columns: Omit<ColumnsBeside, 'paths'>;
  readonly #fields: readonly Field[];
  #paths: (string | null)[] | undefined;

  constructor(columns: Omit<ColumnsBeside, 'paths'>, names: readonly string[], fields: readonly Field[]) {
    this.own = names;
    this.levels = columns.levels;
    this.content = columns.content;
    this.#columns = columns;
    this.#fields = fields;
  }

  get titles(): readonly string[] {
    return this.#columns.titles;
  }

  get paths(): readonly (string | null)[] {
    this.#paths ??= matchHeaders(this.own, this.#fields).map(({ path }) => path);
    return this.#paths;
  }
}
