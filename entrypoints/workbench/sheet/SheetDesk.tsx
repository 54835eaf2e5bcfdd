import { useMemo, useRef, useState } from 'preact/hooks';
import { BulkBar } from '#components/workbench/sheet/BulkBar.tsx';
import { RowPanel } from '#components/workbench/sheet/RowPanel.tsx';
import { SheetOut } from '#components/workbench/sheet/SheetOut.tsx';
import { SheetTable } from '#components/workbench/sheet/SheetTable.tsx';
import {
  passesFilter,
  type SheetAction,
  type SheetFilter,
  type SheetRowView,
} from '#components/workbench/sheet/sheet-view.ts';
import { Panel } from '#components/workbench/Shell.tsx';
import type { Pack } from '#core/model/pack.ts';
import type { Formers } from '#core/review/sheet/former.ts';
import type { JudgedRow } from '#core/review/sheet/judge.ts';
import { machineKept } from '#core/review/sheet/decide.ts';
import { marksOf } from '#core/review/sheet/marks.ts';
import { phrasesFor } from '#core/review/sheet/reason.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import { isReturned } from '#core/review/sheet/returns.ts';
import { decisionsAt } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { markWords } from '#locales/sheet-words.ts';
import type { RouteProps } from '../route-props.ts';
import type { Work } from '../use-work.ts';
import { rowViews } from './row-views.ts';
import { saveAnnotated, saveReturns, saveTable, saveToReview } from './sheet-files.ts';
import { useDecisions } from './use-decisions.ts';
import { useKeys } from './use-keys.ts';
import { useQueue } from './use-queue.ts';
import { useReasons } from './use-reasons.ts';

interface SheetDeskProps extends Pick<RouteProps, 'store' | 'goOn'> {
  file: File;
  pack: Pack;
  judged: readonly JudgedRow[];
  formers: Formers;
  work: Work<SheetAction>;
  onSame: (rowId: string) => void;
}

/** The rows of a checked sheet, one of which is looked at and decided about; then what goes out. */
export function SheetDesk({ store, goOn, file, pack, judged, formers, work, onSame }: SheetDeskProps) {
  const views = useMemo(() => rowViews(judged, formers), [judged, formers]);
  const [filter, setFilter] = useState<SheetFilter>('all');
  const [selectedId, setSelected] = useState<string>();
  const reasons = useReasons(pack.id);
  const [chosen, setChosen] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [withOpen, setWithOpen] = useState(false);
  const [lacking, setLacking] = useState<string>();
  const [purpose, setPurpose] = useState('');
  const reasonRef = useRef<HTMLElement | null>(null);
  const decisions = useDecisions(store, { file: file.name, packId: pack.id, formers: formers.found });
  const { busy, answers, run } = work;
  const { waiting, add } = useQueue();
  const listed = views.filter((view) => passesFilter(view, filter));
  const selected = listed.find(({ id }) => id === selectedId) ?? listed[0];
  const judgedOf = (id: string): JudgedRow | undefined => judged.find(({ row }) => row.id === id);
  const current = selected && judgedOf(selected.id);
  const reason = selected ? (reasons.get(selected.id) ?? selected.verdict?.comment ?? selected.reason) : '';
  const chosenIds = selected ? (chosen.get(selected.id) ?? selected.verdict?.criterionIds ?? []) : [];
  const criteria = useMemo(() => (current ? criteriaOfRow(pack, current) : []), [pack, current]);
  const marks = useMemo(() => {
    const byId = new Map(views.map(({ id, verdict }) => [id, verdict]));
    return marksOf(judged, (id) => byId.get(id), markWords());
  }, [judged, views]);
  const clean = views.filter(
    ({ machine, verdict, former, likely, disputed }) =>
      machine === 'pass' && !verdict && !former && !likely && !disputed,
  );
  const resent = views.filter((view) => isResent(view, formers));
  const isListed = (row: JudgedRow, at: number) => isReturned(row, views[at]?.verdict, withOpen);
  const returns = judged.filter(isListed).length;
  const openFails = judged.filter(
    (row, at) => isReturned(row, undefined, true) && !views[at]?.verdict,
  ).length;

  const move = (by: number): void => {
    const at = selected ? listed.indexOf(selected) : -1;
    const next = listed[Math.min(listed.length - 1, Math.max(0, at + by))];
    if (next) setSelected(next.id);
  };
  const decide = (decision: 'passed' | 'returned' | 'incomplete'): void => {
    if (!selected || !current || waiting.has(selected.id)) return;
    // Of what passes, the machine's words are no reason.
    const own = decision === 'passed' ? (reasons.get(selected.id) ?? '') : reason;
    if (decision === 'returned' && own.trim() === '') {
      setLacking(selected.id);
      reasonRef.current?.focus();
      return;
    }
    setLacking(undefined);
    const { id, name } = selected;
    const next = nextOpen(listed, selected, waiting);
    const said = {
      decision,
      comment: own.trim(),
      // Only what the reviewer chose is a reason: what the checks found stands beside it.
      criterionIds: decision === 'passed' ? [] : [...chosenIds],
      machine: machineKept(current),
    };
    add(id, () =>
      run(
        'decide',
        () => decisions.decide(current.row, said).then(() => reasons.saved(id)),
        (why) => t('sheet.notSaved', { name, reason: why }),
      ),
    );
    if (next) setSelected(next.id);
  };
  const takeBack = (): void => {
    if (!selected?.verdict || !current || waiting.has(selected.id)) return;
    const { id, name } = selected;
    add(id, () =>
      run('decide', async () => {
        await decisions.takeBack(current.row);
        return t('sheet.takenBack', { name });
      }),
    );
  };
  const tick = (id: string, on: boolean): void => {
    if (!selected) return;
    const next = on ? [...chosenIds, id] : chosenIds.filter((each) => each !== id);
    setChosen(new Map([...chosen, [selected.id, next]]));
  };
  const decideAll = (rows: readonly SheetRowView[], decision: 'passed' | 'resubmitted'): void => {
    const own = rows.flatMap(({ id }) => judgedOf(id) ?? []);
    const count = own.length;
    const text = t(decision === 'passed' ? 'sheet.bulk.passed' : 'sheet.bulk.resubmittedDone', { count });
    void run('bulk', async () => {
      await goOn({ page: 'sheet', text }, decisions.decideAll(own, decision));
      return text;
    });
  };
  const outgoing = { store, file, pack, judged, views, withOpen };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      1: () => decide('passed'),
      2: () => decide('returned'),
      3: () => decide('incomplete'),
      c: () => reasonRef.current?.focus(),
      u: takeBack,
    },
    true,
  );

  return (
    <>
      <Panel
        title={t('sheet.table', { count: views.length })}
        aside={<span class="jn-muted jn-small">{t('sheet.keys')}</span>}
      >
        <BulkBar
          clean={clean.length}
          resent={resent.length}
          undoable={decisions.undoable}
          busy={busy}
          answer={answers.bulk}
          onPass={() => decideAll(clean, 'passed')}
          onResubmitted={() => decideAll(resent, 'resubmitted')}
          onUndo={() =>
            void run('bulk', async () => t('sheet.bulk.undone', { count: await decisions.undo() }))
          }
        />
        <div class="sheet-desk">
          <SheetTable
            all={views}
            rows={listed}
            filter={filter}
            selected={selected?.id}
            waiting={waiting}
            onFilter={setFilter}
            onSelect={setSelected}
          />
          {selected && current && (
            <RowPanel
              row={selected}
              reason={reason}
              phrases={phrasesFor(pack, current, 'returned')}
              criteria={criteria.map((each) => ({ ...each, ticked: chosenIds.includes(each.id) }))}
              onCriterion={tick}
              lacking={lacking === selected.id}
              busy={waiting.has(selected.id)}
              answer={answers.decide}
              reasonRef={(element) => {
                reasonRef.current = element;
              }}
              onReason={(text) => reasons.type(selected.id, text)}
              onReasonDone={() => reasonRef.current?.blur()}
              onDecide={decide}
              onTakeBack={takeBack}
              onSame={() => onSame(selected.id)}
            />
          )}
        </div>
      </Panel>
      <SheetOut
        returns={returns}
        openFails={openFails}
        withOpen={withOpen}
        onWithOpen={setWithOpen}
        marks={marks.length}
        rows={views.length}
        open={views.filter(({ verdict }) => !verdict).length}
        purpose={purpose}
        busy={busy}
        answers={answers}
        onPurpose={setPurpose}
        onReturns={() => void run('returns', () => saveReturns(outgoing, returns))}
        onAnnotated={() => void run('annotated', () => saveAnnotated(outgoing, marks, purpose.trim()))}
        onTable={() => void run('table', () => saveTable(outgoing))}
        onToReview={() => void run('toReview', () => saveToReview(outgoing, formers))}
      />
    </>
  );
}

/** Criteria that may be named as the reason: those that the findings of the row speak of, then all others of its form. */
function criteriaOfRow(
  pack: Pack,
  { row, findings }: JudgedRow,
): { id: string; name: string; found: boolean }[] {
  const found = new Set(findings.flatMap(({ criterionIds }) => criterionIds));
  const sets = row.form ? setsFor(pack, row.form) : pack.sets;
  const all = sets.flatMap((set) => set.criteria).map(({ id, name }) => ({ id, name, found: found.has(id) }));
  return [...all.filter((each) => each.found), ...all.filter((each) => !each.found)];
}

/** Sent back, and says something else now. */
function isResent({ id, former, disputed }: SheetRowView, formers: SheetDeskProps['formers']): boolean {
  const stage = formers.found.get(id)?.state.stage ?? 'open';
  return (
    !disputed && former !== undefined && stage !== 'resubmitted' && decisionsAt(stage).includes('resubmitted')
  );
}

/** The next row without a verdict, from the selected one on; the one after it where all have one. */
function nextOpen(
  listed: readonly SheetRowView[],
  selected: SheetRowView,
  waiting: ReadonlySet<string>,
): SheetRowView | undefined {
  const at = listed.indexOf(selected);
  const after = [...listed.slice(at + 1), ...listed.slice(0, at)];
  return after.find(({ id, verdict }) => !verdict && !waiting.has(id)) ?? listed[at + 1];
}
