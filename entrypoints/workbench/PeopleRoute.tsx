import { useMemo } from 'preact/hooks';
import { People, type PersonMark, type PersonRow } from '#components/workbench/People.tsx';
import { peopleForm } from '#core/export/people-form.ts';
import { textOf } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { searchSubjects, type SubjectItem } from '#utils/search.ts';
import { bringBack, removeTogether } from './bulk-removal.ts';
import { handOver } from './handover.ts';
import { timeText } from './labels.ts';
import { listItems } from './list-items.ts';
import { stillThere, useListView } from './list-view.ts';
import type { RouteProps } from './route-props.ts';
import { goTo } from './route.ts';
import { usePinyin } from './use-pinyin.ts';
import { useWork } from './use-work.ts';

interface PeopleFilter {
  organisation: string;
  mark: PersonMark | '';
}

const ALL: PeopleFilter = { organisation: '', mark: '' };
const USUALLY_HIDDEN = ['employeeNumber', 'politicalStatus', 'updated'];

export function PeopleRoute({ store, edits, settings, changeSettings, undo, addSample, fail }: RouteProps) {
  const [view, change] = useListView('people', ALL);
  const { query, filter } = view;
  const pinyin = usePinyin(fail);
  const { busy, run } = useWork<'bulk'>();
  const items = listItems(store.subjects);
  const { subjects, records, sampleIds, whole } = store;
  const all = useMemo(
    () => personRows({ subjects, records, sampleIds, whole }, edits, items),
    [subjects, records, sampleIds, whole, edits, items],
  );
  const organisations = useMemo(() => organisationsIn(store.subjects), [store.subjects]);
  const rows = useMemo(() => {
    const found = searchSubjects(items, query, pinyin).flatMap(({ id }) => all.get(id) ?? []);
    return found.filter((row) => fits(row, filter));
  }, [items, all, query, pinyin, filter]);
  const picked = stillThere(view.picked, all);
  const chosen = store.subjects.filter(({ value }) => picked.has(value.id));
  const own = store.records.filter(({ value }) => picked.has(value.subjectId));
  const counts = { count: chosen.length, records: own.length };

  const remove = async (): Promise<undefined> => {
    try {
      const { removed } = await removeTogether({ store, edits }, { subjects: chosen, records: own });
      change({ picked: new Set() });
      undo.offer({
        text: t('lists.removed.people', counts),
        take: () => bringBack(store, removed),
      });
    } catch (error) {
      fail(error);
    }
    return undefined;
  };
  return (
    <People
      rows={rows}
      total={store.whole ? all.size : undefined}
      query={query}
      organisations={organisations}
      organisation={filter.organisation}
      mark={filter.mark}
      selection={{ picked, onPicked: (next) => change({ picked: next }), waiting: !store.whole }}
      bulk={{
        removal: {
          title: t('lists.remove.people.title', { count: chosen.length }),
          text: t('lists.remove.people.text', counts),
          unsaved: [...chosen, ...own].filter(({ entity }) => edits.get(entity)).length,
        },
        busy,
        onRun: () => handOver('runs', { subjectIds: [...picked], formId: undefined }),
        onCheck: () => handOver('records', { recordIds: own.map(({ value }) => value.id) }),
        onExport: () => handOver('export', { ids: picked, formId: peopleForm.id }),
        onRemove: () => void run('bulk', remove),
      }}
      hidden={settings.hiddenColumns['people'] ?? USUALLY_HIDDEN}
      memory={view.memory}
      onQuery={(next) => change({ query: next })}
      onOrganisation={(organisation) => change({ filter: { ...filter, organisation } })}
      onMark={(mark) => change({ filter: { ...filter, mark } })}
      onHidden={(people) =>
        void changeSettings({ hiddenColumns: { ...settings.hiddenColumns, people } }).catch(fail)
      }
      onOpen={(id) => goTo(`#/people/${id}`)}
      onImport={() => goTo('#/import')}
      onAdd={() => goTo(`#/people/${crypto.randomUUID()}/new`)}
      onSample={addSample}
    />
  );
}

/** Every person as the list shows them, by id. */
function personRows(
  store: Pick<RouteProps['store'], 'subjects' | 'records' | 'sampleIds' | 'whole'>,
  edits: RouteProps['edits'],
  items: readonly SubjectItem[],
): Map<string, PersonRow> {
  const counts = new Map<string, number>();
  for (const { value } of store.records) counts.set(value.subjectId, (counts.get(value.subjectId) ?? 0) + 1);
  return new Map(
    store.subjects.map((subject, at): [string, PersonRow] => {
      const { id, values } = subject.value;
      const item = items[at];
      return [
        id,
        {
          id,
          name: item?.name || t('subject.unnamed'),
          organisation: item?.organisation ?? '',
          unit: textOf(values, 'workUnit') ?? '',
          post: textOf(values, 'post') ?? '',
          employeeNumber: textOf(values, 'employeeNumber') ?? '',
          politicalStatus: textOf(values, 'politicalStatus') ?? '',
          // Only of rows that are drawn, as below.
          get key() {
            return item?.secondKey?.shown ?? '';
          },
          homonym: item?.homonym ?? false,
          conflict: subject.conflicts.length > 0,
          unsaved: edits.get(subject.entity) !== undefined,
          sample: store.sampleIds.has(id),
          records: store.whole ? (counts.get(id) ?? 0) : undefined,
          // Only of rows that are drawn: thousands of dates take a while.
          get updated() {
            return timeText(subject.claimedAt);
          },
          updatedAt: subject.claimedAt,
        },
      ];
    }),
  );
}

function fits(row: PersonRow, { organisation, mark }: PeopleFilter): boolean {
  if (organisation !== '' && row.unit !== organisation) return false;
  switch (mark) {
    case '':
      return true;
    case 'noRecords':
      return row.records === 0;
    default:
      return row[mark];
  }
}

/** Units of people as they are written, in the order of the roster. */
export function organisationsIn(subjects: RouteProps['store']['subjects']): string[] {
  const units = subjects.map(({ value }) => textOf(value.values, 'workUnit') ?? '');
  return [...new Set(units)].filter((unit) => unit !== '');
}
