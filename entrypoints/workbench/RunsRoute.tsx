import { useEffect, useMemo, useState } from 'preact/hooks';
import { Runs } from '#components/workbench/Runs.tsx';
import { entriesOfChosen, entriesOfNames } from '#core/run/entries.ts';
import type { Run } from '#core/run/fold.ts';
import { readNames } from '#core/run/names.ts';
import { openJournal } from '#utils/journal/open.ts';
import { readRuns, startRun } from '#utils/run-journal.ts';
import { searchSubjects, subjectItems } from '#utils/search.ts';
import { goTo } from './route.ts';
import type { RouteProps } from './route-props.ts';
import { runRow } from './run-labels.ts';
import { takeHanded } from './handover.ts';
import { usePinyin } from './use-pinyin.ts';
import { useWork } from './use-work.ts';

/** People listed at once; all that are found can be chosen together. */
const SHOWN = 200;

export function RunsRoute({ store, fail }: RouteProps) {
  const [runs, setRuns] = useState<readonly Run[]>([]);
  useEffect(() => {
    readRuns(openJournal()).then(setRuns, fail);
  }, [store.state, fail]);
  const pinyin = usePinyin(fail);
  const [handed] = useState(() => takeHanded('runs'));
  const [formId, setFormId] = useState(handed?.formId ?? '');
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(handed?.subjectIds));
  const [list, setList] = useState('');
  const { busy, answers, run } = useWork<'make'>();
  const subjects = useMemo(() => store.subjects.map(({ value }) => value), [store.subjects]);
  const items = useMemo(() => subjectItems(subjects), [subjects]);
  const found = useMemo(() => searchSubjects(items, query, pinyin), [items, query, pinyin]);
  const entries = useMemo(() => {
    if (list.trim() !== '') return entriesOfNames(readNames(list), subjects);
    // In the order of the roster, whatever the order of the clicks.
    const ids = items.filter(({ id }) => picked.has(id)).map(({ id }) => id);
    return entriesOfChosen(ids, subjects);
  }, [list, subjects, items, picked]);
  const make = async (): Promise<undefined> => {
    const id = await startRun(openJournal(), formId, entries);
    goTo(`#/runs/${id}`);
    return undefined;
  };
  return (
    <Runs
      rows={runs.map((each) => runRow(each, store.labels))}
      making={{
        forms: store.shelf.forms,
        formId,
        query,
        people: found.slice(0, SHOWN).map(({ id, name, organisation, homonym, secondKey }) => ({
          id,
          name,
          organisation,
          homonym,
          key: secondKey?.shown ?? '',
        })),
        found: found.length,
        picked,
        list,
        entries,
        busy,
        answer: answers.make,
        onForm: setFormId,
        onQuery: setQuery,
        onPick: (id, on) => setPicked(withIds(picked, [id], on)),
        onPickAll: (on) =>
          setPicked(
            on
              ? withIds(
                  picked,
                  found.map(({ id }) => id),
                  true,
                )
              : new Set(),
          ),
        onList: setList,
        onMake: () => void run('make', make),
      }}
    />
  );
}

function withIds(set: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
