import { useMemo, useState } from 'preact/hooks';
import type { ReviewFilesProps } from '#components/workbench/scores/ReviewFiles.tsx';
import type { MergePreview } from '#components/workbench/scores/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { JournalEvent } from '#core/model/event.ts';
import type { Calibration } from '#core/model/review.ts';
import { foldReviews } from '#core/review/fold.ts';
import { conflictsAhead } from '#core/review/foreseen.ts';
import { mergeDrafts, type MergePlan, planMerge, unmergeDrafts } from '#core/review/merge.ts';
import { reviewIdOf } from '#core/review/merged.ts';
import type { OwnedReview, Panel } from '#core/review/panel.ts';
import {
  readReviewFile,
  type ReviewFile,
  reviewFileName,
  travelling,
  writeReviewFile,
} from '#core/review/review-file.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { timeText } from '../labels.ts';
import { readBytes } from '../read-file.ts';
import type { Store } from '../store.ts';
import type { Work } from '../use-work.ts';
import { nameOfReviewer } from './board-rows.ts';
import type { ReadWorkbook } from './read-review-workbook.ts';

/** What was merged last in this window, as long as nothing came after it. */
interface Merged {
  file: string;
  mergeId: string;
  events: readonly JournalEvent[];
}

/** A file that was read, with what it would bring now. */
interface Waiting {
  name: string;
  file: ReviewFile;
  plan: MergePlan;
  /** Of a 审核表 that somebody filled in by hand. */
  sheet?: ReadWorkbook;
}

interface Options {
  store: Store;
  who: string;
  reviews: readonly OwnedReview[];
  panels: readonly Panel[];
  calibrations: readonly Calibration[];
  panelTitle: (panel: Panel) => string;
  work: Work<'files' | 'sheet' | 'board'>;
}

/** Saving, reading and merging review files. */
export function useReviewFiles({ store, who, reviews, panels, calibrations, panelTitle, work }: Options): {
  files: ReviewFilesProps;
  preview: MergePreview | undefined;
  merge: () => void;
  cancel: () => void;
} {
  const [choice, setChoice] = useState('');
  const [withOthers, setWithOthers] = useState(false);
  const [queue, setQueue] = useState<readonly File[]>([]);
  const [waiting, setWaiting] = useState<Waiting>();
  const [merged, setMerged] = useState<Merged>();
  const { busy, answers, run } = work;
  const chosen = useMemo(
    () => reviews.filter((review) => isChosen(review, choice) && (withOthers || isOwn(review, who))),
    [reviews, choice, withOthers, who],
  );
  const outgoing = useMemo(
    () => travelling(store.verdicts, new Set(chosen.map(({ state }) => state.review.id))),
    [store.verdicts, chosen],
  );
  const marks = calibrations.filter(
    ({ packId, target }) => choice === '' || choice === kindKey({ packId, formTypeId: target.formTypeId }),
  );
  const save = (): Promise<void> =>
    run('files', async () => {
      const now = new Date();
      const name = reviewFileName(now, who);
      const body = { savedAt: now.toISOString(), savedBy: who, events: outgoing, calibrations: marks };
      const content = new Blob([writeReviewFile(body)], { type: 'application/json' });
      const file = await journaledExport(
        { append: store.append, save: () => saveFile(name, content) },
        { file: name, rows: chosen.length },
      );
      return t('scores.saved', { file, count: chosen.length });
    });
  /** Shows what the next file that can be read brings; those that cannot are told, and hold up none behind them. */
  const next = async (files: readonly File[], said?: string): Promise<void> => {
    const failed: string[] = [];
    setWaiting(undefined);
    await run(
      'files',
      async () => {
        const rest = [...files];
        let found: Waiting | undefined;
        while (rest.length > 0 && !found) {
          const file = rest.shift();
          if (!file) break;
          try {
            found = await readWaiting(file, store, calibrations);
          } catch (error) {
            failed.push(t('scores.merge.failed', { file: file.name, reason: errorText(error) }));
          }
        }
        setQueue(rest);
        setWaiting(found);
        if (failed.length > 0) throw new JiannuoError('reviewFile.notAll');
        return said;
      },
      () => [...(said === undefined ? [] : [said]), ...failed].join(t('common.semicolon')),
    );
  };
  const merge = async (): Promise<void> => {
    if (!waiting) return;
    const mergeId = crypto.randomUUID();
    let said: string | undefined;
    await run(
      'files',
      async () => {
        // Another window may have merged meanwhile: the plan is made from what stands now.
        const plan = planMerge(waiting.file, store.verdicts, calibrations);
        const events = await store.append(mergeDrafts(plan, mergeId));
        setMerged(events.length > 0 ? { file: waiting.name, mergeId, events } : undefined);
        said = mergedWords(events, [...store.verdicts, ...events]);
        return said;
      },
      (reason) => t('scores.merge.failed', { file: waiting.name, reason }),
    );
    if (said !== undefined && queue.length > 0) await next(queue, said);
    else setWaiting(undefined);
  };
  const undo = (): Promise<void> =>
    run('files', async () => {
      if (!merged) throw new JiannuoError('reviewFile.empty');
      const drafts = unmergeDrafts(merged.events, merged.mergeId);
      setMerged(undefined);
      await store.append(drafts);
      return t('scores.undone', { count: drafts.length });
    });
  const reviewers = [...new Set(outgoing.map((event) => nameOfReviewer(event.who)))];
  return {
    files: {
      hasName: who !== '',
      choices: [
        { value: '', label: t('scores.save.all') },
        ...panels.map((panel) => ({ value: kindKey(panel), label: panelTitle(panel) })),
      ],
      choice,
      withOthers,
      contents: {
        people: chosen.length,
        events: outgoing.length,
        reviewers: reviewers.join(t('common.listComma')),
        marks: marks.length,
      },
      undoable: merged && { file: merged.file, count: merged.events.length },
      busy,
      answer: answers.files,
      onChoice: setChoice,
      onWithOthers: setWithOthers,
      onSave: () => void save(),
      onFiles: (files) => void next(files),
      onUndo: () => void undo(),
    },
    preview: waiting && previewOf(waiting, store.verdicts),
    merge: () => void merge(),
    cancel: () => void next(queue),
  };
}

export function kindKey({ packId, formTypeId }: Pick<Panel, 'packId' | 'formTypeId'>): string {
  return JSON.stringify([packId, formTypeId]);
}

function isChosen({ state: { review } }: OwnedReview, choice: string): boolean {
  const { packId, target } = review;
  return choice === '' || choice === kindKey({ packId, formTypeId: target.formTypeId });
}

/** One's own: begun in this store, or somewhere with anything in it under one's name. */
function isOwn({ isLocal, state: { authors, begunBy } }: OwnedReview, who: string): boolean {
  return isLocal || (who !== '' && (begunBy === who || authors.some((said) => said.who === who)));
}

/** A review file, or a sheet that was filled in by hand, told apart by its name. */
async function readWaiting(
  file: File,
  { shelf, records, verdicts }: Store,
  calibrations: readonly Calibration[],
): Promise<Waiting> {
  const { name } = file;
  if (!/\.(?:xlsx?|xlsm|et|ods)$/i.test(name)) {
    const read = readReviewFile(new TextDecoder().decode(await readBytes(file)));
    return { name, file: read, plan: planMerge(read, verdicts, calibrations) };
  }
  const { readReviewWorkbook } = await import('./read-review-workbook.ts');
  const desk = { packs: shelf.packs, records: records.map(({ value }) => value), verdicts };
  const sheet = await readReviewWorkbook(file, desk);
  return { name, file: sheet.file, plan: planMerge(sheet.file, verdicts, calibrations), sheet };
}

function previewOf({ name, file, plan, sheet }: Waiting, verdicts: readonly JournalEvent[]): MergePreview {
  return {
    ...(sheet
      ? {
          sheet: {
            refused: sheet.refused,
            blank: sheet.blank,
            missing: sheet.missing,
            date: sheet.date,
            conflicts: conflictsAhead(verdicts, mergeDrafts(plan, crypto.randomUUID())),
          },
        }
      : {}),
    file: name,
    who: nameOfReviewer(file.savedBy),
    at: timeText(file.savedAt),
    events: plan.fresh.length,
    known: plan.known,
    fresh: plan.newReviews.length,
    changed: plan.changedReviews.length,
    marks: plan.marks.length,
    reviewers: plan.reviewers.map(({ who }) => nameOfReviewer(who)).join(t('common.listComma')),
  };
}

function mergedWords(events: readonly JournalEvent[], all: readonly JournalEvent[]): string {
  const ids = new Set(events.flatMap(({ payload }) => reviewIdOf(payload) ?? []));
  const states = foldReviews(all.filter(({ payload }) => ids.has(reviewIdOf(payload) ?? '')));
  const conflicts = [...states.values()].reduce((sum, state) => sum + state.conflicts.length, 0);
  const text = t('scores.merged', { events: events.length, reviews: ids.size });
  return conflicts === 0 ? text : text + t('scores.merged.conflicts', { count: conflicts });
}
