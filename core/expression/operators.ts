import { daysBetween } from '../text/calendar.ts';
import { compareDates, compareNumbers, type Order } from './compare.ts';
import type { Compiler } from './compiler.ts';
import { compileContains } from './contain.ts';
import { toDate, toNumber } from './convert.ts';
import { compileEqual, compileOneOf } from './equal.ts';
import type { Expr } from './expr.ts';
import { compileGrades, isWordy, rankBeside } from './grades.ts';
import type { Node } from './node.ts';
import { readDate } from './read.ts';
import type { Run } from './run.ts';
import { computed, magnitude, negative, noiseOf, not, type NumberValue, sum, type Truth } from './value.ts';
import type { Symbol } from './words.ts';

type Binary = Extract<Node, { type: 'binary' }>;
type TruthOf = (run: Run) => Truth;

const ORDERS: Partial<Readonly<Record<Symbol, Order>>> = {
  '==': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '@<': '<',
  '@<=': '<=',
  '@>': '>',
  '@>=': '>=',
};

/** A part with an operator between two values. */
export function compileBinary(compiler: Compiler, node: Binary): Expr {
  const { symbol } = node;
  if (symbol === '&&' || symbol === '||') return truth(logical(compiler, node));
  if (symbol === '+' || symbol === '-' || symbol === '*' || symbol === '/') return arithmetic(compiler, node);
  if (symbol === '@between' || symbol === '@!between') {
    return truth(negated(between(compiler, node), symbol === '@!between'));
  }
  if (symbol === '@in' || symbol === '@!in') {
    return truth(negated(compileOneOf(compiler, node.left, node.right), symbol === '@!in'));
  }
  if (symbol === '@has' || symbol === '@!has') {
    return truth(negated(compileContains(compiler, node.left, node.right), symbol === '@!has'));
  }
  const order = ORDERS[symbol];
  if (order === undefined) throw compiler.refuse('notUnderstood', node);
  return truth(ordered(compiler, node, order));
}

function truth(run: TruthOf): Expr {
  return { kind: 'truth', run };
}

function negated(run: TruthOf, isNegated: boolean): TruthOf {
  return isNegated ? (context) => not(run(context)) : run;
}

/** Kleene's 且 and 或. What decided nothing is not shown. */
function logical(compiler: Compiler, { symbol, left, right }: Binary): TruthOf {
  const first = compiler.truth(left);
  const second = compiler.truth(right);
  const deciding = symbol === '||';
  return (run) => {
    const start = run.mark;
    const one = first(run);
    if (one === deciding) return deciding;
    const middle = run.mark;
    const other = second(run);
    if (other === deciding) {
      run.forget(start, middle);
      return deciding;
    }
    return one === undefined || other === undefined ? undefined : !deciding;
  };
}

/** 18 <= 年龄 <= 60 says both. */
function ordered(compiler: Compiler, node: Binary, order: Order): TruthOf {
  const { left, right } = node;
  if (left.type === 'binary' && /[<>]/.test(left.symbol) && /[<>]/.test(node.symbol)) {
    const chained = {
      ...node,
      type: 'binary' as const,
      symbol: '&&' as const,
      right: { ...node, left: left.right },
    };
    return logical(compiler, chained);
  }
  return compare(compiler, order, left, right, node.symbol.startsWith('@'));
}

function compare(compiler: Compiler, order: Order, left: Node, right: Node, byDate: boolean): TruthOf {
  const isEquality = order === '==' || order === '!=';
  const grades = byDate || isEquality ? undefined : compileGrades(compiler, order, left, right);
  if (grades) return grades;
  const one = compiler.compileBeside(left, right);
  const other = compiler.compileBeside(right, left);
  for (const [expr, node] of [
    [one, left],
    [other, right],
  ] as const) {
    if (expr.kind === 'truth') throw compiler.refuse('comparedCondition', node);
    if (expr.kind === 'several' || expr.kind === 'words') throw compiler.refuse('comparedSeveral', node);
  }
  if (byDate || isDate(one, other)) {
    const [a, b] = [toDate(compiler, one, left), toDate(compiler, other, right)];
    return both(a, b, (first, second) => compareDates(order, first, second));
  }
  if (!isEquality || isNumber(one) || isNumber(other)) {
    assertNumbers(compiler, isEquality, [one, left], [other, right]);
    const [a, b] = [toNumber(compiler, one, left), toNumber(compiler, other, right)];
    return both(a, b, (first, second) => compareNumbers(order, first, second));
  }
  return negated(
    compileEqual(compiler, { expr: one, node: left }, { expr: other, node: right }),
    order === '!=',
  );
}

/** Nobody means 考核等次 > 3, or 姓名 > 3: such a comparison could never be told. */
function assertNumbers(compiler: Compiler, isEquality: boolean, ...parts: readonly [Expr, Node][]): void {
  for (const [expr, node] of parts) {
    if (expr.kind !== 'field') continue;
    const { field, label } = expr.field;
    const { type } = field;
    if (isWordy(field)) throw compiler.refuse('optionsAsNumber', node, { field: label });
    if (!isEquality && /^(?:text|idNumber|phone)$/.test(type))
      throw compiler.refuse('textAsNumber', node, { field: label });
  }
}

/** Both are read, so that both are seen. */
function both<Value>(
  one: (run: Run) => Value | undefined,
  other: (run: Run) => Value | undefined,
  decide: (first: Value, second: Value) => Truth,
): TruthOf {
  return (run) => {
    const first = one(run);
    const second = other(run);
    return first === undefined || second === undefined ? undefined : decide(first, second);
  };
}

function isDate(one: Expr, other: Expr): boolean {
  return isDated(one) || isDated(other);
}

function isDated(expr: Expr): boolean {
  if (expr.kind === 'field') return /^(?:date|yearMonth)$/.test(expr.field.field.type);
  return expr.kind === 'literal' ? isWrittenDate(expr.text) : expr.kind === 'date';
}

/** "2016-12-31", but not "2016", which is as good a number. */
function isWrittenDate(text: string): boolean {
  return /\d\D+\d/.test(text) && Number.isNaN(Number(text)) && readDate(text.trim()) !== undefined;
}

function isNumber(expr: Expr): boolean {
  return expr.kind === 'number' || (expr.kind === 'field' && expr.field.field.type === 'number');
}

function between(compiler: Compiler, node: Binary): TruthOf {
  const { left, right } = node;
  if (right.type !== 'binary' || right.symbol !== '@to') throw compiler.refuse('betweenWhat', node);
  const bounds = [right.left, right.right] as const;
  const constants = bounds.map(
    (bound) => rankBeside(compiler, bound, left) ?? constantOf(compiler, bound, left),
  );
  if (constants[0] !== undefined && constants[1] !== undefined && constants[0] > constants[1]) {
    throw compiler.refuse('betweenReversed', right);
  }
  const dated = isDate(compiler.compile(left), compiler.compileBeside(right.left, left));
  const low = compare(compiler, '>=', left, right.left, dated);
  const high = compare(compiler, '<=', left, right.right, dated);
  return (run) => {
    const one = low(run);
    const other = high(run);
    if (one === false || other === false) return false;
    return one === undefined || other === undefined ? undefined : true;
  };
}

function constantOf(compiler: Compiler, node: Node, beside: Node): number | string | undefined {
  const expr = compiler.compileBeside(node, beside);
  if (expr.kind === 'number') return expr.constant;
  if (node.type === 'date') return node.from;
  if (expr.kind !== 'literal') return undefined;
  return readDate(expr.text)?.from;
}

function arithmetic(compiler: Compiler, { symbol, left, right }: Binary): Expr {
  const one = compiler.compile(left);
  const other = compiler.compile(right);
  if (isDate(one, other)) return dateDifference(compiler, symbol, { left, right, one, other });
  const first = toNumber(compiler, one, left);
  const second = toNumber(compiler, other, right);
  return {
    kind: 'number',
    run: (run) => {
      const a = first(run);
      const b = second(run);
      return a === undefined || b === undefined ? undefined : calculate(symbol, a, b);
    },
  };
}

/** 转正时间 - 入党时间 is so many days; anything else with dates has a function. */
function dateDifference(
  compiler: Compiler,
  symbol: Symbol,
  { left, right, one, other }: { left: Node; right: Node; one: Expr; other: Expr },
): Expr {
  const span = { start: left.start, end: right.end };
  if (symbol !== '-' || one.kind === 'number' || other.kind === 'number')
    throw compiler.refuse('dateArithmetic', span);
  const later = toDate(compiler, one, left);
  const earlier = toDate(compiler, other, right);
  return {
    kind: 'number',
    run: (run) => {
      const to = later(run);
      const from = earlier(run);
      return to && from ? daysFrom(from, to) : undefined;
    },
  };
}

/** Days from one date to another: so many at least, so many at most. */
export function daysFrom(from: { from: string; to: string }, to: { from: string; to: string }): NumberValue {
  return { low: daysBetween(from.to, to.from), high: daysBetween(from.from, to.to), share: 'computed' };
}

/** Arithmetic within bounds; unknown where a divisor may be 0. */
function calculate(symbol: Symbol, a: NumberValue, b: NumberValue): NumberValue | undefined {
  switch (symbol) {
    case '+':
      return sum(a, b);
    case '-':
      return sum(a, negative(b));
    case '*':
      return spread(
        a,
        b,
        (x, y) => (x === 0 || y === 0 ? 0 : x * y),
        () => {
          const [size, other] = [magnitude(a), magnitude(b)];
          return size * noiseOf(b) + other * noiseOf(a);
        },
      );
    default:
      return b.low <= 0 && b.high >= 0
        ? undefined
        : spread(
            a,
            b,
            (x, y) => (x === 0 ? 0 : x / y),
            (size) => {
              const least = Math.min(Math.abs(b.low), Math.abs(b.high));
              return (noiseOf(a) + size * noiseOf(b)) / least;
            },
          );
  }
}

function spread(
  a: NumberValue,
  b: NumberValue,
  operate: (x: number, y: number) => number,
  noise: (size: number) => number,
): NumberValue | undefined {
  const results = [
    operate(a.low, b.low),
    operate(a.low, b.high),
    operate(a.high, b.low),
    operate(a.high, b.high),
  ];
  if (results.some(Number.isNaN)) return undefined;
  const [low, high] = [Math.min(...results), Math.max(...results)];
  return computed(low, high, noise(magnitude({ low, high })));
}
