import type { Evidence } from '../model/finding.ts';
import type { FieldPath } from '../model/values.ts';
import { comparisonKey } from '../text/normalise.ts';
import { shownText } from '../model/mask.ts';
import type { BatchContext, BatchRecord, BatchResult } from './check.ts';
import { evidenceOf, type Place } from '../model/place.ts';
import { fieldAt, isFilled, readPlace } from './places.ts';

/** A place of one record among many. */
export interface BatchPlace extends Place {
  record: BatchRecord;
}

/** The value at a path of a record. */
export function placeIn(context: BatchContext, record: BatchRecord, path: FieldPath): BatchPlace {
  const { formType, values } = record;
  return { ...readPlace({ formType, values, pack: context.pack, today: context.today }, path), record };
}

/** The same place of every record, in their order. */
export function placesIn(context: BatchContext, path: FieldPath): BatchPlace[] {
  return context.records.map((record) => placeIn(context, record, path));
}

/** Evidence that says whose it is. */
export function evidenceIn(place: BatchPlace): Evidence[] {
  return evidenceOf(place).map((evidence) => ({ ...evidence, recordId: place.record.id }));
}

/** Records that a field puts together. */
export interface RecordGroup {
  /** What the field says, masked where it is sensitive; `""` where it is blank, or no field is named. */
  name: string;
  records: BatchRecord[];
}

/** The field by which records are put together: one for all of them, or that of each record's form. */
type GroupPath = FieldPath | ((record: BatchRecord) => FieldPath);

function pathOf(path: GroupPath, record: BatchRecord): FieldPath {
  return typeof path === 'string' ? path : path(record);
}

/**
 * Records by what a field says, in the order in which they come; all together where no field is named. `blank` are those that
 * leave it blank: nobody can tell which group they belong to.
 */
export function groupsOf(
  context: BatchContext,
  groupBy: GroupPath | undefined,
): { groups: RecordGroup[]; blank: BatchRecord[] } {
  if (groupBy === undefined) return { groups: [{ name: '', records: [...context.records] }], blank: [] };
  const groups = new Map<string, RecordGroup>();
  const blank: BatchRecord[] = [];
  for (const record of context.records) {
    const path = pathOf(groupBy, record);
    const place = placeIn(context, record, path);
    if (!isFilled(place)) {
      blank.push(record);
      continue;
    }
    const key = comparisonKey(place.text);
    const group = groups.get(key);
    if (group) group.records.push(record);
    else {
      const name = shownText(place.text.trim(), fieldAt(record.formType, path));
      groups.set(key, { name, records: [record] });
    }
  }
  return { groups: [...groups.values()], blank };
}

/** One answer about all of them, at the first; none where every record has its group. */
export function withoutGroup(
  context: BatchContext,
  groupBy: GroupPath | undefined,
  blank: readonly BatchRecord[],
): BatchResult<'no-group'>[] {
  const [first] = blank;
  if (groupBy === undefined || !first) return [];
  const path = pathOf(groupBy, first);
  const params = { field: placeIn(context, first, path).label, count: blank.length };
  return [{ outcome: 'review', code: 'no-group', params, path, recordId: first.id }];
}
