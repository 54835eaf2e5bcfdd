import { fieldAt } from '../matching/fields.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive, maskNumbers, maskText } from '../model/mask.ts';
import type { ReportedFindings } from '../model/page-report.ts';
import type { FieldPath } from '../model/values.ts';

type Value = string | string[];

/** The words of a code, in the language of the screen. */
export type Sentence = (code: string, params: Readonly<Record<string, string>>) => string;

/** Puts values and reasons into a report: masked unless the user asked for full numbers (law 10). */
export class Shown {
  readonly #formType: FormType | undefined;
  readonly #revealed: boolean;
  readonly #sentence: Sentence;

  constructor(formType: FormType | undefined, revealed: boolean, sentence: Sentence) {
    this.#formType = formType;
    this.#revealed = revealed;
    this.#sentence = sentence;
  }

  /** A value of a field, or of what is no field. */
  value<Each extends Value>(value: Each, path: FieldPath | undefined): Each;
  value(value: Value, path: FieldPath | undefined): Value {
    return typeof value === 'string' ? this.#one(value, path) : value.map((text) => this.#one(text, path));
  }

  text(text: string): string {
    return this.#revealed ? text : maskNumbers(text);
  }

  row<Each extends { table: string }>(row: Each): Each {
    return { ...row, table: this.text(row.table) };
  }

  findings(pack: ReportedFindings): ReportedFindings {
    const items = pack.items.map(({ text, quotes, ...rest }) => ({
      ...rest,
      text: this.text(text),
      quotes: quotes.map((quote) => this.text(quote)),
    }));
    return { ...pack, items };
  }

  /** A reason as code and sentence. */
  why(
    reason: string,
    params: Readonly<Record<string, string>> = {},
    path?: FieldPath,
  ): { reason: string; reasonText: string } {
    const shown = Object.entries(params).map(([name, text]) => [name, this.#one(text, path)]);
    return { reason, reasonText: this.#sentence(reason, Object.fromEntries(shown)) };
  }

  #one(text: string, path: FieldPath | undefined): string {
    if (this.#revealed) return text;
    const field = path !== undefined && this.#formType ? fieldAt(this.#formType, path) : undefined;
    return isSensitive(field) ? maskText(text) : maskNumbers(text);
  }
}

/** Milliseconds as people read them. */
export function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
