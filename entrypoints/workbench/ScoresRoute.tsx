import { useMemo, useState } from 'preact/hooks';
import '#components/workbench/scores/scores.css';
import { AnswerNotice } from '#components/base/Answer.tsx';
import { Button } from '#components/base/Button.tsx';
import { EmptyState } from '#components/base/EmptyState.tsx';
import { Select } from '#components/base/Select.tsx';
import { AgreementPanel } from '#components/workbench/scores/AgreementPanel.tsx';
import { BoardPanel } from '#components/workbench/scores/BoardPanel.tsx';
import { Marks } from '#components/workbench/scores/Marks.tsx';
import { MergeDialog, ReviewFiles } from '#components/workbench/scores/ReviewFiles.tsx';
import { PageTitle } from '#components/workbench/Shell.tsx';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { Calibration } from '#core/model/review.ts';
import { calibrationProgress } from '#core/review/calibration.ts';
import { ownedReviews } from '#core/review/owned.ts';
import { isOfRemoved } from '#core/review/placed.ts';
import { calibrationOfRow, type Panel, panelsOf } from '#core/review/panel.ts';
import { LEAST_FORMS } from '#core/review/statistics/agreement.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { today } from '#utils/today.ts';
import type { RouteProps } from './route-props.ts';
import { besideMarks, nameOfReviewer } from './scores/board-rows.ts';
import { keysIn } from './scores/known-people.ts';
import { panelSheets } from './scores/sheets.ts';
import { useBoard } from './scores/use-board.ts';
import { kindKey, useReviewFiles } from './scores/use-review-files.ts';
import { XLSX } from './template-export.ts';
import { useWork } from './use-work.ts';

/** 多人评审: files of several reviewers, what they gave, and how far they agree. */
export function ScoresRoute({ store, settings }: RouteProps) {
  const { labels, shelf, verdicts, removed } = store;
  const work = useWork<'files' | 'sheet' | 'board'>();
  const [kind, setKind] = useState<string>();
  const reviews = useMemo(() => {
    const gone = new Set(removed);
    return ownedReviews(verdicts).filter(({ state }) => !isOfRemoved(state.review, gone));
  }, [verdicts, removed]);
  const panels = useMemo(() => largestFirst(panelsOf(reviews)), [reviews]);
  const panel = panels.find((each) => kindKey(each) === kind) ?? panels[0];
  const pack = shelf.packs.find(({ id }) => id === panel?.packId);
  const calibrations = useMemo(() => store.calibrations.map(({ value }) => value), [store.calibrations]);
  const { subjects, records } = store;
  const keysOf = useMemo(() => keysIn({ subjects, records, labels }), [subjects, records, labels]);
  const board = useBoard(panel, pack, calibrations, { labels, keysOf });
  const panelTitle = ({ formTypeId, packId, rows, reviewers }: Panel): string =>
    t('scores.panel.of', {
      form: labels.formTitle(formTypeId),
      pack: labels.packTitle(packId),
      people: rows.length,
      reviewers: reviewers.length,
    });
  const progress = calibrationProgress(calibrations, panels);
  const seconds = besideMarks(
    progress.map(({ mark }) => mark),
    panels,
    keysOf,
  );
  const marks = progress.map(({ mark: { id, target }, done, open }, at) => ({
    id,
    name: target.subjectName,
    second: seconds[at] ?? '',
    form: labels.formTitle(target.formTypeId),
    done: done.map(nameOfReviewer).join(t('common.listComma')),
    open: open.map(nameOfReviewer).join(t('common.listComma')),
  }));
  const unmark = (id: string): Promise<void> =>
    work.run('board', async () => {
      const current = store.calibrations.find(({ value }) => value.id === id);
      if (current) await store.append([unmarkDraft(current)]);
      return undefined;
    });
  const { files, preview, merge, cancel } = useReviewFiles({
    store,
    who: settings.who.trim(),
    reviews,
    panels,
    calibrations,
    panelTitle,
    work,
  });
  const mark = (key: string): Promise<void> =>
    work.run('board', async () => {
      const row = panel?.rows.find((each) => each.key === key);
      if (!panel || !row) return undefined;
      const known = calibrationOfRow(panel, row, calibrations);
      const current = store.calibrations.find(({ value }) => value.id === known?.id);
      const calibrationId = crypto.randomUUID();
      const calibration = { id: calibrationId, packId: panel.packId, target: row.target };
      await store.append([
        current
          ? unmarkDraft(current)
          : {
              entity: `calibration:${calibrationId}`,
              base: null,
              payload: { kind: 'calibration.put', calibration },
            },
      ]);
      return undefined;
    });
  const save = (): Promise<void> =>
    work.run('sheet', async () => {
      if (!panel) return undefined;
      const { writeWorkbook } = await import('#core/workbook/write.ts');
      const bytes = writeWorkbook(panelSheets(board));
      const name = t('scores.sheet.file', { form: labels.formTitle(panel.formTypeId) });
      const file = `${name.replaceAll(/[\\/:*?"<>|]/g, '')}-${today()}.xlsx`;
      const facts = { file, rows: board.rows.length };
      const saved = await journaledExport(
        { append: store.append, save: () => saveFile(file, new Blob([bytes], { type: XLSX })) },
        facts,
      );
      return t('export.saved', { file: saved, rows: facts.rows });
    });
  const found = panel ? kindKey(panel) : '';

  return (
    <>
      <PageTitle title={t('scores.title')}>
        {panel && (
          <Button busy={work.busy} onClick={() => void save()}>
            {t('scores.sheet')}
          </Button>
        )}
      </PageTitle>
      <AnswerNotice answer={work.answers.sheet ?? work.answers.board} />
      <ReviewFiles {...files} />
      {marks.length > 0 && <Marks rows={marks} busy={work.busy} onRemove={(id) => void unmark(id)} />}
      {panel ? (
        <>
          {panels.length > 1 && (
            <Select
              label={t('scores.panel')}
              value={found}
              options={panels.map((each) => ({ value: kindKey(each), label: panelTitle(each) }))}
              onChange={setKind}
            />
          )}
          {panels.length === 1 && <p class="jn-muted">{panelTitle(panel)}</p>}
          <BoardPanel
            {...board}
            found={`${found} ${board.trim} ${board.breaker}`}
            lostPack={pack ? undefined : panel.packId}
            busy={work.busy}
            onTrim={board.setTrim}
            onDecimals={board.setDecimals}
            onBreaker={board.setBreaker}
            onCalibration={(key) => void mark(key)}
          />
          <AgreementPanel
            found={`${found} ${board.scope}`}
            scope={board.scope}
            calibrations={board.marked}
            rows={board.agreement}
            left={board.left}
            least={LEAST_FORMS}
            disagreements={board.disagreements}
            onScope={board.setScope}
          />
        </>
      ) : (
        <EmptyState title={t('scores.empty')} action={<a href="#/reviews">{t('nav.reviews')}</a>}>
          {t('scores.empty.text')}
        </EmptyState>
      )}
      {preview && <MergeDialog preview={preview} busy={work.busy} onMerge={merge} onCancel={cancel} />}
    </>
  );
}

function unmarkDraft({ entity, head, value }: Current<Calibration>): Draft {
  return { entity, base: head, payload: { kind: 'calibration.removed', calibrationId: value.id } };
}

/** The group that most was done in is the one to look at. */
function largestFirst(panels: readonly Panel[]): Panel[] {
  return [...panels].sort((a, b) => reviewsIn(b) - reviewsIn(a));
}

function reviewsIn({ rows }: Panel): number {
  return rows.reduce((sum, { reviews }) => sum + reviews.size, 0);
}
