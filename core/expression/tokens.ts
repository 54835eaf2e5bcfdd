import { MOST_CHARACTERS, MOST_PARTS } from './limits.ts';
import type { Names } from './names.ts';
import { plainCondition } from './plain.ts';
import { refuse, refuseUnknown } from './refuse.ts';
import { NAME_CHARACTER, Scanner } from './scanner.ts';
import { withoutCalledIfs } from './spreadsheet-if.ts';
import { isOperand, type Token } from './token.ts';
import { bounds, branch, CLOSING_WORD, cuts, infix, longestAt, predicates, prefix } from './words.ts';

/**
 * Cuts a condition into its parts. Chinese has no spaces between words, so that what a word is depends on where it stands: a
 * value is expected, or an operator. Names of fields are found by longest match.
 */
export function tokensOf(text: string, names: Names): Token[] {
  if (Array.from(text).length > MOST_CHARACTERS) {
    throw refuse('tooLong', text, { start: 0, end: text.length }, { most: MOST_CHARACTERS });
  }
  return new Tokenizer(text, names).read();
}

class Tokenizer {
  private readonly text: string;
  private readonly plain: string;
  private readonly scanner: Scanner;
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(text: string, names: Names) {
    this.text = text;
    // A sentence may end in its sign.
    this.plain = plainCondition(text).replace(/[。;]?\s*$/u, '');
    this.scanner = new Scanner(text, this.plain, names);
  }

  read(): Token[] {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.plain.length) break;
      const token = this.expectsValue() ? this.value() : this.operator();
      if (token) this.push(token);
    }
    if (this.tokens.length === 0) throw refuse('empty', this.text, { start: 0, end: 0 });
    return bracketLists(this.text, withoutCalledIfs(this.text, this.tokens));
  }

  private push(token: Token): void {
    // 如果 A，则 B；A，且 B: the comma only parts the words.
    const joins =
      token.type === 'then' || token.type === 'else' || (token.type === 'infix' && /[&|]/.test(token.symbol));
    if (joins && this.tokens.at(-1)?.type === 'comma') this.tokens.pop();
    this.tokens.push(token);
    if (this.tokens.length > MOST_PARTS) throw refuse('tooManyParts', this.text, token, { most: MOST_PARTS });
    this.at = token.end;
  }

  private skipSpace(): void {
    while (/[\s\u200b\ufeff]/.test(this.plain.charAt(this.at))) this.at += 1;
  }

  private expectsValue(): boolean {
    const last = this.tokens.at(-1);
    return last === undefined || !(isOperand(last) || last.type === 'close' || this.isLoneFunction(last));
  }

  private isLoneFunction(token: Token): boolean {
    return token.type === 'function' && !this.scanner.opensAt(token.end);
  }

  private value(): Token {
    const sign = this.scanner.sign(this.at);
    if (sign?.type === 'open') return sign;
    if (
      sign?.type === 'close' &&
      this.tokens.at(-1)?.type === 'open' &&
      this.tokens.at(-2)?.type === 'function'
    ) {
      return sign;
    }
    if (!sign) {
      const joins = longestAt(branch, this.plain, this.at);
      // 如果 A，则 B; a name that begins with the word is longer.
      if (joins && this.tokens.at(-1)?.type === 'comma' && this.scanner.nameEnd(this.at) === undefined)
        return this.word(joins);
      const and = longestAt(infix, this.plain, this.at);
      // A, 或 B; but OR(…) is a function of spreadsheets, and 或（…） is none.
      const isCall = and && /^[a-z]/i.test(and.word) && this.scanner.opensAt(this.at + and.word.length);
      if (and && !isCall && this.tokens.at(-1)?.type === 'comma' && /[&|]/.test(and.meaning))
        return this.infix(and);
    }
    const found = sign
      ? undefined
      : (this.scanner.quoted(this.at) ??
        this.scanner.named(this.at) ??
        this.scanner.literal(this.at) ??
        this.before() ??
        this.subjectless() ??
        this.scanner.unknown(this.at));
    if (found) return found;
    throw this.misplaced();
  }

  /** 人数 > 3 且 < 5: of what, has to be said again. */
  private subjectless(): undefined {
    const last = this.tokens.at(-1);
    const operator = longestAt(infix, this.plain, this.at);
    if (last?.type !== 'infix' || !/[&|]/.test(last.symbol) || !operator || /[&|]/.test(operator.meaning))
      return undefined;
    const end = this.at + operator.word.length;
    // 在编人数 is a name that nobody knows; 小于 is in no name.
    const isWord = cuts.includes(operator.word) || !/\p{L}/u.test(this.scanner.charAt(end));
    if (!isWord) return undefined;
    const after = this.text.slice(last.start, last.end);
    throw refuse('missingSubject', this.text, { start: this.at, end }, { after });
  }

  private misplaced(): Error {
    const last = this.tokens.at(-1);
    const sign = { start: this.at, end: this.at + this.scanner.charAt(this.at).length };
    const operator = longestAt(infix, this.plain, this.at);
    const here = operator ? { start: this.at, end: this.at + operator.word.length } : sign;
    const isKnown = operator !== undefined || this.scanner.sign(this.at) !== undefined;
    if (!last && operator && /^=+$/.test(operator.word)) return refuse('leadingEquals', this.text, here);
    if (!isKnown) return refuse('unexpectedSign', this.text, here);
    const after = last ? this.text.slice(last.start, last.end) : '';
    return last
      ? refuse('missingValueAfter', this.text, here, { after })
      : refuse('missingValueFirst', this.text, here);
  }

  private infix({
    word,
    meaning,
  }: {
    word: string;
    meaning: Extract<Token, { type: 'infix' }>['symbol'];
  }): Token {
    return { type: 'infix', symbol: meaning, start: this.at, end: this.at + word.length };
  }

  private word({
    word,
    meaning,
  }: {
    word: string;
    meaning: 'not' | 'negative' | 'positive' | 'if' | 'then' | 'else';
  }): Token {
    return { type: meaning, start: this.at, end: this.at + word.length };
  }

  /** 非, 如果, a minus. */
  private before(): Token | undefined {
    const found = longestAt(prefix, this.plain, this.at);
    return found && this.word(found);
  }

  private operator(): Token | undefined {
    const sign = this.scanner.sign(this.at);
    if (sign) {
      if (sign.type !== 'open') return sign;
      throw refuse('missingOperator', this.text, sign, this.lastPiece());
    }
    const last = this.tokens.at(-1);
    const isJoined = last?.end === this.at || this.plain.charAt(this.at) === '的';
    const postfix = last?.type === 'field' && isJoined ? this.scanner.postfixAt(this.at) : undefined;
    if (last && postfix) return this.wrap(last, postfix.name, postfix.end);
    const isName = last?.type === 'field' || last?.type === 'name';
    const asked = isName ? longestAt(predicates, this.plain, this.at) : undefined;
    if (last && asked) return this.wrap(last, asked.meaning, this.at + asked.word.length);
    if (this.plain.startsWith(CLOSING_WORD, this.at)) {
      this.at += CLOSING_WORD.length;
      return undefined;
    }
    const bound = longestAt(bounds, this.plain, this.at);
    const before = this.tokens.at(-2);
    if (bound && before?.type === 'infix' && before.symbol === '@between') {
      this.tokens.splice(-2, 1, { ...before, symbol: bound.meaning });
      this.at += bound.word.length;
      return undefined;
    }
    const joins = longestAt(branch, this.plain, this.at);
    if (joins) return this.word(joins);
    const operator = longestAt(infix, this.plain, this.at);
    if (operator) return this.infix(operator);
    throw this.notAnOperator();
  }

  /** Puts the value read last into a function whose name stands behind it. */
  private wrap(value: Token, name: string, end: number): Token {
    this.tokens.pop();
    const span = { start: value.start, end };
    for (const token of [{ type: 'function', name, ...span }, { type: 'open', ...span }, value] as const) {
      this.push(token);
    }
    return { type: 'close', ...span };
  }

  private lastPiece(): { after: string } {
    const last = this.tokens.at(-1);
    return { after: last ? this.text.slice(last.start, last.end) : '' };
  }

  private notAnOperator(): Error {
    const start = this.at;
    const isWord = NAME_CHARACTER.test(this.scanner.charAt(start));
    if (!isWord && !this.scanner.startsQuoted(start)) {
      return refuse('unexpectedSign', this.text, { start, end: start + this.scanner.charAt(start).length });
    }
    let end = start;
    while (end < this.plain.length && /\p{L}/u.test(this.scanner.charAt(end)))
      end += this.scanner.charAt(end).length;
    if (end === start) end = start + this.scanner.charAt(start).length;
    const word = this.plain.slice(start, end);
    return refuseUnknown('unknownOperator', this.text, { start, end }, word, [[...infix.keys()]]);
  }
}

/** 属于 "甲"、"乙": the values that 、 joins belong together, as if they stood in brackets. */
function bracketLists(text: string, tokens: readonly Token[]): Token[] {
  const isJoin = (token: Token | undefined): boolean =>
    token?.type === 'comma' && text.slice(token.start, token.end) === '、';
  const bracketed: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    bracketed.push(token);
    at += 1;
    if (token.type !== 'infix' || !token.symbol.endsWith('in') || !isJoin(tokens[at + 1])) continue;
    let end = at + 1;
    while (isJoin(tokens[end]) && /^(?:text|name)$/.test(tokens[end + 1]?.type ?? '')) end += 2;
    const list = tokens.slice(at, end);
    const span = { start: list[0]?.start ?? token.end, end: list.at(-1)?.end ?? token.end };
    bracketed.push({ type: 'open', ...span }, ...list, { type: 'close', ...span });
    at = end;
  }
  return bracketed;
}
