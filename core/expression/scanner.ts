import { functionSpellings, loneFunctions, postfixFunctions } from './functions/names.ts';
import { literalAt } from './literal.ts';
import type { Names } from './names.ts';
import { refuse, refuseUnknown } from './refuse.ts';
import type { Operand, Token } from './token.ts';
import { isTruthWord } from './truth-words.ts';
import { cuts, isFollowed, isWhole, longestAt, prefix } from './words.ts';

export const NAME_CHARACTER = /[\p{L}\p{N}\p{M}_·]/u;
const DOUBLE_QUOTES = '"“”„‟〝〞';
const SINGLE_QUOTES = "'‘’‚‛";
/** Brackets around a name that holds spaces or signs. */
const NAME_BRACKETS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '[': ']', '【': '】' };

/** Finds what may stand at a place of a condition where a value is expected. `plain` is the text in one width. */
export class Scanner {
  private readonly text: string;
  private readonly plain: string;
  private readonly names: Names;

  constructor(text: string, plain: string, names: Names) {
    this.text = text;
    this.plain = plain;
    this.names = names;
  }

  opensAt(at: number): boolean {
    return /^\s*\(/.test(this.plain.slice(at, at + 10));
  }

  /** A sign that is the same wherever it stands. */
  sign(at: number): Token | undefined {
    const type = { '(': 'open', ')': 'close', ',': 'comma', '、': 'comma' } as const;
    const found = Object.entries(type).find(([sign]) => sign === this.plain.charAt(at));
    return found && { type: found[1], start: at, end: at + 1 };
  }

  charAt(at: number): string {
    return String.fromCodePoint(this.plain.codePointAt(at) ?? 0);
  }

  quoted(at: number): Operand | undefined {
    const open = this.text.charAt(at);
    const narrow = this.plain.charAt(at);
    const start = at;
    const quotes = [DOUBLE_QUOTES, SINGLE_QUOTES].find((signs) => signs.includes(narrow));
    if (quotes !== undefined) {
      const end = this.find(start + 1, (sign) => quotes.includes(sign));
      if (end < 0) throw refuse('unclosedQuote', this.text, { start, end: this.text.length });
      return { type: 'text', value: this.text.slice(start + 1, end), start, end: end + 1 };
    }
    if (narrow === '{') {
      const end = this.find(start + 1, (sign) => sign === '}');
      if (end < 0) throw refuse('unclosedQuote', this.text, { start, end: this.text.length });
      return { type: 'parameter', name: this.text.slice(start + 1, end).trim(), start, end: end + 1 };
    }
    const close = Object.hasOwn(NAME_BRACKETS, open) ? NAME_BRACKETS[open] : NAME_BRACKETS[narrow];
    if (close === undefined) return undefined;
    const end = this.find(start + 1, (sign) => sign === close);
    if (end < 0) throw refuse('unclosedQuote', this.text, { start, end: this.text.length });
    return this.reference(this.text.slice(start + 1, end), start, end + 1);
  }

  /** Whether a quote or a bracket around a name opens at a place. */
  startsQuoted(at: number): boolean {
    const sign = this.plain.charAt(at);
    return sign !== '' && (DOUBLE_QUOTES + SINGLE_QUOTES + '{[「『【').includes(sign);
  }

  /** A function or the longest name of a field that ends where a name may end. */
  named(at: number): Token | undefined {
    const call = this.functionAt(at, functionSpellings);
    const end = this.nameEnd(at);
    if (call && this.opensAt(at + call.length) && (end ?? 0) <= at + call.length) {
      return { type: 'function', name: call, start: at, end: at + call.length };
    }
    if (end !== undefined) return this.reference(this.text.slice(at, end), at, end);
    const lone = this.functionAt(at, loneFunctions);
    if (!lone || !this.endsAt(at, at + lone.length)) return undefined;
    return { type: 'function', name: lone, start: at, end: at + lone.length };
  }

  literal(at: number): Operand | undefined {
    const found = literalAt(this.plain, at);
    if (found !== 'impossible') return found && { ...found, start: at };
    const end = this.find(at, (sign) => !/[\d年月日号/.-]/.test(sign));
    throw refuse('impossibleDate', this.text, { start: at, end: end < 0 ? this.text.length : end });
  }

  /** A name that nobody knows, as far as it goes. */
  unknown(at: number): Token | undefined {
    const start = at;
    const beforeWord = longestAt(prefix, this.plain, start);
    const isOperator = cuts.some((word) => this.plain.startsWith(word, start));
    if (beforeWord || isOperator || !NAME_CHARACTER.test(this.charAt(start))) return undefined;
    const end = this.unknownEnd(start);
    const name = this.text.slice(start, end);
    // TRUE() and FALSE() are functions that take nothing.
    const isTruth = isTruthWord(name);
    const brackets = isTruth ? (/^\s*\(\s*\)/.exec(this.plain.slice(end))?.[0] ?? '') : '';
    if (brackets !== '') return { type: 'name', name, candidates: [], start, end: end + brackets.length };
    if (this.opensAt(end)) {
      if (isTruth) throw refuse('truthPlace', this.text, { start, end });
      throw refuseUnknown('unknownFunction', this.text, { start, end }, name.toLowerCase(), [
        functionSpellings,
      ]);
    }
    return { type: 'name', name, candidates: [], start, end };
  }

  nameEnd(at: number): number | undefined {
    for (const length of this.names.lengths(this.plain.charAt(at))) {
      const end = at + length;
      const name = this.plain.slice(at, end);
      const isName = name.length === length && !/\s/.test(name) && this.names.find(name).length > 0;
      if (isName && this.endsAt(at, end)) return end;
    }
    return undefined;
  }

  /** 承诺事项的条数, 承诺条数: the function behind what it is of. */
  postfixAt(at: number): { name: string; end: number } | undefined {
    const joined = this.plain.charAt(at) === '的' ? at + 1 : at;
    const from = joined > at && this.plain.charAt(joined) === ' ' ? joined + 1 : joined;
    const name = this.functionAt(from, postfixFunctions);
    if (name === undefined) return undefined;
    const end = from + name.length;
    const ends = !NAME_CHARACTER.test(this.plain.charAt(end)) || isFollowed(this.plain, end);
    return ends ? { name, end } : undefined;
  }

  /** Whether a name may end before a place: no name goes on there, or a word that may follow a value does. */
  private endsAt(at: number, end: number): boolean {
    if (!isWhole(this.plain, at, end)) return false;
    return (
      !NAME_CHARACTER.test(this.plain.charAt(end)) ||
      isFollowed(this.plain, end) ||
      this.postfixAt(end) !== undefined
    );
  }

  private functionAt(at: number, among: readonly string[]): string | undefined {
    return among.find((name) => this.plain.startsWith(name, at) && isWhole(this.plain, at, at + name.length));
  }

  private reference(name: string, start: number, end: number): Operand {
    const candidates = this.names.find(name);
    const [only] = candidates;
    return only && candidates.length === 1
      ? { type: 'field', field: only, start, end }
      : { type: 'name', name: name.trim(), candidates, start, end };
  }

  private unknownEnd(start: number): number {
    let end = start + this.charAt(start).length;
    while (end < this.plain.length && NAME_CHARACTER.test(this.charAt(end))) {
      if (cuts.some((word) => this.plain.startsWith(word, end))) break;
      end += this.charAt(end).length;
    }
    return end;
  }

  private find(from: number, is: (sign: string) => boolean): number {
    for (let at = from; at < this.plain.length; at += 1) {
      if (is(this.plain.charAt(at))) return at;
    }
    return -1;
  }
}
