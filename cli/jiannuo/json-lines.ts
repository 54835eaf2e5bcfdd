import { JiannuoError } from '#core/errors.ts';
import { errorText } from '#locales/errors.ts';

/** Lines that are told one by one; a file of another kind has thousands of wrong ones. */
const MOST_TOLD = 20;

/** @throws JiannuoError `cli.lineNotJson` */
export function jsonOfLine(line: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new JiannuoError('cli.lineNotJson', { ...place }, { cause: error });
  }
}

/** Collects what is wrong with the lines of a file, so that all of it can be corrected at once. */
export class LineFaults {
  readonly #file: string;
  #first: JiannuoError | undefined;
  readonly #told: string[] = [];
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads a line; `undefined` where it is wrong. What is no fault of the line is thrown on. */
  try<Read>(read: () => Read): Read | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof JiannuoError)) throw error;
      this.#count += 1;
      this.#first ??= error;
      if (this.#told.length < MOST_TOLD) this.#told.push(errorText(error));
      return undefined;
    }
  }

  /** @throws JiannuoError what is wrong with the only line that is, `cli.badLines` for several */
  throw(): void {
    if (this.#count === 1 && this.#first) throw this.#first;
    if (this.#count === 0) return;
    const code = this.#count > MOST_TOLD ? 'cli.moreBadLines' : 'cli.badLines';
    const [count, lines] = [this.#count, this.#told.map((line) => `  ${line}`).join('\n')];
    throw new JiannuoError(code, { file: this.#file, count, lines, told: this.#told.length });
  }
}

/** @throws JiannuoError `cli.noLines` where a file of lines has none with anything in it */
export function assertLines(count: number, file: string): void {
  if (count === 0) throw new JiannuoError('cli.noLines', { file });
}
