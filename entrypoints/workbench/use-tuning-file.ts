import { useState } from 'preact/hooks';
import { checkWords } from '#catalog/check-words.ts';
import { checks } from '#catalog/checks.ts';
import type { TuningPending } from '#components/workbench/TuningFile.tsx';
import { titleOfUse } from '#core/engine/words.ts';
import type { Draft } from '#core/model/event.ts';
import { isTuned, type PackTuning } from '#core/model/pack-tuning.ts';
import { isTuningFile, readTuningFile, tuningFileName, writeTuningFile } from '#core/model/tuning-file.ts';
import { planTuningImport, sharedTuning, type TuningImport } from '#core/packs/tuning-import.ts';
import { currentLocale, t } from '#locales/index.ts';
import { changeText, tuningRemarks } from '#locales/tuning-words.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { jsonOf } from './read-pack-file.ts';
import type { Store } from './store.ts';

export interface TuningFileState {
  /** How many packs the office has set something in. */
  count: number;
  pending: TuningPending | undefined;
  /** Answers whether it was such a file. @throws `tuningFile.*` */
  open: (file: File) => Promise<boolean>;
  bring: () => Promise<string | undefined>;
  cancel: () => void;
  save: () => Promise<string>;
}

/** 本单位设置 as a file, for the add-on and for others of the office. */
export function useTuningFile(store: Store): TuningFileState {
  const [read, setRead] = useState<{ file: string; plan: TuningImport }>();
  const tunings = store.tunings.map(({ value }) => value).filter(isTuned);
  const { untuned } = store.shelf;
  return {
    count: tunings.length,
    pending: read && pendingOf(read.file, read.plan),
    open: async (file) => {
      setRead(undefined);
      const json = await jsonOf(file);
      if (!isTuningFile(json)) return false;
      const plan = planTuningImport(
        readTuningFile(JSON.stringify(json)),
        untuned,
        store.tunings.map(({ value }) => value),
        checks,
      );
      setRead({ file: file.name, plan });
      return true;
    },
    bring: async () => {
      if (!read) return undefined;
      const { changed } = read.plan;
      setRead(undefined);
      await store.append(changed.map(({ tuning }) => tuningDraft(tuning, store)));
      return t('packs.tuning.done', { count: changed.length });
    },
    cancel: () => setRead(undefined),
    save: async () => {
      const now = new Date();
      const rows = tunings.map((tuning) =>
        sharedTuning(
          tuning,
          untuned.find(({ id }) => id === tuning.packId),
        ),
      );
      const content = new Blob([writeTuningFile(rows, now.toISOString())], { type: 'application/json' });
      const name = tuningFileName(now);
      const facts = { file: name, rows: rows.length };
      const services = { append: store.append, save: () => saveFile(name, content) };
      return t('packs.tuning.saved', { file: await journaledExport(services, facts), count: rows.length });
    },
  };
}

/** The event that sets a pack, over every version that was there. */
function tuningDraft(tuning: PackTuning, { tunings }: Pick<Store, 'tunings'>): Draft {
  const known = tunings.find(({ value }) => value.packId === tuning.packId);
  const settles = known?.conflicts.map(({ hash }) => hash) ?? [];
  return {
    entity: `tuning:${tuning.packId}`,
    base: known?.head ?? null,
    ...(settles.length > 0 ? { settles } : {}),
    payload: { kind: 'pack.tuned', tuning },
  };
}

function pendingOf(file: string, plan: TuningImport): TuningPending {
  return {
    file,
    packs: plan.changed.map(({ pack: { id, title }, changes }) => ({
      id,
      title,
      changes: changes.map((change) =>
        changeText(change, (use) => titleOfUse(use, checkWords, currentLocale())),
      ),
    })),
    remarks: tuningRemarks(plan),
  };
}
