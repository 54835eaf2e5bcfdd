import { useMemo, useState } from 'preact/hooks';
import { chosenPack, packsFor } from '#catalog/checking.ts';
import { judgedRows } from '#catalog/judging.ts';
import { Notice } from '#components/base/Notice.tsx';
import { SheetReview } from '#components/workbench/sheet/SheetReview.tsx';
import type { SheetAction } from '#components/workbench/sheet/sheet-view.ts';
import '#components/workbench/sheet/sheet.css';
import { JiannuoError } from '#core/errors.ts';
import type { BatchReport } from '#core/model/finding.ts';
import { foldReviews } from '#core/review/fold.ts';
import { formerReviews } from '#core/review/sheet/former.ts';
import { isChecked } from '#core/review/sheet/judge.ts';
import { batchOf, type SheetRow } from '#core/review/sheet/rows.ts';
import { keepingDrafts } from '#core/sheet/kept-layouts.ts';
import { type FreshChoice, recallingChoice } from '#core/sheet/recalled.ts';
import { codeText, errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { judgeWords, rowLabel } from '#locales/judge-words.ts';
import { today } from '#utils/today.ts';
import { checkTogether } from '../check-together.ts';
import { sheetChoices } from '../labels.ts';
import type { RouteProps } from '../route-props.ts';
import { useAskedWork } from '../use-asked-work.ts';
import { useFileReading } from '../use-file-reading.ts';
import { useWork } from '../use-work.ts';
import { readReview, type ReviewFile } from './read-review.ts';
import { SheetDesk } from './SheetDesk.tsx';

const NO_ROWS: readonly SheetRow[] = [];

/** 审一份表格: from the file to what was found in it; `SheetDesk` is where the rows are decided about. */
export function SheetRoute({ store, settings, goOn }: RouteProps) {
  const [chosen, setChosen] = useState<ReviewFile>();
  const [packId, setPackId] = useState<string>();
  // Rows of which the user said whose they are; the first decision keeps it.
  const [same, setSame] = useState<ReadonlySet<string>>(new Set());
  const work = useWork<SheetAction>();
  const { reading, read, cancel } = useFileReading();
  const { forms, packs } = store.shelf;
  const opened = useMemo(() => chosen && readReview(chosen, forms), [chosen, forms]);
  const rows = opened?.rows ?? NO_ROWS;
  const offered = useMemo(() => offeredPacks(rows, packs), [rows, packs]);
  const pack = packs.find(({ id }) => id === (packId ?? chosenPack(offered, settings.packId)));
  const about = useMemo(() => ({ rows, pack }), [rows, pack]);
  const asked = useAskedWork<BatchReport>(about);
  const formId = opened?.reading.shown.formId ?? '';
  const { labelOf, shownAt } = formId === '' ? store.labels : store.labels.of(formId);

  const judged = useMemo(() => {
    if (!asked.found || !pack) return undefined;
    return judgedRows(rows, asked.found, pack, judgeWords());
  }, [asked.found, pack, rows]);
  const reviews = useMemo(() => foldReviews(store.verdicts), [store.verdicts]);
  const formers = useMemo(
    () => formerReviews(rows, reviews.values(), pack?.id ?? '', same),
    [rows, reviews, pack, same],
  );

  const open = (file: File): void => {
    const reads = async (): Promise<string | undefined> => {
      try {
        const workbook = await read(file);
        const layouts = store.layouts.map(({ value }) => value.layout);
        setChosen({ file, workbook, layouts, sheets: {} });
        setSame(new Set());
        return undefined;
      } catch (error) {
        if (!(error instanceof JiannuoError && error.code === 'import.cancelled')) throw error;
        return errorText(error);
      }
    };
    void work.run('file', reads, (reason) =>
      reason.includes(file.name) ? reason : t('import.failed', { file: file.name, reason }),
    );
  };
  const decide = (sheet: string, next: (before: FreshChoice) => FreshChoice): void => {
    work.forget();
    setChosen((before) => {
      if (!before) return before;
      return { ...before, sheets: { ...before.sheets, [sheet]: next(before.sheets[sheet] ?? {}) } };
    });
  };
  const check = (): void => {
    if (!pack) return;
    const records = batchOf(rows, rowLabel);
    const corrected = (opened?.reading.sheets ?? []).filter(({ included }) => included);
    const drafts = keepingDrafts(corrected, store.layouts, () => crypto.randomUUID());
    if (drafts.length > 0) {
      void work.run('layouts', async () => {
        await store.append(drafts);
        return undefined;
      });
    }
    void asked.begin(async (watch) => (await checkTogether({ pack, records, today: today() }, watch)).report);
  };
  const shown = opened?.reading.shown.sheet ?? '';
  return (
    <SheetReview
      reading={reading}
      opened={opened?.reading}
      notes={(chosen?.workbook.notes ?? []).map(({ code, params }) => codeText(code, params))}
      records={rows.length}
      forms={forms}
      fields={sheetChoices(forms.find(({ id }) => id === formId))}
      labelOf={labelOf}
      shown={shownAt}
      packs={offered}
      packId={pack?.id ?? ''}
      unchecked={pack ? rows.filter((row) => !row.lost && !isChecked(row, pack)).length : 0}
      progress={asked.progress}
      checked={judged !== undefined}
      answers={work.answers}
      failure={asked.answer}
      onFile={open}
      onCancel={cancel}
      onSheet={(sheet) => setChosen(chosen && { ...chosen, shown: sheet })}
      onInclude={(sheet, included) => decide(sheet, (before) => ({ ...before, included }))}
      onForm={(id) => decide(shown, (before) => ({ ...before, formId: id, mapping: {}, afresh: true }))}
      onHeaderRow={(headerRow) => decide(shown, (before) => ({ ...before, headerRow, mapping: {} }))}
      onMap={(column, path) =>
        decide(shown, (before) => ({ ...before, mapping: { ...before.mapping, [column]: path } }))
      }
      onRecall={(used) => decide(shown, (before) => recallingChoice(before, used))}
      onPack={setPackId}
      onCheck={check}
      onStop={asked.cancel}
    >
      {judged && chosen && pack && (
        <>
          {judged.together.length > 0 && (
            <Notice tone="warning" title={t('sheet.together')}>
              <ul>
                {judged.together.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Notice>
          )}
          <SheetDesk
            store={store}
            goOn={goOn}
            file={chosen.file}
            pack={pack}
            judged={judged.rows}
            formers={formers}
            work={work}
            onSame={(id) => setSame(new Set([...same, id]))}
          />
        </>
      )}
    </SheetReview>
  );
}

type Packs = RouteProps['store']['shelf']['packs'];

/** Packs that have to do with the forms of the rows; all where no form was recognised. */
function offeredPacks(rows: readonly SheetRow[], packs: Packs): Packs {
  const forms = [...new Set(rows.flatMap(({ form }) => form ?? []))];
  const fitting = new Set(forms.flatMap(({ id }) => packsFor(id, { packs, forms })));
  return fitting.size > 0 ? packs.filter((pack) => fitting.has(pack)) : packs;
}
