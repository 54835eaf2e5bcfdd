import { decodeEntities } from '../../xml.ts';
import { FUNCTIONS } from './functions.ts';
import type { Cells } from './mentions.ts';
import { type FormulaToken, formulaTokens, MAX_FORMULA, rangeOf } from './tokens.ts';
import {
  isCells,
  NoValue,
  numberOf,
  type Scalar,
  scalarOf,
  spend,
  type Surroundings,
  textOf,
  type Value,
} from './values.ts';

/**
 * Works out a formula that names the words of a list. It knows what such formulas are made of (references, names, tables, texts,
 * arithmetic, and `FUNCTIONS`), and gives nothing for anything else: what is not certain is not guessed.
 * @throws NoValue
 */
export function evaluate(formula: string, around: Surroundings): Value {
  if ((around.depth ?? 0) > 8 || formula.length > MAX_FORMULA) throw new NoValue(false);
  const parser = new Parser(formula, { budget: { left: MOST_STEPS }, ...around });
  return parser.whole();
}

/** Levels of brackets, functions and signs within each other; a spreadsheet program takes 64 of functions. */
const DEEPEST = 128;
/** Enough to look through a list of a million cells once; no list formula needs more. */
const MOST_STEPS = 2_000_000;

class Parser {
  readonly #formula: string;
  readonly #around: Surroundings;
  readonly #tokens: ReadonlyMap<number, FormulaToken>;
  #at = 0;
  #depth = 0;

  constructor(formula: string, around: Surroundings) {
    this.#formula = formula;
    this.#around = around;
    this.#tokens = new Map(formulaTokens(formula).map((token) => [token.start, token]));
  }

  whole(): Value {
    const value = this.#comparison();
    this.#skip();
    if (this.#at < this.#formula.length) throw new NoValue(false);
    return value;
  }

  #skip(): void {
    while (/\s/.test(this.#formula[this.#at] ?? '')) this.#at += 1;
  }

  /** The first of these signs that comes next. */
  #sign(...signs: string[]): string | undefined {
    this.#skip();
    const sign = signs.find((candidate) => this.#formula.startsWith(candidate, this.#at));
    if (sign !== undefined) this.#at += sign.length;
    return sign;
  }

  #comparison(): Value {
    let value = this.#text();
    for (let sign = this.#compared(); sign; sign = this.#compared())
      value = compare(sign, this.#scalar(value), this.#scalar(this.#text()));
    return value;
  }

  #compared(): string | undefined {
    return this.#sign('<=', '>=', '<>', '=', '<', '>');
  }

  #text(): Value {
    let value = this.#sum();
    while (this.#sign('&')) {
      value = textOf(String(this.#scalar(value)) + String(this.#scalar(this.#sum())));
    }
    return value;
  }

  #sum(): Value {
    let value = this.#product();
    for (let sign = this.#sign('+', '-'); sign; sign = this.#sign('+', '-')) {
      const [a, b] = [this.#number(value), this.#number(this.#product())];
      value = sign === '+' ? a + b : a - b;
    }
    return value;
  }

  #product(): Value {
    let value = this.#single();
    for (let sign = this.#sign('*', '/'); sign; sign = this.#sign('*', '/')) {
      const [a, b] = [this.#number(value), this.#number(this.#single())];
      if (sign === '/' && b === 0) throw new NoValue(true);
      value = sign === '*' ? a * b : a / b;
    }
    return value;
  }

  #single(): Value {
    spend(this.#around, 1);
    if (this.#depth >= DEEPEST) throw new NoValue(false);
    this.#depth += 1;
    const value = this.#operand();
    this.#depth -= 1;
    return value;
  }

  #operand(): Value {
    if (this.#sign('-')) return -this.#number(this.#single());
    if (this.#sign('(')) {
      const value = this.#comparison();
      if (!this.#sign(')')) throw new NoValue(false);
      return value;
    }
    this.#skip();
    const rest = this.#formula.slice(this.#at);
    const constant = /^(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)(?![\p{L}\d:!]))/u.exec(rest);
    if (constant) {
      this.#at += constant[0].length;
      return constant[2] === undefined ? (constant[1] ?? '').replaceAll('""', '"') : Number(constant[2]);
    }
    const token = this.#tokens.get(this.#at);
    if (!token) throw new NoValue(false);
    this.#at = token.end;
    // A range whose other end is worked out (`A1:INDEX(…)`).
    if (this.#formula[this.#at] === ':') throw new NoValue(false);
    return token.kind === 'function' ? this.#call(token.name) : valueOf(token, this.#formula, this.#around);
  }

  #call(name: string): Value {
    const known = name === 'INDIRECT' ? indirect : FUNCTIONS[name.replace(/^_XLFN\./, '')];
    if (!known) throw new NoValue(false);
    const values: (Value | undefined)[] = [];
    while (!this.#sign(')')) {
      if (this.#sign(',')) {
        if (values.length === 0 || this.#formula[this.#at - 2] === ',') values.push(undefined);
        continue;
      }
      if (this.#at >= this.#formula.length) throw new NoValue(false);
      values.push(this.#comparison());
    }
    return known(values, this.#around);
  }

  #scalar(value: Value): Scalar {
    return scalarOf(value, this.#around);
  }

  #number(value: Value): number {
    return numberOf(value, this.#around);
  }
}

function compare(sign: string, a: Scalar, b: Scalar): boolean {
  const [left, right] = [a, b].map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
  if (sign === '=') return left === right;
  if (sign === '<>') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') throw new NoValue(false);
  if (sign === '<') return left < right;
  if (sign === '>') return left > right;
  return sign === '<=' ? left <= right : left >= right;
}

/** The cells that a text names. */
function indirect([text]: readonly (Value | undefined)[], around: Surroundings): Value {
  const reference = String(scalarOf(text, around)).trim().replace(/^=/, '');
  const [token, ...more] = formulaTokens(reference);
  const isWhole = token?.start === 0 && token.end === reference.length && more.length === 0;
  if (!isWhole) throw new NoValue(true);
  const value = valueOf(token, reference, around);
  if (!isCells(value)) throw new NoValue(true);
  return value;
}

/** What a reference, name or table stands for. */
function valueOf(token: FormulaToken, formula: string, around: Surroundings): Value {
  const { scope, at } = around;
  if (token.kind === 'reference') {
    const sheet = token.sheet === undefined ? at.sheet : scope.sheets.get(token.sheet.toLowerCase());
    if (sheet === undefined) throw new NoValue(true);
    return { sheet, range: rangeOf(token) };
  }
  if (token.kind === 'name') {
    if (/^(?:true|false)$/i.test(token.name)) return /^true$/i.test(token.name);
    const sheet = token.sheet === undefined ? at.sheet : scope.sheets.get(token.sheet.toLowerCase());
    const named = scope.names.filter(({ name }) => name.toLowerCase() === token.name.toLowerCase());
    const found = named.find((n) => n.sheet === sheet) ?? named.find((n) => n.sheet === undefined);
    if (found) return evaluate(decodeEntities(found.formula), { ...around, depth: (around.depth ?? 0) + 1 });
    throw new NoValue(true);
  }
  if (token.kind === 'table') return columnOfTable(formula.slice(token.start, token.end), around);
  throw new NoValue(false);
}

/** `表1[学历]`: the cells below that heading. Other parts of tables are not used for lists. */
function columnOfTable(text: string, { scope, workbook }: Surroundings): Cells {
  const [, name = '', column] = /^([^[]+)\[([^[\]#@]+)\]$/.exec(text) ?? [];
  const table = scope.tables.find(({ names }) => names.includes(name.toLowerCase()));
  if (!table || column === undefined) throw new NoValue(column !== undefined);
  const { range, sheet } = table;
  for (let c = range.left; c <= range.right; c++) {
    if (workbook.sheets[sheet]?.cell(range.top, c)?.text !== column) continue;
    return { sheet, range: { ...range, top: range.top + 1, left: c, right: c } };
  }
  throw new NoValue(true);
}
