import type { FillPlan, PlannedWrite } from '#core/model/page.ts';

/** A plan with fields that have found a place: they are left alone no more. */
export function withWrites({ writes, leftAlone, acts }: FillPlan, more: readonly PlannedWrite[]): FillPlan {
  const known = new Set(writes.map(({ ref }) => ref));
  const paths = new Set(more.map(({ path }) => path));
  return {
    writes: [...writes, ...more.filter(({ ref }) => !known.has(ref))],
    leftAlone: leftAlone.filter(({ path }) => path === undefined || !paths.has(path)),
    ...(acts ? { acts } : {}),
  };
}
