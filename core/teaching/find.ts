import type { DescribedPage } from '../model/page.ts';
import { columnOf, type Taught } from '../model/taught.ts';
import {
  type Anchored,
  anchored,
  type Difference,
  differences,
  type Looks,
  sameNeighbours,
} from './anchor.ts';
import { placeOf } from './place.ts';

/** What was taught, as the journal has it. `disputed`: two versions of it stand side by side. */
export interface Known {
  taught: Taught;
  disputed: boolean;
}

export interface FoundAgain {
  taught: Taught;
  ref: string;
}

/** Something taught that is not used on this page, and why. `refs`: the controls that may be meant; none of them is filled. */
export interface Refused {
  taught: Taught;
  reason: string;
  params: Record<string, string>;
  refs: string[];
}

export interface TaughtHere {
  found: FoundAgain[];
  refused: Refused[];
}

/**
 * Finds the controls of what was taught for the address of each page. Everything that an anchor says has to be there as it was;
 * what was alike when it was taught is told apart by what stands before and after. Whatever is less than that is refused.
 */
export function findTaught(pages: readonly DescribedPage[], known: readonly Known[]): TaughtHere {
  const places = new Set(pages.map((page) => placeOf(page, pages)));
  const asked = known.filter(({ taught: { place } }) => places.has(place));
  if (asked.length === 0) return { found: [], refused: [] };
  const all = anchored(pages);
  const found: FoundAgain[] = [];
  const refused: Refused[] = [];
  for (const { taught, disputed } of asked) {
    const here = all.filter(({ place }) => place === taught.place);
    const result = columnOf(taught.target) ? findColumn(taught, here) : findOne(taught, here);
    if ('reason' in result) refused.push(result);
    else if (disputed) refused.push(refusal(taught, 'taughtDisputed', result.hits));
    else found.push(...result.hits.map((ref) => ({ taught, ref })));
  }
  return withoutRivals(found, refused);
}

/** A control that two lessons mean differently is left alone; two that mean the same are one. */
function withoutRivals(found: readonly FoundAgain[], refused: readonly Refused[]): TaughtHere {
  const meanings = new Map<string, Set<string>>();
  for (const { ref, taught } of found) {
    const own = meanings.get(ref) ?? new Set();
    meanings.set(ref, own.add(JSON.stringify(taught.target)));
  }
  const isRival = ({ ref }: FoundAgain): boolean => (meanings.get(ref)?.size ?? 0) > 1;
  return {
    found: [...new Map(found.map((each) => [each.ref, each])).values()].filter((each) => !isRival(each)),
    refused: [
      ...refused,
      ...found.filter(isRival).map(({ taught, ref }) => refusal(taught, 'taughtDisputed', [ref])),
    ],
  };
}

function findOne(taught: Taught, here: readonly Anchored[]): Refused | { hits: string[] } {
  const { anchor } = taught;
  const same = here.filter((each) => differences(anchor, each.looks).length === 0);
  const needsNeighbours = anchor.label === '' || anchor.alike > 1;
  // Which row it was is told by what the row says, and never by the place that it has among the others.
  const inRows = anchor.alike > 1 && same.some(({ control }) => control.row);
  const exact = needsNeighbours && !inRows ? same.filter((each) => sameNeighbours(anchor, each.looks)) : same;
  if (exact.length === 1 && !inRows) return { hits: refsOf(exact) };
  if (exact.length > 0) {
    return refusal(taught, 'taughtAmbiguous', refsOf(exact), { count: String(exact.length) });
  }
  if (same.length > 0) return refusal(taught, 'taughtDriftedPlace', refsOf(same));
  return drifted(taught, here);
}

/** A column of the page's own rows: one control in each row of one table, whatever the rows say. */
function findColumn(taught: Taught, here: readonly Anchored[]): Refused | { hits: string[] } {
  const { anchor } = taught;
  const same = here.filter(({ control, looks: other }) => {
    return control.row !== undefined && differences({ ...anchor, row: other.row }, other).length === 0;
  });
  if (same.length === 0) return drifted(taught, here);
  const tables = new Set(same.map(({ control }) => `${control.ref.split(':')[0]} ${control.row?.table}`));
  const rows = new Set(same.map(({ control }) => control.row?.index));
  if (tables.size === 1 && rows.size === same.length) return { hits: refsOf(same) };
  return refusal(taught, 'taughtAmbiguous', refsOf(same), { count: String(same.length) });
}

const DRIFT = {
  label: 'taughtDriftedLabel',
  section: 'taughtDriftedSection',
  kind: 'taughtDriftedKind',
  row: 'taughtDriftedRow',
} as const satisfies Record<Difference, string>;

/** What has changed about the control, as far as one can be told that it may have been. */
function drifted(taught: Taught, here: readonly Anchored[]): Refused {
  const { anchor } = taught;
  const near = here.flatMap((each) => {
    const changed = differences(anchor, each.looks);
    const [first] = changed;
    const named = changed.includes('label')
      ? changed.length === 1 && sameNeighbours(anchor, each.looks)
      : anchor.label !== '';
    return first && named ? [{ each, first, count: changed.length }] : [];
  });
  const least = Math.min(...near.map(({ count }) => count));
  const nearest = near.filter(({ count }) => count === least);
  const [one] = nearest;
  if (!one) return refusal(taught, 'taughtDrifted', []);
  const refs = refsOf(nearest.map(({ each }) => each));
  const params = {
    was: saidBy(anchor, one.first),
    now: [...new Set(nearest.map(({ each }) => saidBy(each.looks, one.first)))].join('、'),
  };
  return refusal(taught, DRIFT[one.first], refs, params);
}

function saidBy(anchor: Looks, what: Difference): string {
  if (what === 'label') return anchor.shown;
  if (what === 'section') return [...anchor.section, ...anchor.column].join(' / ');
  return what === 'row' ? anchor.row.join(' / ') : anchor.kind;
}

function refsOf(all: readonly Anchored[]): string[] {
  return all.map(({ control }) => control.ref);
}

function refusal(
  taught: Taught,
  reason: string,
  refs: string[],
  params: Record<string, string> = {},
): Refused {
  return { taught, reason, params, refs };
}
