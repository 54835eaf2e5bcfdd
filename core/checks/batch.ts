import type { Evidence } from '../model/finding.ts';
import type { FieldPath } from '../model/values.ts';
import { comparisonKey } from '../text/normalise.ts';
import type { BatchContext, BatchRecord } from './check.ts';
import { evidenceOf, isFilled, type Place, readPlace } from './places.ts';

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

/**
 * Records by what a field says, in the order in which they come; all together where no field is named. Those that
 * leave it blank are a group of their own, with no name.
 */
export function groupsOf(
  context: BatchContext,
  groupBy: FieldPath | undefined,
): { name: string; records: BatchRecord[] }[] {
  const groups = new Map<string, { name: string; records: BatchRecord[] }>();
  for (const record of context.records) {
    const place = groupBy === undefined ? undefined : placeIn(context, record, groupBy);
    const name = place && isFilled(place) ? place.text.trim() : '';
    const key = comparisonKey(name);
    const group = groups.get(key);
    if (group) group.records.push(record);
    else groups.set(key, { name, records: [record] });
  }
  return [...groups.values()];
}
