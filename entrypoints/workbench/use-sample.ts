import { useMemo } from 'preact/hooks';
import type { SampleView } from '#components/workbench/Sample.tsx';
import type { Current } from '#core/model/fold.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Subject } from '#core/model/subject.ts';
import { sampleContent } from '#core/sample/remove.ts';
import { nameOf } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { removeSample } from './sample-data.ts';
import { useWork } from './use-work.ts';

/** 示例数据 that are there, with the way to take them out; `undefined` where there are none. */
export function useSample({
  store,
  edits,
  undo,
  fail,
}: Pick<RouteProps, 'store' | 'edits' | 'undo' | 'fail'>):
  | { sample: SampleView; busy: boolean; onRemove: () => void }
  | undefined {
  const { busy, run } = useWork<'sample'>();
  const { samples, subjects, records, whole } = store;
  const [current] = samples;
  const content = useMemo(
    () => current && sampleContent(current, subjects, records),
    [current, subjects, records],
  );
  if (!current || !content || !whole) return undefined;
  const remove = async (): Promise<undefined> => {
    await removeSample({ store, edits, undo }, current, content).catch(fail);
    return undefined;
  };
  return {
    sample: {
      people: content.subjects.length,
      records: content.records.length,
      changed: [...new Set(content.changed.map((each) => ownerOf(each, subjects)))],
      added: content.added.length,
    },
    busy,
    onRemove: () => void run('sample', remove),
  };
}

/** Whom something changed is about. */
function ownerOf({ value }: Current<Subject | FormRecord>, subjects: readonly Current<Subject>[]): string {
  if (!('subjectId' in value)) return nameOf(value.values);
  const owner = subjects.find((subject) => subject.value.id === value.subjectId);
  return nameOf(owner?.value.values ?? {});
}
