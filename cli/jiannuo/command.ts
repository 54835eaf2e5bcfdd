import type { ParseArgsOptionsConfig } from 'node:util';
import type { MessageKey } from '#locales/index.ts';

/** What a command answers: 0 done, 1 done or not, with something that a person must look at. */
export interface Outcome {
  code: 0 | 1;
  /** For programs. */
  json: unknown;
  /** For people. */
  text: string;
}

/** An answer too long for one string, piece by piece in the form that the options ask for. Its input has been looked through before. */
export interface Streamed {
  code: 0 | 1;
  pieces: AsyncIterable<string>;
}

/** Values of options and what stands without one, as given. */
export interface Given {
  positionals: readonly string[];
  text(name: string): string | undefined;
  all(name: string): readonly string[];
  flag(name: string): boolean;
}

export interface Command {
  usage: Extract<MessageKey, `jn.usage.${string}`>;
  options: ParseArgsOptionsConfig;
  /** How many files are named without an option. */
  files: number;
  /**
   * @throws JiannuoError for files that cannot be read, used or written
   * @throws UsageError for options that say nothing
   */
  run(given: Given): Promise<Outcome | Streamed>;
}
