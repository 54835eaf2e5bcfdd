import { useMemo, useRef, useState } from 'preact/hooks';
import { importers } from '#catalog/importers.ts';
import type { ExportAction } from '#components/workbench/ExportPage.tsx';
import { ALL_CONTRACTS, type TemplateActions } from '#components/workbench/export-view.ts';
import { correctionsOf, type Corrections, structureKey } from '#core/export/checked.ts';
import { matchTemplate } from '#core/export/match-template.ts';
import { type Baseline, rememberDraft } from '#core/export/remember.ts';
import type { ExportRecord } from '#core/export/template-rows.ts';
import type { Trial } from '#core/export/trial.ts';
import { JiannuoError } from '#core/errors.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Template } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import { readSettings } from './export-settings.ts';
import { tryInWorker } from './export-worker.ts';
import {
  type KnownTemplate,
  type OpenedTemplate,
  openTemplate,
  readAlone,
  readAt,
  readSheet,
  recognise,
} from './open-template.ts';
import {
  isWorthKeeping,
  keptFor,
  keptOf,
  NO_CHOICE,
  saidIn,
  type TemplateChoice,
} from './template-choice.ts';
import { templatePattern } from './name-pattern.ts';
import type { Picked } from './template-export.ts';
import type { Store } from './store.ts';
import type { Work } from './use-work.ts';

type Applied = Pick<Store['templates'][number], 'head' | 'conflicts'>;

interface Tried {
  /** Counts the choices made: a trial that ends after one more speaks of others, and is dropped. */
  choice: number;
  trial: Trial | undefined;
  /** The records that it speaks of, as text. */
  records: string;
}

export interface TemplateExport {
  choice: TemplateChoice;
  template: Template | undefined;
  /** What is known of the template from earlier; `kept`: what was said now has been stored. */
  known: KnownTemplate | { is: 'kept' } | undefined;
  trial: Trial | undefined;
  /** There was a trial, of records that have been changed since, in another window. */
  outdated: boolean;
  /** Share of the trial that is done, while it runs. */
  progress: number | undefined;
  insist: boolean;
  fileName: string;
  setInsist: (insist: boolean) => void;
  setFileName: (pattern: string) => void;
  actions: Pick<
    TemplateActions,
    | 'onFile'
    | 'onSheet'
    | 'onPlace'
    | 'onMap'
    | 'onRequired'
    | 'onWord'
    | 'onDate'
    | 'onContract'
    | 'onDateFormat'
    | 'onSetting'
    | 'onReplaceSamples'
    | 'onExtend'
    | 'onInsertRows'
    | 'onSimulate'
    | 'onCancel'
    | 'onTakeOver'
    | 'onStartOver'
  >;
  /** Keeps what has been said of the template, where that is anything new. */
  remember: () => Promise<void>;
  /** Other records, or another form: what was tried speaks of others. */
  changed: () => void;
  /** Looks the template up anew, for another form. */
  lookUp: (form: FormType) => void;
}

/** A template that is dropped, corrected, tried and remembered. */
export function useTemplateExport(
  store: Store,
  form: FormType,
  picked: readonly Picked[],
  { run }: Work<ExportAction>,
): TemplateExport {
  const [choice, setChoice] = useState<TemplateChoice>(NO_CHOICE);
  const [known, setKnown] = useState<TemplateExport['known']>();
  const [tried, setTried] = useState<Tried>({ choice: 0, trial: undefined, records: '' });
  const [progress, setProgress] = useState<number>();
  const [insist, setInsist] = useState(false);
  const [fileName, setFileName] = useState(templatePattern);
  const runningRef = useRef<AbortController>(undefined);
  /** What the template was when nothing had been said of it here. */
  const baselineRef = useRef<Baseline>(undefined);
  const turn = tried.choice;
  // Records and people change in other windows too, and what was tried speaks of those that went in.
  const records = useMemo(() => JSON.stringify(picked.map(recordOf)), [picked]);
  const trial = tried.records === records ? tried.trial : undefined;
  const { file, corrections } = choice;
  const template = useMemo(
    () => file && matchTemplate(file.read, form, corrections),
    [file, form, corrections],
  );

  /** Each change is made to what stands by then: others may have been made since this was drawn. */
  const change = (
    next: Partial<TemplateChoice> | ((before: TemplateChoice) => Partial<TemplateChoice>),
  ): void => {
    setChoice((before) => ({ ...before, ...(typeof next === 'function' ? next(before) : next) }));
    setTried((last) => ({ choice: last.choice + 1, trial: undefined, records: '' }));
    setInsist(false);
  };
  const correct = (next: (said: Corrections) => Partial<Corrections>): void =>
    change(({ corrections: said }) => ({ corrections: { ...said, ...next(said) } }));

  /** From here on what is said is the user's. */
  const begin = (begun: TemplateChoice, formType: FormType, pattern: string, applied?: Applied): void => {
    const kept = keptOf(begun, formType, pattern);
    baselineRef.current = kept && {
      checked: kept,
      head: applied?.head,
      conflicts: applied?.conflicts.map(({ hash }) => hash),
    };
    setFileName(pattern);
    change(begun);
  };
  /** What an earlier check said holds again, and is shown to. */
  const apply = async (opened: OpenedTemplate, formType: FormType): Promise<void> => {
    const templates = store.templates.map(({ value }) => value);
    const found = await recognise(opened, templates, formType.id);
    setKnown(found);
    if (found?.is !== 'same') {
      begin({ ...NO_CHOICE, file: opened }, formType, templatePattern());
      return;
    }
    const { checked } = found;
    const placed = await readAt(opened, checked);
    const said = correctionsOf(checked, placed.read);
    begin(
      { ...NO_CHOICE, ...saidIn(checked), file: placed, corrections: said },
      formType,
      checked.fileName ?? templatePattern(),
      store.templates.find(({ value }) => value === checked),
    );
  };
  const again = (read: (opened: OpenedTemplate) => Promise<OpenedTemplate>): Promise<void> =>
    run('template', async () => {
      if (!file) return undefined;
      const opened = await read(file);
      // What was said of a column holds while its header stands where it stood.
      const same = new Set(
        opened.read.columns
          .filter(({ column, header }) =>
            file.read.columns.some((before) => before.column === column && before.header === header),
          )
          .map(({ column }) => column),
      );
      const plain = keptOf({ ...NO_CHOICE, file: opened }, form, templatePattern());
      const begun = baselineRef.current;
      if (plain && begun && structureKey(begun.checked) !== structureKey(plain)) {
        baselineRef.current = { checked: plain };
      }
      setKnown(undefined);
      change(({ corrections: said }) => ({ file: opened, placed: true, corrections: keptFor(same, said) }));
      return undefined;
    });
  const remember = async (): Promise<void> => {
    const now = keptOf(choice, form, fileName);
    const baseline = baselineRef.current;
    if (!now || !baseline) return;
    const key = structureKey(now);
    const stored = store.templates.find(({ value }) => structureKey(value) === key);
    const draft = rememberDraft(now, baseline, stored);
    if (!draft) return;
    const [event] = await store.append([draft]);
    baselineRef.current = { checked: now, head: event?.hash };
    setKnown({ is: 'kept' });
  };
  const simulate = async (extend = choice.extend, of = turn): Promise<undefined> => {
    if (!file || !template) return undefined;
    setInsist(false);
    const controller = new AbortController();
    runningRef.current = controller;
    setProgress(0);
    const { contractId, dateFormat, replaceSamples, insertRows } = choice;
    const { portal, limits } = readSettings(choice.typed);
    const contractIds = contractId === ALL_CONTRACTS ? importers.map(({ id }) => id) : [contractId];
    try {
      const made = await tryInWorker(
        {
          bytes: file.bytes,
          template,
          formType: form,
          records: picked.map(recordOf),
          contractIds,
          dateFormat,
          portal,
          limits,
          words: corrections.words,
          replaceSamples,
          insertRows,
          extend,
        },
        { onProgress: setProgress, signal: controller.signal },
      );
      // What the portal's template refuses, or hardly anything goes into, is nothing to go by the next time.
      if (isWorthKeeping(choice, template)) await remember();
      setTried((last) => (last.choice === of ? { choice: of, trial: made, records } : last));
    } catch (error) {
      if (!(error instanceof JiannuoError && error.code === 'export.cancelled')) throw error;
    } finally {
      setProgress(undefined);
    }
    return undefined;
  };

  return {
    choice,
    template,
    known,
    trial,
    outdated: tried.trial !== undefined && trial === undefined,
    progress,
    insist,
    fileName,
    setInsist,
    setFileName,
    remember,
    changed: () => change({}),
    lookUp: (formType) => {
      if (file) void run('template', async () => void (await apply(file, formType)));
      else change({});
    },
    actions: {
      onFile: (chosen) =>
        void run(
          'template',
          async () => void (await apply(await openTemplate(chosen), form)),
          (reason) => t('import.failed', { file: chosen.name, reason }),
        ),
      onSheet: (sheet) => void again((opened) => readSheet(opened, sheet)),
      onPlace: (place) =>
        void again((opened) => {
          const { sheet, headerRow, headerRows } = opened.read;
          return readAt(opened, { sheet, headerRow, headerRows, ...place });
        }),
      onMap: (column, path) => correct(({ paths }) => ({ paths: { ...paths, [column]: path } })),
      onRequired: (column, on) =>
        correct(({ required: { [column]: _before, ...others } }) => ({
          // As the template says itself: nothing is said.
          required: isRequired(file, column) === on ? others : { ...others, [column]: on },
        })),
      onWord: (column, key, word) =>
        correct(({ words }) => {
          const { [key]: _before, ...others } = words[column] ?? {};
          return { words: { ...words, [column]: word === undefined ? others : { ...others, [key]: word } } };
        }),
      onDate: (column, format) =>
        correct(({ dates: { [column]: _before, ...others } }) => ({
          dates: format === undefined ? others : { ...others, [column]: format },
        })),
      onContract: (contractId) => change({ contractId }),
      onDateFormat: (dateFormat) => change({ dateFormat }),
      onSetting: (key, text) => change(({ typed }) => ({ typed: { ...typed, [key]: text } })),
      onReplaceSamples: (replaceSamples) => change({ replaceSamples }),
      onInsertRows: (insertRows) => change({ insertRows }),
      // Whether lists fall short is known from a trial only, so the answer goes into the next one at once.
      onExtend: (extend) => {
        setChoice((before) => ({ ...before, extend }));
        setTried((last) => ({ ...last, choice: turn + 1 }));
        void run('trial', () => simulate(extend, turn + 1));
      },
      onSimulate: () => void run('trial', () => simulate()),
      onCancel: () => runningRef.current?.abort(),
      onTakeOver: () => {
        if (known?.is !== 'drifted' || !file) return;
        const { checked } = known.drift;
        change({ ...saidIn(checked), corrections: correctionsOf(checked, file.read) });
        setKnown(undefined);
      },
      onStartOver: () =>
        void run('template', async () => {
          if (!file) return undefined;
          begin({ ...NO_CHOICE, file: await readAlone(file) }, form, templatePattern());
          setKnown(undefined);
          return undefined;
        }),
    },
  };
}

function recordOf({ name, values }: Picked): ExportRecord {
  return { name, values };
}

function isRequired(file: OpenedTemplate | undefined, letter: string): boolean | undefined {
  return file?.read.columns.find(({ column }) => column === letter)?.required;
}
