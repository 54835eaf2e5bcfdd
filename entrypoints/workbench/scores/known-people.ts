import type { FormRecord } from '#core/model/record.ts';
import { type Subject, SECOND_KEYS } from '#core/model/subject.ts';
import { textOf } from '#core/model/values.ts';
import { subjectFinder } from '#core/review/placed.ts';
import { shownKeys } from '#core/review/shown-key.ts';
import type { Labels } from '../shelf-labels.ts';
import type { KeysOf } from './board-rows.ts';

export interface Known {
  subjects: readonly { value: Subject }[];
  records: readonly { value: Pick<FormRecord, 'id' | 'subjectId'> }[];
  labels: Pick<Labels, 'shownAt'>;
}

/**
 * What people are shown by: of somebody who is among the people of this store what their own fields let be seen, as in 人员; of all
 * others what the reviews keep, where a short number is nothing but stars.
 */
export function keysIn({ subjects, records, labels }: Known): KeysOf {
  const find = subjectFinder(subjects.map(({ value }) => value));
  const byId = new Map(subjects.map(({ value }) => [value.id, value]));
  const owners = new Map(records.map(({ value }) => [value.id, value.subjectId]));
  return (target) => {
    const owner = byId.get(owners.get(target.recordId ?? '') ?? '');
    const values = (owner ?? find(target))?.values;
    const own = SECOND_KEYS.flatMap((path) => {
      const text = values && textOf(values, path);
      return text === undefined ? [] : [labels.shownAt(path, text)];
    }).filter((text) => !/^\**$/.test(text));
    return own.length > 0 ? own : shownKeys(target);
  };
}
