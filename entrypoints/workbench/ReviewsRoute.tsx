import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewRow } from '#components/reviews/model.ts';
import { ReviewExports } from '#components/reviews/ReviewExports.tsx';
import { ReviewList } from '#components/reviews/ReviewList.tsx';
import type { Decision } from '#core/model/review.ts';
import { type FormPhrase, formPhrases } from '#core/review/comment-bank.ts';
import { machineCounts } from '#core/review/counts.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { loadPinyin, type PinyinMatch, subjectItems } from '#utils/search.ts';
import { reviewFiltersIn, reviewsHref } from './list-address.ts';
import { useMarks } from './marks.ts';
import { criterionNames } from './reviews/checklist.ts';
import { listMemory, rememberOrder, useListState } from './reviews/list-state.ts';
import { choicesOf, narrowed, rowOf } from './reviews/rows.ts';
import { bulkQuestion, useDecisions } from './reviews/use-decisions.ts';
import { useReviewItems } from './reviews/use-items.ts';
import { useReviewExports } from './reviews/use-review-exports.ts';
import { useMachine } from './reviews/use-machine.ts';
import { goTo } from './route.ts';
import type { RouteProps } from './route-props.ts';
import { keepAddress, useAddress } from './use-address.tsx';
import { useWork } from './use-work.ts';

/** 审核: all forms that can be reviewed, decisions about many of them, and what leaves on paper. */
export function ReviewsRoute({ store, undo, route, settings, fail }: RouteProps) {
  const { labels, shelf, sampleIds } = store;
  const [list, change] = useListState();
  const { filters, picked } = list;
  const [pinyin, setPinyin] = useState<PinyinMatch>();
  useEffect(() => {
    loadPinyin().then((match) => setPinyin(() => match), fail);
  }, [fail]);
  const work = useWork<'decide'>();
  const packId = filters.packId || (settings.packId ?? '');
  const items = useReviewItems(store, packId, filters.packId !== '');
  const machine = useMachine(store, items, packId);
  const marks = useMarks(store);
  const organisations = useMemo(
    () =>
      new Map(
        subjectItems(store.subjects.map(({ value }) => value)).map((each) => [each.id, each.organisation]),
      ),
    [store.subjects],
  );
  const { checkAll, whole, countsOf } = machine;
  // All of them are asked: only together, in the worker.
  const mustCheck = filters.machine !== '' && !whole;
  const shown = useMemo(() => {
    const organisationOf = ({ record, unit }: ReviewItem): string =>
      (record && organisations.get(record.value.subjectId)) ?? unit;
    const known = mustCheck ? { ...filters, machine: '' as const } : filters;
    return narrowed(items, known, { organisationOf, pinyin }, countsOf);
  }, [items, filters, organisations, pinyin, countsOf, mustCheck]);
  const rows = useMemo(
    () => shown.map((item) => rowOf(item, { labels, shelf, marks, organisations, countsOf, sampleIds })),
    [shown, labels, shelf, marks, organisations, countsOf, sampleIds],
  );
  useEffect(() => rememberOrder(shown.map(({ id }) => id)), [shown]);
  const choices = useMemo(() => choicesOf(items, labels, shelf.packs), [items, labels, shelf.packs]);
  const ignored = useAddress(
    route,
    store.whole,
    (asked) => reviewFiltersIn(asked, choices),
    (next) => {
      change({ filters: next });
      if (next.machine && !whole) void checkAll();
    },
  );
  const decisions = useDecisions({ store, undo }, items, work, (decided) => {
    const gone = new Set(decided.map(({ id }) => id));
    change({ picked: new Set([...picked].filter((id) => !gone.has(id))) });
    return undefined;
  });

  /** Only what is both picked and shown. */
  const pickedItems = useMemo(() => shown.filter(({ id }) => picked.has(id)), [shown, picked]);
  const decide = async (decision: Decision): Promise<void> => {
    const ids = pickedItems.map(({ id }) => id);
    if (decision !== 'passed') {
      const phrases = phrasesOf(decision, pickedItems, store);
      decisions.ask(bulkQuestion(decision, ids, () => undefined, phrases));
      return;
    }
    const found = await checkAll();
    if (!found) return;
    const counted = (item: ReviewItem) => machineCounts(found.get(item.id) ?? []);
    decisions.ask(bulkQuestion(decision, ids, counted, []));
  };

  const exports = useReviewExports({
    store,
    packId,
    only: filters.packId !== '',
    listed: shown,
    picked: pickedItems,
    checkAll,
    progress: machine.progress,
    cancel: machine.cancel,
  });

  return (
    <>
      {ignored}
      <ReviewList
        rows={rows}
        total={items.length}
        filters={filters}
        choices={choices}
        selection={{ picked, onPicked: (next) => change({ picked: next }) }}
        memory={listMemory}
        hidden={list.hidden}
        busy={work.busy}
        progress={machine.progress}
        answer={work.answers.decide ?? machine.answer}
        asking={decisions.asking}
        askingActions={decisions.actions}
        mustCheck={mustCheck && machine.progress === undefined}
        onCheck={() => void checkAll()}
        onFilters={(part) => {
          const next = { ...filters, ...part };
          change({ filters: next });
          keepAddress(reviewsHref(next));
          if (part.machine && !whole) void checkAll();
        }}
        onHidden={(hidden) => change({ hidden })}
        onOpen={openRow}
        onDecide={(decision) => void decide(decision)}
        onCancel={machine.cancel}
      >
        <ReviewExports {...exports} />
      </ReviewList>
    </>
  );
}

function openRow({ href }: ReviewRow): void {
  goTo(href);
}

/** Phrases of the packs that the forms are reviewed under, for forms of which nothing in particular is known. */
function phrasesOf(
  decision: Decision,
  items: readonly ReviewItem[],
  { shelf }: Pick<RouteProps['store'], 'shelf'>,
): FormPhrase[] {
  const kind = decision === 'returned' || decision === 'incomplete' ? decision : undefined;
  if (!kind) return [];
  const used = new Set(items.map(({ packId }) => packId));
  return shelf.packs
    .filter(({ id }) => used.has(id))
    .flatMap((pack) => formPhrases(pack.comments, kind, {}, criterionNames(pack)))
    .filter(({ gaps }) => gaps.length === 0);
}
