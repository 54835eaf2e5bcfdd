import { useEffect, useMemo, useState } from 'preact/hooks';
import { People, type PersonRow } from '#components/workbench/People.tsx';
import { t } from '#locales/index.ts';
import { textOf } from '#core/model/values.ts';
import { loadPinyin, type PinyinMatch, searchSubjects, subjectItems } from '#utils/search.ts';
import type { RouteProps } from './route-props.ts';
import { goTo } from './route.ts';

export function PeopleRoute({ store, fail }: RouteProps) {
  const [query, setQuery] = useState('');
  const [pinyin, setPinyin] = useState<PinyinMatch>();
  useEffect(() => {
    loadPinyin().then((match) => setPinyin(() => match), fail);
  }, [fail]);
  const items = useMemo(() => subjectItems(store.subjects.map((subject) => subject.value)), [store.subjects]);
  const byId = useMemo(
    () => new Map(store.subjects.map((subject) => [subject.value.id, subject])),
    [store.subjects],
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { value } of store.records) found.set(value.subjectId, (found.get(value.subjectId) ?? 0) + 1);
    return found;
  }, [store.records]);
  const rows = searchSubjects(items, query, pinyin).map((item): PersonRow => {
    const subject = byId.get(item.id);
    return {
      id: item.id,
      name: item.name || t('subject.unnamed'),
      organisation: item.organisation,
      post: subject ? (textOf(subject.value.values, 'post') ?? '') : '',
      key: item.secondKey?.shown ?? '',
      homonym: item.homonym,
      conflict: (subject?.conflicts.length ?? 0) > 0,
      records: counts.get(item.id) ?? 0,
    };
  });
  return (
    <People
      rows={rows}
      total={items.length}
      query={query}
      onQuery={setQuery}
      onOpen={(id) => goTo(`#/people/${id}`)}
      onImport={() => goTo('#/import')}
      onAdd={() => goTo(`#/people/${crypto.randomUUID()}/new`)}
    />
  );
}
