import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BatchFindings } from '#components/workbench/BatchFindings.tsx';
import { Copies } from '#components/workbench/Copies.tsx';
import { ALL_RECORDS } from '#components/workbench/RecordFilters.tsx';
import { goToPart, Records } from '#components/workbench/Records.tsx';
import { peopleForm } from '#core/export/people-form.ts';
import { t } from '#locales/index.ts';
import { searchSubjects } from '#utils/search.ts';
import { bringBack, removeTogether } from './bulk-removal.ts';
import { handOver, takeHanded } from './handover.ts';
import { recordFilterIn, recordsHref } from './list-address.ts';
import { listItems } from './list-items.ts';
import { stillThere, useListView } from './list-view.ts';
import { ListedBatch } from './listed-batch.ts';
import { useMarks } from './marks.ts';
import { organisationsIn } from './PeopleRoute.tsx';
import { fitsFilter, recordCounts, recordRows, recordStages } from './record-rows.ts';
import { goTo } from './route.ts';
import type { RouteProps } from './route-props.ts';
import { keepAddress, useAddress } from './use-address.tsx';
import { useBatch } from './use-batch.ts';
import { useByFindings } from './use-by-findings.ts';
import { useCopies } from './use-copies.ts';
import { usePinyin } from './use-pinyin.ts';
import { useWork } from './use-work.ts';

const USUALLY_HIDDEN: readonly string[] = [];

export function RecordsRoute({ store, route, edits, settings, changeSettings, undo, fail }: RouteProps) {
  const { records, shelf, labels, sampleIds } = store;
  const { packs, forms } = shelf;
  const { packId } = settings;
  const [view, change] = useListView('records', ALL_RECORDS);
  const { query, filter } = view;
  const pinyin = usePinyin(fail);
  const { busy, run } = useWork<'bulk'>();
  const items = listItems(store.subjects);
  const people = useMemo(
    () => new Map(store.subjects.map((subject) => [subject.value.id, subject.value.values])),
    [store.subjects],
  );
  const organisations = useMemo(() => organisationsIn(store.subjects), [store.subjects]);
  const ignored = useAddress(
    route,
    store.whole,
    (asked) => recordFilterIn(asked, { organisations, formIds: forms.map(({ id }) => id) }),
    (next) => change({ query: '', filter: next }),
  );
  const marks = useMarks(store);
  const stages = useMemo(() => recordStages(store.verdicts), [store.verdicts]);
  const counts = useMemo(
    () => recordCounts({ records, shelf }, people, packId),
    [records, shelf, people, packId],
  );
  const all = useMemo(
    () => recordRows({ records, labels, sampleIds }, edits, { people, items, marks, stages, counts }),
    [records, labels, sampleIds, edits, people, items, marks, stages, counts],
  );
  const there = useMemo(() => new Map(all.map((row) => [row.id, row])), [all]);
  const searched = useMemo(() => {
    const found =
      query === '' ? undefined : new Set(searchSubjects(items, query, pinyin).map(({ id }) => id));
    return all.filter((row) => (!found || found.has(row.subjectId)) && fitsFilter(row, filter));
  }, [all, items, query, pinyin, filter]);
  const { rows, checking } = useByFindings(searched, filter.findings);
  const picked = stillThere(view.picked, there);
  const [scope, setScope] = useState<ReadonlySet<string>>();
  const scoped = useMemo(() => scope && stillThere(scope, there), [scope, there]);

  const pack = packs.find(({ id }) => id === packId);
  // By what is listed and not by the rows, which are made anew with every edit: what was found of a batch stays while it is the same.
  const listedIds = [...(scoped ?? rows.map(({ id }) => id))].join(' ');
  const batch = useMemo(() => {
    const wanted = new Set(listedIds.split(' '));
    const listed = records.filter(({ value }) => wanted.has(value.id));
    return new ListedBatch({ records: listed, forms, people, marks });
  }, [records, forms, people, marks, listedIds]);
  const together = useBatch(pack, batch);
  const copies = useCopies(pack, batch);

  // What is to be checked is checked once the page shows what it is.
  const askedRef = useRef(false);
  const checkOnly = (ids: ReadonlySet<string>): void => {
    askedRef.current = true;
    setScope(ids);
  };
  useEffect(() => {
    const handed = takeHanded('records');
    if (handed) checkOnly(new Set(handed.recordIds));
  }, []);
  useEffect(() => {
    if (!askedRef.current || !scoped) return;
    askedRef.current = false;
    goToPart('together');
    together.onCheck();
  });

  const chosen = records.filter(({ value }) => picked.has(value.id));
  const chosenForms = new Set(chosen.map(({ value }) => value.formTypeId));
  const [onlyForm] = chosenForms.size === 1 ? chosenForms : [];
  const remove = async (): Promise<undefined> => {
    try {
      const { removed } = await removeTogether({ store, edits }, { subjects: [], records: chosen });
      change({ picked: new Set() });
      undo.offer({
        text: t('lists.removed.records', { count: chosen.length }),
        take: () => bringBack(store, removed),
      });
    } catch (error) {
      fail(error);
    }
    return undefined;
  };
  return (
    <>
      {ignored}
      <Records
        together={[
          { id: 'together', title: t('batch.title'), part: <BatchFindings {...together} /> },
          { id: 'alike', title: t('copies.title'), part: <Copies {...copies} /> },
        ]}
        scope={scoped?.size}
        rows={rows}
        total={store.whole ? all.length : undefined}
        checking={checking}
        query={query}
        filter={filter}
        organisations={organisations}
        forms={forms}
        packs={packs}
        packId={packId ?? ''}
        selection={{ picked, onPicked: (next) => change({ picked: next }), waiting: !store.whole }}
        bulk={{
          removal: {
            title: t('lists.remove.records.title', { count: chosen.length }),
            text: t('lists.remove.records.text', { count: chosen.length }),
            unsaved: chosen.filter(({ entity }) => edits.get(entity)).length,
          },
          busy,
          onRun: () =>
            handOver('runs', {
              subjectIds: [...new Set(chosen.map(({ value }) => value.subjectId))],
              formId: onlyForm,
            }),
          onCheck: () => checkOnly(picked),
          onExport: () =>
            handOver('export', { ids: picked, formId: chosen[0]?.value.formTypeId ?? peopleForm.id }),
          onRemove: () => void run('bulk', remove),
        }}
        hidden={settings.hiddenColumns['records'] ?? USUALLY_HIDDEN}
        memory={view.memory}
        hasPeople={store.subjects.length > 0}
        onQuery={(next) => change({ query: next })}
        onFilter={(narrowed) => {
          const next = { ...filter, ...narrowed };
          change({ filter: next });
          keepAddress(recordsHref(next));
        }}
        onPack={(id) => void changeSettings({ packId: id }).catch(fail)}
        onHidden={(hidden) =>
          void changeSettings({ hiddenColumns: { ...settings.hiddenColumns, records: hidden } }).catch(fail)
        }
        onOpen={(id) => goTo(`#/records/${id}`)}
        onUnscope={() => setScope(undefined)}
        onImport={() => goTo('#/import')}
        onPeople={() => goTo('#/people')}
      />
    </>
  );
}
