/**
 * `error`: the workbook is no pack until it is put right. `warning`: it was read, and somebody should look. `note`: what the
 * reader did, said so that nothing happens in silence.
 */
export type Level = 'error' | 'warning' | 'note';

/** One thing to tell the author: where, what stands there, why it will not do, and the word that was perhaps meant. */
export interface AuthoringProblem {
  level: Level;
  /** Words stand in `locales/…/errors/`, like those of a `JiannuoError`. */
  code: string;
  params: Readonly<Record<string, string | number>>;
  /** Name of the sheet as it stands in the file; `''` for the workbook as a whole. */
  sheet: string;
  /** From 1, as programs show it. */
  row?: number;
  /** Letter. */
  column?: string;
  /** What the column is called in our template. */
  header?: string;
  /** What the cell holds. */
  value?: string;
  suggestion?: string;
  /** Place in the JSON of a pack that is no workbook: `pack.checks[2].params.max`. */
  path?: string;
}

type Detail = Partial<Omit<AuthoringProblem, 'level' | 'code'>>;

/** Gathers what is to be told, in the order found. */
export class Problems {
  readonly list: AuthoringProblem[] = [];

  add(level: Level, code: string, { params = {}, sheet = '', ...rest }: Detail = {}): void {
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    this.list.push({ level, code, params, sheet, ...told });
  }

  get failed(): boolean {
    return this.list.some(({ level }) => level === 'error');
  }
}
