import { saysNothing } from '../../text/placeholder.ts';
import type { Compiler } from '../compiler.ts';
import { wrongKind } from '../convert.ts';
import type { Expr } from '../expr.ts';
import type { FieldReference } from '../names.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { agreed, all, any, countTrue, exactly, not, type NumberValue, type Truth } from '../value.ts';
import { argument, type Call, type FunctionShape, shownNumber, truthOf } from './shape.ts';

/** A repeating field by itself or by one of its columns. */
function repeating(compiler: Compiler, node: Node): { id: string; label: string; field: FieldReference } {
  const expr = compiler.compile(node);
  const isInside =
    compiler.rows !== undefined && expr.kind === 'field' && expr.field.rows?.id === compiler.rows;
  if (isInside) throw compiler.refuse('nestedRows', node);
  if (expr.kind === 'rows') return { id: expr.field.pattern, label: expr.field.label, field: expr.field };
  if (expr.kind === 'column' && expr.field.rows) {
    return { id: expr.field.rows.id, label: expr.field.rows.label, field: expr.field };
  }
  throw compiler.refuseKind('多行的清单或其中一列', expr, node);
}

/** What a condition says of each row, with what was noted for it. */
interface RowTruth {
  truth: Truth;
  from: number;
  to: number;
}

function eachRow(run: Run, rows: readonly number[], condition: (run: Run) => Truth): RowTruth[] {
  const before = run.row;
  const truths = rows.map((row): RowTruth => {
    run.row = row;
    const from = run.mark;
    const truth = condition(run);
    return { truth, from, to: run.mark };
  });
  run.row = before;
  return truths;
}

/** A condition in which the columns of the repeating field mean the row at hand. */
function rowCondition(compiler: Compiler, rows: string, node: Node): (run: Run) => Truth {
  const outer = compiler.rows;
  if (outer !== undefined) throw compiler.refuse('nestedRows', node);
  compiler.rows = rows;
  const condition = compiler.truth(node);
  compiler.rows = outer;
  return condition;
}

/** 每条 and 任一条: only the rows that decided are shown. */
function over(combine: (truths: readonly Truth[]) => Truth): FunctionShape['compile'] {
  return (compiler, call) => {
    const { id, label, field } = repeating(compiler, argument(call, 0));
    const condition = rowCondition(compiler, id, argument(call, 1));
    return truthOf((run) => {
      if (run.isHidden(field)) return undefined;
      const rows = run.rows(id);
      if (rows.length === 0) return run.blank(label);
      const answers = eachRow(run, rows, condition);
      const answer = combine(answers.map(({ truth }) => truth));
      for (const { truth, from, to } of answers.reverse()) if (truth !== answer) run.forget(from, to);
      return answer;
    });
  };
}

function rowCount(compiler: Compiler, call: Call): Expr {
  const { id, field } = repeating(compiler, argument(call, 0));
  return shownNumber(compiler, call, (run) => countRows(run, id, field));
}

/** Rows in which anything is written, or in which the column is. */
function countRows(run: Run, id: string, field: FieldReference): NumberValue | undefined {
  if (run.isHidden(field)) return undefined;
  const rows = run.rows(id);
  if (!field.rows) return exactly(rows.length);
  const texts = rows.filter((row) => !saysNothing(run.place(field, row).text));
  for (const row of texts) run.text(field, row);
  return exactly(texts.length);
}

/** 计数(承诺事项, 条件) counts rows; those that cannot be told may count or not. 计数(承诺事项) counts those that are filled in. */
function count(compiler: Compiler, call: Call): Expr {
  const [, condition] = call.args;
  if (!condition) return rowCount(compiler, call);
  const { id, field } = repeating(compiler, argument(call, 0));
  const holds = rowCondition(compiler, id, condition);
  return shownNumber(compiler, call, (run) => {
    if (run.isHidden(field)) return undefined;
    return countTrue(eachRow(run, run.rows(id), holds).map(({ truth }) => truth));
  });
}

function ofConditions(combine: (truths: readonly Truth[]) => Truth): FunctionShape['compile'] {
  return (compiler, call) => {
    const conditions = call.args.map((node) => compiler.truth(node));
    return truthOf((run) => combine(conditions.map((condition) => condition(run))));
  };
}

function isBlank(compiler: Compiler, call: Call): (run: Run) => Truth {
  const node = argument(call, 0);
  const expr = compiler.compile(node);
  const name = compiler.piece(node);
  const fields = expr.kind === 'group' ? expr.fields : 'field' in expr ? [expr.field] : undefined;
  if (!fields) throw wrongKind(compiler, '字段', expr, node);
  return (run) => {
    if (fields.some((field) => run.isHidden(field))) return undefined;
    const answer = agreed(fields.flatMap((field) => blanksOf(run, expr.kind, field)));
    run.see(name, answer === undefined ? '有的没有填写' : answer ? '没有填写' : '已填写');
    return answer;
  };
}

/** Whether nothing is said: blank, 无, or a placeholder. Of a column one answer per row; they must agree. */
function blanksOf(run: Run, kind: Expr['kind'], field: FieldReference): Truth[] {
  if (kind === 'rows') return [run.rows(field.pattern).length === 0];
  if (kind !== 'column') return [noteFilled(run, field, run.row)];
  const rows = run.rows(field.rows?.id ?? '');
  return rows.length === 0 ? [true] : rows.map((row) => noteFilled(run, field, row));
}

function noteFilled(run: Run, field: FieldReference, row: number): boolean {
  const { text } = run.place(field, row);
  if (text !== undefined) run.text(field, row);
  return saysNothing(text);
}

export const rowFunctions = {
  空: {
    least: 1,
    most: 1,
    use: '空(联系电话)',
    compile: (compiler, call) => truthOf(isBlank(compiler, call)),
  },
  已填: {
    least: 1,
    most: 1,
    use: '已填(联系电话)',
    compile: (compiler, call) => {
      const blank = isBlank(compiler, call);
      return truthOf((run) => not(blank(run)));
    },
  },
  条数: { least: 1, most: 1, use: '条数(承诺事项)', compile: rowCount },
  计数: { least: 1, most: 2, use: '计数(承诺事项, 有时限(完成时限))', compile: count },
  每条: { least: 2, most: 2, use: '每条(承诺事项, 字数(承诺事项) >= 10)', compile: over(all) },
  任一条: { least: 2, most: 2, use: '任一条(承诺事项, 承诺事项 包含 "家访")', compile: over(any) },
  都满足: { least: 1, most: Infinity, use: '都满足(条件, 条件)', compile: ofConditions(all) },
  任一满足: { least: 1, most: Infinity, use: '任一满足(条件, 条件)', compile: ofConditions(any) },
  满足数: {
    least: 1,
    most: Infinity,
    use: '满足数(条件, 条件, 条件) >= 2',
    compile: (compiler, call) => {
      const conditions = call.args.map((node) => compiler.truth(node));
      return shownNumber(compiler, call, (run) => countTrue(conditions.map((condition) => condition(run))));
    },
  },
} as const satisfies Readonly<Record<string, FunctionShape>>;
