import { readDate, readNumber } from './read.ts';
import { deadlineDays, isYearless } from '../text/deadline-days.ts';
import { deadlinesIn } from '../text/deadline.ts';
import type { FormField } from '../model/form-type.ts';
import type { Compiler } from './compiler.ts';
import type { Expr } from './expr.ts';
import { yearBounds } from './literal.ts';
import type { FieldReference } from './names.ts';
import type { Span } from './refuse.ts';
import type { Run } from './run.ts';
import type { DateValue, NumberValue } from './value.ts';

type Reader<Value> = (run: Run) => Value | undefined;

/** A literal in a condition as the column of a form would be read. */
const LITERAL: FormField = {
  id: 'literal',
  label: '',
  aliases: [],
  type: 'number',
  required: false,
  sensitive: false,
};

/** A part that must give a number. */
export function toNumber(compiler: Compiler, expr: Expr, span: Span): Reader<NumberValue> {
  if (expr.kind === 'number') return expr.run;
  if (expr.kind === 'field') {
    // Nobody writes a number into a long text: its length is meant.
    if (expr.field.field.type !== 'longText') return numberOf(expr.field);
    throw compiler.refuse('longTextAsNumber', span, { field: expr.field.label });
  }
  if (expr.kind === 'text') {
    return (run) => {
      const text = expr.run(run);
      return text === undefined ? undefined : readNumber(text, LITERAL);
    };
  }
  if (expr.kind === 'literal') {
    const value = readNumber(expr.text, LITERAL);
    if (value) return () => value;
  }
  throw wrongKind(compiler, '数', expr, span);
}

/** A field's value as a number; noted where it is blank or none. */
export function numberOf(field: FieldReference): Reader<NumberValue> {
  return (run) => numberAt(run, field, run.row);
}

export function numberAt(run: Run, field: FieldReference, row: number): NumberValue | undefined {
  const text = run.text(field, row);
  if (text === undefined) return undefined;
  const value = readNumber(text.trim(), field.field);
  return value ?? run.unreadable(field, row);
}

/** A part that must give a day. A year alone is all of its days. */
export function toDate(compiler: Compiler, expr: Expr, span: Span): Reader<DateValue> {
  if (expr.kind === 'date') return expr.run;
  if (expr.kind === 'field') return dateOf(expr.field);
  if (expr.kind === 'text') {
    return (run) => {
      const text = expr.run(run);
      return text === undefined ? undefined : readDate(text.trim());
    };
  }
  const literal = expr.kind === 'literal' ? readDate(expr.text.trim()) : yearIn(expr);
  if (!literal) throw wrongKind(compiler, '日期', expr, span);
  const value: DateValue = literal.from === literal.to ? literal : { ...literal, period: true };
  return () => value;
}

function yearIn(expr: Expr): DateValue | undefined {
  const year = expr.kind === 'number' ? expr.constant : undefined;
  return year !== undefined && Number.isInteger(year) && year >= 1900 && year <= 2100
    ? yearBounds(year)
    : undefined;
}

export function dateOf(field: FieldReference): Reader<DateValue> {
  return (run) => dateAt(run, field, run.row);
}

export function dateAt(run: Run, field: FieldReference, row: number): DateValue | undefined {
  const text = run.text(field, row);
  if (text === undefined) return undefined;
  return readDate(text.trim()) ?? deadlineIn(text, field) ?? run.unreadable(field, row);
}

/** 2016年11月底前 in a field of free text: the last day that it leaves, where it speaks of one time and names the year. */
function deadlineIn(text: string, { field }: FieldReference): DateValue | undefined {
  if (field.type !== 'text' && field.type !== 'longText') return undefined;
  const [deadline, ...more] = deadlinesIn(text);
  if (deadline?.kind !== 'point' || more.length > 0 || isYearless(deadline)) return undefined;
  const days = deadlineDays(deadline, { year: deadline.to.year ?? 0 });
  return days && !days.estimated ? { from: days.earliest, to: days.latest } : undefined;
}

/** A part that must give a text. */
export function toText(compiler: Compiler, expr: Expr, span: Span): Reader<string> {
  if (expr.kind === 'text') return expr.run;
  if (expr.kind === 'field') return (run) => run.text(expr.field);
  if (expr.kind === 'literal') return () => expr.text;
  throw wrongKind(compiler, '文字', expr, span);
}

/** Where a part is one of several rows, the author must say whether each or any of them is meant. */
export function wrongKind(compiler: Compiler, wanted: string, expr: Expr, span: Span): Error {
  if (expr.kind === 'column') {
    return compiler.refuse('whichRow', span, { field: expr.field.label });
  }
  return compiler.refuseKind(wanted, expr, span);
}

/** Numbers of a column's rows, of several fields, or one; with those that are blank or unreadable as `undefined`. */
export type Numbers = (run: Run) => readonly (NumberValue | undefined)[];

export function toNumbers(compiler: Compiler, expr: Expr, span: Span): Numbers {
  if (expr.kind === 'column') {
    const { field } = expr;
    return (run) => {
      if (run.isHidden(field)) return [undefined];
      const rows = run.rows(field.rows?.id ?? '');
      if (rows.length === 0) run.blank(field.rows?.label ?? field.label);
      return rows.map((row) => numberAt(run, field, row));
    };
  }
  if (expr.kind === 'group') {
    return (run) => expr.fields.map((field) => numberAt(run, field, run.row));
  }
  const one = toNumber(compiler, expr, span);
  return (run) => [one(run)];
}
