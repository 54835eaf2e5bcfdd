import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '#tests/fixtures/random.ts';

/** A workbook that is read without complaint, to be changed. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

/** What opening a mutant may give. */
export type Expectation =
  /** What was changed does not matter: the same cells, and no refusal. */
  | { kind: 'neutral' }
  /** What was changed may matter: the same cells or a refusal. */
  | { kind: 'same' }
  | { kind: 'refused' }
  /**
   * A refusal, or the same cells but for these. Where the change says what they must be: `now` gives type and value, `like` a
   * cell of the source that has the same value.
   */
  | {
      kind: 'changed';
      at: ReadonlySet<string>;
      now?: ReadonlyMap<string, string | undefined>;
      like?: ReadonlyMap<string, string>;
    }
  /** The bytes themselves are the truth: only that it ends, and how. */
  | { kind: 'free' };

export interface Mutant {
  /** Name of the change, for the report. */
  what: string;
  bytes: Uint8Array;
  expect: Expectation;
}

/** `undefined` where the source has nothing that could be changed in that way. */
export type Mutator = (source: Source, random: Random) => Mutant | undefined;

export const cellKey = (sheet: number, row: number, column: number): string => `${sheet}!${row},${column}`;

export type Members = Record<string, Uint8Array>;

export const unpack = (bytes: Uint8Array): Members => unzipSync(bytes);
export const pack = (members: Members, level: 0 | 1 | 6 = 1): Uint8Array => zipSync(members, { level });

/** The source with the text of one member changed. */
export function withText(members: Members, name: string, text: string): Uint8Array {
  return pack({ ...members, [name]: strToU8(text) });
}

export function textOf(members: Members, name: string): string {
  const bytes = members[name];
  return bytes ? strFromU8(bytes) : '';
}
