import { arrange, type Sign } from './arrange.ts';
import { functionNamed } from './functions/names.ts';
import type { Names } from './names.ts';
import type { Node } from './node.ts';
import { plainCondition } from './plain.ts';
import { refuse, type Span } from './refuse.ts';
import { isOperand } from './token.ts';
import { tokensOf } from './tokens.ts';
import { type Symbol, SYMBOLS } from './words.ts';

/** The tree of a condition. Throws `JiannuoError` `expression.*` for everything that the language does not have. */
export function parseCondition(text: string, names: Names): Node {
  return parseSigns(text, arrange(text, tokensOf(text, names)));
}

/** The tree of signs; operators of one rank are taken from the left. */
export function parseSigns(text: string, signs: readonly Sign[]): Node {
  return new Parser(text, signs).parse();
}

const UNARY = { '!': 'not', '-': 'negative', '+': 'positive' } as const;

class Parser {
  private readonly text: string;
  private readonly signs: readonly Sign[];
  private at = 0;

  constructor(text: string, signs: readonly Sign[]) {
    this.text = text;
    this.signs = signs;
  }

  parse(): Node {
    const node = this.expression();
    if (this.at < this.signs.length) throw this.notUnderstood();
    return node;
  }

  /** Refuses what stands here. */
  private notUnderstood(): Error {
    const here = this.signs[this.at] ?? this.signs.at(-1);
    return refuse('notUnderstood', this.text, here?.token ?? { start: 0, end: this.text.length });
  }

  private skip(sign: Sign['sign']): boolean {
    const isHere = this.signs[this.at]?.sign === sign;
    if (isHere) this.at += 1;
    return isHere;
  }

  private expression(): Node {
    const test = this.binary(0);
    if (!this.skip('?')) return test;
    const yes = this.expression();
    if (!this.skip(':')) throw this.notUnderstood();
    if (this.skip('nothing')) return { type: 'if', test, yes, ...around([test, yes]) };
    const no = this.expression();
    return { type: 'if', test, yes, no, ...around([test, yes, no]) };
  }

  /** A value with every operator behind it that binds more tightly than that. */
  private binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const symbol = this.signs[this.at]?.sign ?? '';
      if (!isSymbol(symbol) || SYMBOLS[symbol] <= least) return left;
      this.at += 1;
      left = joined(symbol, left, this.binary(SYMBOLS[symbol]));
    }
  }

  private unary(): Node {
    const sign = this.signs[this.at]?.sign;
    if (sign !== '!' && sign !== '-' && sign !== '+') return this.value();
    this.at += 1;
    const of = this.unary();
    return { type: UNARY[sign], of, start: of.start, end: of.end };
  }

  private value(): Node {
    const { sign, token } = this.signs[this.at] ?? {};
    if (sign === '(') {
      const { items } = this.inBrackets(false);
      const [only] = items;
      return only && items.length === 1 ? only : { type: 'several', items, ...around(items) };
    }
    if (!token || (sign !== 'value' && sign !== 'call')) throw this.notUnderstood();
    if (isOperand(token)) {
      this.at += 1;
      return token;
    }
    const name = token.type === 'function' ? functionNamed(plainCondition(token.name)) : undefined;
    if (name === undefined) throw this.notUnderstood();
    this.at += 1;
    const { items, close } = sign === 'value' ? this.inBrackets(true) : { items: [], close: token };
    return { type: 'call', name, args: items, start: token.start, end: close.end };
  }

  /** What stands between brackets, parted by commas. */
  private inBrackets(mayBeEmpty: boolean): { items: Node[]; close: Span } {
    const items: Node[] = [];
    if (!this.skip('(')) throw this.notUnderstood();
    if (!(mayBeEmpty && this.signs[this.at]?.sign === ')')) {
      do items.push(this.expression());
      while (this.skip(','));
    }
    const close = this.signs[this.at]?.token;
    if (!close || !this.skip(')')) throw this.notUnderstood();
    return { items, close };
  }
}

function isSymbol(sign: string): sign is Symbol {
  return Object.hasOwn(SYMBOLS, sign);
}

function joined(symbol: Symbol, left: Node, right: Node): Node {
  const span = around([left, right]);
  return askedBlank(symbol, left, right, span) ?? { type: 'binary', symbol, left, right, ...span };
}

/** 联系电话 <> "" asks whether it is filled in. */
function askedBlank(symbol: Symbol, left: Node, right: Node, span: Span): Node | undefined {
  if (!/^[!=]=$/.test(symbol) || isNothing(left) === isNothing(right)) return undefined;
  const name = symbol === '==' ? '空' : '已填';
  return { type: 'call', name, args: [isNothing(left) ? right : left], ...span };
}

function isNothing(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function around(parts: readonly Span[]): Span {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}
