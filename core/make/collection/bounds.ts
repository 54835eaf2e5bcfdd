import { resolveParameters } from '../../engine/parameters.ts';
import type { Pack } from '../../model/pack.ts';

/** What a number may be; both ends belong to it. */
export interface Bounds {
  from?: number;
  to?: number;
  whole?: boolean;
}

/** By field id, or `rows[].column` for that column of every row. */
export type FieldBounds = Readonly<Record<string, Bounds>>;

/**
 * Bounds that packs set for numbers of a form, as far as they are known: a local number that is not set bounds nothing (law 7). Of two
 * packs the narrower counts.
 */
export function boundsOf(packs: readonly Pack[], formTypeId: string): FieldBounds {
  const found = new Map<string, Bounds>();
  for (const pack of packs) {
    for (const use of pack.checks) {
      if (use.checkId !== 'number-range' || !use.enabled || !use.formTypeIds.includes(formTypeId)) continue;
      const { value } = resolveParameters(use.params, pack);
      const { path, min, max, whole } = value as Readonly<Record<string, unknown>>;
      if (typeof path !== 'string') continue;
      found.set(path, narrower(found.get(path) ?? {}, { min, max, whole }));
    }
  }
  return Object.fromEntries(found);
}

function narrower(
  known: Bounds,
  { min, max, whole }: { min: unknown; max: unknown; whole: unknown },
): Bounds {
  const from = highest([known.from, min]);
  const to = lowest([known.to, max]);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(known.whole === true || whole === true ? { whole: true } : {}),
  };
}

function highest(numbers: readonly unknown[]): number | undefined {
  const known = numbers.filter((each) => typeof each === 'number');
  return known.length === 0 ? undefined : Math.max(...known);
}

function lowest(numbers: readonly unknown[]): number | undefined {
  const known = numbers.filter((each) => typeof each === 'number');
  return known.length === 0 ? undefined : Math.min(...known);
}
