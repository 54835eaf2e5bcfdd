import { nearest } from '../text/nearest.ts';
import { JiannuoError } from '../errors.ts';

/** A part of a condition as its author wrote it. UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Words of these codes are on the pages where conditions are written; the check `condition` says by itself that one is wrong. */
const AREA = 'expression';
/** Most characters of a piece that a message quotes. */
const QUOTED = 30;
/** Longer words are no slip of the pen. */
const LONGEST_WORD = 30;

/**
 * The error for a part of a condition: which character it begins at (第几个字, from 1, code points) and the piece itself.
 * Words of each code are in `locales/<language>/errors/expression.ts`.
 */
export function refuse(
  code: string,
  text: string,
  { start, end }: Span,
  more: Readonly<Record<string, string | number>> = {},
): JiannuoError {
  const piece = Array.from(text.slice(start, end));
  return new JiannuoError(`${AREA}.${code}`, {
    position: Array.from(text.slice(0, start)).length + 1,
    piece: piece.length > QUOTED ? `${piece.slice(0, QUOTED).join('')}…` : piece.join(''),
    ...more,
  });
}

/** The error for a word that nobody knows; with the nearest right one where there is one, under `<code>Near`. */
export function refuseUnknown(
  code: string,
  text: string,
  span: Span,
  word: string,
  candidates: readonly (readonly string[])[],
  more: Readonly<Record<string, string | number>> = {},
): JiannuoError {
  for (const names of word.length > LONGEST_WORD ? [] : candidates) {
    const near = nearest(word, names);
    if (near !== undefined) return refuse(`${code}Near`, text, span, { nearest: near, ...more });
  }
  return refuse(code, text, span, more);
}
