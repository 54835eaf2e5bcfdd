import { addMonths } from '../../text/calendar.ts';
import { birthDateIn, checkCharacter, genderIn } from '../../text/gb11643.ts';
import { normalise } from '../../text/normalise.ts';
import type { Compiler } from '../compiler.ts';
import { dateAt, dateOf, toDate, toText, wrongKind } from '../convert.ts';
import type { Expr } from '../expr.ts';
import type { FieldReference } from '../names.ts';
import { daysFrom } from '../operators.ts';
import type { Run } from '../run.ts';
import { type DateValue, dateWords, type NumberValue } from '../value.ts';
import { argument, type Call, type FunctionShape, shownNumber } from './shape.ts';

type DateReader = (run: Run) => DateValue | undefined;

function today(run: Run): DateValue {
  return { from: run.context.today, to: run.context.today };
}

/** Full months from one day to a later one; less than 0 where it is earlier. */
function months(from: string, to: string): number {
  if (from > to) return -months(to, from);
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const count = (toYear - year) * 12 + (toMonth - month);
  return addMonths(from, count) > to ? count - 1 : count;
}

function monthsFrom(from: DateValue, to: DateValue): NumberValue {
  return { low: months(from.to, to.from), high: months(from.from, to.to), share: 'computed' };
}

function yearsFrom(from: DateValue, to: DateValue): NumberValue {
  const { low, high } = monthsFrom(from, to);
  return { low: Math.trunc(low / 12), high: Math.trunc(high / 12), share: 'computed' };
}

function inclusive(from: DateValue, to: DateValue): NumberValue {
  const { low, high } = daysFrom(from, to);
  return { low: low + 1, high: high + 1, share: 'computed' };
}

/** From the first date to the second, or to today. */
function distance(measure: (from: DateValue, to: DateValue) => NumberValue): FunctionShape['compile'] {
  return (compiler, call) => {
    const from = date(compiler, call, 0);
    const to = call.args.length > 1 ? date(compiler, call, 1) : today;
    return shownNumber(compiler, call, (run) => {
      const first = from(run);
      const second = to(run);
      return first && second && measure(first, second);
    });
  };
}

function date(compiler: Compiler, call: Call, index: number): DateReader {
  const node = argument(call, index);
  return toDate(compiler, compiler.compile(node), node);
}

/** A part of a date that is known only where all days it may mean agree. */
function part(read: (day: string) => number): FunctionShape['compile'] {
  return (compiler, call) => {
    const of = date(compiler, call, 0);
    return shownNumber(compiler, call, (run) => {
      const value = of(run);
      return (
        value && {
          low: Math.min(read(value.from), read(value.to)),
          high: Math.max(read(value.from), read(value.to)),
        }
      );
    });
  };
}

/** First or last of dates; those of a column row by row. */
function extreme(isFirst: boolean): FunctionShape['compile'] {
  const pick = (days: readonly string[]): string =>
    days.reduce((best, day) => (day < best === isFirst ? day : best));
  return (compiler, call) => {
    const readers = call.args.map((node) => datesOf(compiler, compiler.compile(node), node));
    return {
      kind: 'date',
      run: (run) => {
        const read = readers.flatMap((reader) => reader(run));
        const known = read.filter((value) => value !== undefined);
        if (known.length === 0 || known.length < read.length) return undefined;
        return { from: pick(known.map(({ from }) => from)), to: pick(known.map(({ to }) => to)) };
      },
    };
  };
}

function datesOf(
  compiler: Compiler,
  expr: Expr,
  node: Call['args'][number],
): (run: Run) => readonly (DateValue | undefined)[] {
  if (expr.kind !== 'column') {
    const one = toDate(compiler, expr, node);
    return (run) => [one(run)];
  }
  const { field } = expr;
  return (run) => {
    if (run.isHidden(field)) return [undefined];
    const rows = run.rows(field.rows?.id ?? '');
    if (rows.length === 0) run.blank(field.label);
    return rows.map((row) => dateAt(run, field, row));
  };
}

/** The number in the field as 18 characters with the right last one; noted where it is none. */
function idNumberIn(
  run: Run,
  text: string | undefined,
  field: FieldReference | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const id = normalise(text).text.replace(/\s+/g, '').toUpperCase();
  const isWhole = /^\d{17}[\dX]$/.test(id) && checkCharacter(id.slice(0, 17)) === id.charAt(17);
  if (!isWhole && field) run.unreadable(field);
  return isWhole ? id : undefined;
}

function birthDateOf(run: Run, field: FieldReference): DateValue | undefined {
  const id = idNumberIn(run, run.text(field), field);
  const day = id === undefined ? undefined : birthDateIn(id);
  return day === undefined ? undefined : { from: day, to: day };
}

/** The day that age is counted from: a date, or the one in an ID number. */
function birth(compiler: Compiler, call: Call): DateReader {
  const node = call.args[0];
  if (node) {
    const expr = compiler.compile(node);
    const isId = expr.kind === 'field' && expr.field.field.type === 'idNumber';
    return isId ? (run) => birthDateOf(run, expr.field) : toDate(compiler, expr, node);
  }
  const written = compiler.names.references.find(({ pattern }) => pattern === 'birthDate');
  const id = compiler.names.references.find(({ field, rows }) => field.type === 'idNumber' && !rows);
  if (!written && !id) throw compiler.refuse('noBirthDate', call);
  for (const reference of [written, id]) if (reference) compiler.fields.add(reference.pattern);
  return (run) => {
    if (!written || !id) return written ? dateOf(written)(run) : id && birthDateOf(run, id);
    const hasBoth = run.place(written).text !== undefined && run.place(id).text !== undefined;
    if (!hasBoth) return run.place(id).text === undefined ? dateOf(written)(run) : birthDateOf(run, id);
    const one = dateOf(written)(run);
    const other = birthDateOf(run, id);
    // Two that disagree: nobody but a person can tell which is right.
    return one && other && one.from <= other.from && other.to <= one.to ? other : undefined;
  };
}

function age(compiler: Compiler, call: Call): Expr {
  const born = birth(compiler, call);
  const on = call.args.length > 1 ? date(compiler, call, 1) : today;
  return shownNumber(compiler, call, (run) => {
    const from = born(run);
    const to = on(run);
    return from && to && yearsFrom(from, to);
  });
}

function partyYears(compiler: Compiler, call: Call): Expr {
  const joined = compiler.names.references.find(({ pattern }) => pattern === 'joinPartyDate');
  if (!joined) throw compiler.refuse('noJoinDate', call);
  compiler.fields.add(joined.pattern);
  return shownNumber(compiler, call, (run) => {
    const from = dateOf(joined)(run);
    return from && yearsFrom(from, today(run));
  });
}

function fromIdNumber<Result>(
  read: (id: string) => Result | undefined,
): (compiler: Compiler, call: Call) => (run: Run) => Result | undefined {
  return (compiler, call) => {
    const node = argument(call, 0);
    const expr = compiler.compile(node);
    if (expr.kind !== 'field') throw wrongKind(compiler, '身份证号', expr, node);
    const text = toText(compiler, expr, node);
    return (run) => {
      const id = idNumberIn(run, text(run), expr.field);
      return id === undefined ? undefined : read(id);
    };
  };
}

const idBirthDate = fromIdNumber((id) => {
  const day = birthDateIn(id);
  return day === undefined ? undefined : { from: day, to: day };
});
const idGender = fromIdNumber(genderIn);

function shownDate(compiler: Compiler, call: Call, read: DateReader): Expr {
  const name = compiler.piece(call);
  return {
    kind: 'date',
    run: (run) => {
      const value = read(run);
      if (value) run.see(name, dateWords(value));
      return value;
    },
  };
}

export const dateFunctions = {
  今天: {
    least: 0,
    most: 0,
    use: '今天',
    compile: (compiler, call) => shownDate(compiler, call, today),
  },
  年龄: { least: 0, most: 2, use: '年龄(身份证号)', compile: age },
  党龄: { least: 0, most: 0, use: '党龄', compile: partyYears },
  年数: { least: 1, most: 2, use: '年数(参加工作时间, 今天)', compile: distance(yearsFrom) },
  月数: { least: 1, most: 2, use: '月数(入党时间, 转正时间)', compile: distance(monthsFrom) },
  天数: { least: 1, most: 2, use: '天数(公示开始日期, 公示结束日期)', compile: distance(daysFrom) },
  首尾天数: { least: 2, most: 2, use: '首尾天数(公示开始日期, 公示结束日期)', compile: distance(inclusive) },
  年份: { least: 1, most: 1, use: '年份(入党时间)', compile: part((day) => Number(day.slice(0, 4))) },
  月份: { least: 1, most: 1, use: '月份(入党时间)', compile: part((day) => Number(day.slice(5, 7))) },
  最早: { least: 1, most: Infinity, use: '最早(入党时间, 转正时间)', compile: extreme(true) },
  最晚: { least: 1, most: Infinity, use: '最晚(入党时间, 转正时间)', compile: extreme(false) },
  身份证生日: {
    least: 1,
    most: 1,
    use: '身份证生日(身份证号)',
    compile: (compiler, call) => shownDate(compiler, call, idBirthDate(compiler, call)),
  },
  身份证性别: {
    least: 1,
    most: 1,
    use: '身份证性别(身份证号)',
    compile: (compiler, call) => ({ kind: 'text', run: idGender(compiler, call) }),
  },
} as const satisfies Readonly<Record<string, FunctionShape>>;
