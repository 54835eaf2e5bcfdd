import { compareNumbers } from '../compare.ts';
import type { Compiler } from '../compiler.ts';
import { type Numbers, toNumber, toNumbers } from '../convert.ts';
import type { Expr } from '../expr.ts';
import type { FieldReference } from '../names.ts';
import type { Node } from '../node.ts';
import { onOneScale } from '../read.ts';
import type { Run } from '../run.ts';
import { computed, exactly, noiseOf, type NumberValue, sum, withoutNoise } from '../value.ts';
import { argument, type Call, type FunctionShape, shownNumber } from './shape.ts';

/** Units of what is counted: a count that is left blank is no less than 0. */
const COUNTED = /^[人票张名位份个条项次篇节场户件]$/;

/** Fields or rows whose numbers belong together, with whether none of them can be below 0. */
interface Together {
  numbers: Numbers;
  isCount: boolean;
  count: number;
}

function together(compiler: Compiler, node: Node): Together {
  const expr = grouped(compiler, node) ?? compiler.compile(node);
  const fields = fieldsOf(expr);
  return {
    numbers: toNumbers(compiler, expr, node),
    isCount:
      fields.length > 0 &&
      fields.every(({ field }) => COUNTED.test(field.unit ?? '') || /[人票条次]数$/.test(field.label)),
    count: fields.length,
  };
}

/** 等次得票: a name that no field has, but several fields end in. */
function grouped(compiler: Compiler, node: Node): Expr | undefined {
  if (node.type !== 'name' || node.candidates.length > 0) return undefined;
  const fields = compiler.names.group(node.name);
  if (fields.length === 0) return undefined;
  for (const { pattern } of fields) compiler.fields.add(pattern);
  return { kind: 'group', fields };
}

function fieldsOf(expr: Expr): readonly FieldReference[] {
  if (expr.kind === 'group') return expr.fields;
  return expr.kind === 'column' || expr.kind === 'field' ? [expr.field] : [];
}

function sumOf(compiler: Compiler, call: Call): Expr {
  const parts = call.args.map((node) => together(compiler, node));
  const isCount = parts.every((part) => part.isCount);
  return shownNumber(compiler, call, (run) => {
    const read = parts.flatMap(({ numbers }) => numbers(run));
    const known = read.filter((value) => value !== undefined);
    if (known.length === 0 || (known.length < read.length && !isCount)) return undefined;
    const values = onOneScale(known);
    const total = values.reduce(sum, exactly(0));
    // A count that is left blank may be 0 or anything above.
    return known.length < read.length ? { ...total, high: Infinity } : total;
  });
}

/** A function of all numbers; unknown where one of them is. */
function overAll(operate: (values: readonly NumberValue[]) => NumberValue): FunctionShape['compile'] {
  return (compiler, call) => {
    const parts = call.args.map((node) => together(compiler, node));
    return shownNumber(compiler, call, (run) => {
      const read = parts.flatMap(({ numbers }) => numbers(run));
      const known = read.filter((value) => value !== undefined);
      return known.length === 0 || known.length < read.length ? undefined : operate(onOneScale(known));
    });
  };
}

function extreme(pick: (...values: number[]) => number): (values: readonly NumberValue[]) => NumberValue {
  return (values) => ({
    noise: Math.max(...values.map(noiseOf)),
    low: pick(...values.map(({ low }) => low)),
    high: pick(...values.map(({ high }) => high)),
    ...(values[0]?.share ? { share: values[0].share } : {}),
  });
}

function average(values: readonly NumberValue[]): NumberValue {
  const total = values.reduce(sum, exactly(0));
  const {
    low,
    high,
    noise = 0,
  } = computed(total.low / values.length, total.high / values.length, noiseOf(total));
  const share = values[0]?.share;
  return { low, high, noise, ...(share ? { share } : {}) };
}

/** A function of one number that keeps the order of numbers, so that bounds stay bounds. */
function ofOne(operate: (value: number, places: number) => number): FunctionShape['compile'] {
  return (compiler, call) => {
    const node = argument(call, 0);
    const read = toNumber(compiler, compiler.compile(node), node);
    const places = placesOf(compiler, call);
    return {
      kind: 'number',
      run: (run: Run) => {
        const value = read(run);
        if (!value) return undefined;
        const { low, high, share } = value;
        const rounded = (bound: number): number => operate(withoutNoise(bound, noiseOf(value)), places);
        return { low: rounded(low), high: rounded(high), ...(share ? { share } : {}) };
      },
    };
  };
}

function placesOf(compiler: Compiler, call: Call): number {
  const node = call.args[1];
  if (!node) return 0;
  const expr = compiler.compile(node);
  const places = expr.kind === 'number' ? expr.constant : undefined;
  if (places === undefined || !Number.isInteger(places) || places < 0 || places > 6) {
    throw compiler.refuse('wrongPlaces', node);
  }
  return places;
}

/** Half away from 0, as people and spreadsheets round; the decimal digits decide, not their binary fraction. */
function roundHalf(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const scale = 10 ** places;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(14)))) / scale;
}

function absolute({ low, high, ...rest }: NumberValue): NumberValue {
  const least =
    compareNumbers('<=', exactly(low), exactly(0)) && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
  return { ...rest, low: least, high: Math.max(Math.abs(low), Math.abs(high)) };
}

export const numberFunctions = {
  合计: { least: 1, most: Infinity, use: '合计(优秀票数, 合格票数)', compile: sumOf },
  最大: { least: 1, most: Infinity, use: '最大(甲得分, 乙得分)', compile: overAll(extreme(Math.max)) },
  最小: { least: 1, most: Infinity, use: '最小(甲得分, 乙得分)', compile: overAll(extreme(Math.min)) },
  平均: { least: 1, most: Infinity, use: '平均(甲得分, 乙得分)', compile: overAll(average) },
  四舍五入: { least: 1, most: 2, use: '四舍五入(得分, 1)', compile: ofOne(roundHalf) },
  向下取整: {
    least: 1,
    most: 1,
    use: '向下取整(应到人数 / 3)',
    compile: ofOne((value) => Math.floor(value)),
  },
  向上取整: { least: 1, most: 1, use: '向上取整(应到人数 / 3)', compile: ofOne((value) => Math.ceil(value)) },
  数值: {
    least: 1,
    most: 1,
    use: '数值(学时)',
    compile: (compiler, call) => {
      const node = argument(call, 0);
      return { kind: 'number', run: toNumber(compiler, compiler.compile(node), node) };
    },
  },
  绝对值: {
    least: 1,
    most: 1,
    use: '绝对值(自评得分 - 互评得分)',
    compile: (compiler, call) => {
      const node = argument(call, 0);
      const read = toNumber(compiler, compiler.compile(node), node);
      return {
        kind: 'number',
        run: (run) => {
          const value = read(run);
          return value && absolute(value);
        },
      };
    },
  },
} as const satisfies Readonly<Record<string, FunctionShape>>;
