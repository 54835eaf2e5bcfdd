import { refuse, type Span } from './refuse.ts';
import type { Token } from './token.ts';
import { truthOf } from './truth-words.ts';

/** `IF(甲, 乙, 丙)` of spreadsheets as 如果 甲 则 乙 否则 丙 in brackets. Throws `JiannuoError` `expression.ifParts` for any other number of parts. */
export function withoutCalledIfs(text: string, tokens: readonly Token[]): Token[] {
  const written: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const call = token.type === 'if' ? callAt(tokens, at) : undefined;
    if (!call) {
      written.push(token);
      continue;
    }
    const [test, yes, no, ...more] = call.parts;
    if (!test || !yes || !no || more.length > 0) throw refuse('ifParts', text, token);
    const span: Span = { start: token.start, end: token.end };
    written.push(
      { type: 'open', ...span },
      token,
      ...withoutCalledIfs(text, test),
      { type: 'then', ...spanBefore(yes, span) },
      ...withoutCalledIfs(text, yes),
      ...(isTrue(no)
        ? []
        : [{ type: 'else', ...spanBefore(no, span) } as const, ...withoutCalledIfs(text, no)]),
      call.close,
    );
    at = call.end;
  }
  return written;
}

/** Otherwise it is met: what 如果 … 则 … says by itself. */
function isTrue([first, ...more]: readonly Token[]): boolean {
  return first !== undefined && more.length === 0 && truthOf(first) === true;
}

/** A word that was not written stands at what follows. */
function spanBefore([first]: readonly Token[], otherwise: Span): Span {
  return first ? { start: first.start, end: first.end } : otherwise;
}

/** The case, what must hold then, what must hold otherwise. */
const PARTS = 3;

interface CalledIf {
  parts: Token[][];
  close: Token;
  /** Index of `close`. */
  end: number;
}

/** Parts between the brackets of an IF; `undefined` where 则 follows what is only its case, or where nothing parts them. */
function callAt(tokens: readonly Token[], at: number): CalledIf | undefined {
  if (tokens[at + 1]?.type !== 'open') return undefined;
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token) break;
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    if (depth === 0) {
      const isCase = parts.length < PARTS && tokens[next + 1]?.type === 'then';
      return parts.length > 1 && !isCase ? { parts, close: token, end: next } : undefined;
    }
    if (depth === 1 && token.type === 'then') return undefined;
    if (depth === 1 && token.type === 'comma') parts.push([]);
    else if (next > at + 1) parts.at(-1)?.push(token);
  }
  return undefined;
}
