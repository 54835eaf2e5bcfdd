import { useMemo, useState } from 'preact/hooks';
import { formById, forms } from '#catalog/forms.ts';
import { importerById, importers } from '#catalog/importers.ts';
import { markedName } from '#components/base/record-mark.ts';
import { type ExportAction, ExportPage } from '#components/workbench/ExportPage.tsx';
import { matchTemplate } from '#core/export/profile.ts';
import { summarySheet } from '#core/export/summary.ts';
import type { Trial } from '#core/export/trial.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Template } from '#core/model/template.ts';
import type { SampleRow } from '#core/workbook/template/samples.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { subjectItems } from '#utils/search.ts';
import { today } from '#utils/today.ts';
import { type ExportFacts, journaledExport } from '#utils/export-journal.ts';
import { contractTitle, fieldChoices, nameOf, shownAt } from './labels.ts';
import { marksIn } from './marks.ts';
import { readBytes } from './read-file.ts';
import type { RouteProps } from './route-props.ts';
import { differenceRow, type Picked, XLSX } from './template-export.ts';
import { useWork } from './use-work.ts';

interface OpenedTemplate {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  template: Template;
  samples: readonly SampleRow[];
}

interface Tried {
  /** Counts the choices made: a trial that ends after one more speaks of others, and is dropped. */
  choice: number;
  trial: Trial | undefined;
}

export function ExportRoute({ store }: RouteProps) {
  const [formId, setFormId] = useState(() => firstFormIn(store));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [file, setFile] = useState<OpenedTemplate>();
  const [choices, setChoices] = useState<Record<string, string | null>>({});
  const [contractId, setContractId] = useState('');
  const [dateFormat, setDateFormat] = useState('yyyy-MM-dd');
  const [{ choice, trial }, setTried] = useState<Tried>({ choice: 0, trial: undefined });
  const [insist, setInsist] = useState(false);
  const [replaceSamples, setReplaceSamples] = useState(false);
  const [extend, setExtend] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [full, setFull] = useState(false);
  const { busy, answers, run } = useWork<ExportAction>();

  const form = formById(formId);
  const people = useMemo(() => recordsOf(store, formId), [store, formId]);
  const picked = people.filter((person) => !dropped.has(person.id));
  const template = file && matchTemplate(file.template, form, choices);

  /** A trial speaks of one choice of columns, people and contract only. */
  const changed = (change: () => void): void => {
    change();
    setTried((tried) => ({ choice: tried.choice + 1, trial: undefined }));
    setInsist(false);
  };
  const openTemplate = async (chosen: File): Promise<undefined> => {
    const [{ readTemplate }, { readSamples }] = await Promise.all([
      import('#core/workbook/template/read.ts'),
      import('#core/workbook/template/samples.ts'),
    ]);
    const bytes = await readBytes(chosen);
    const facts = readTemplate(bytes);
    const samples = readSamples(bytes, facts);
    changed(() => {
      setFile({ name: chosen.name, bytes, template: facts, samples });
      setChoices({});
      setReplaceSamples(false);
      setExtend(false);
    });
    return undefined;
  };
  const simulate = async (consent = { replaceSamples, extend }, of = choice): Promise<undefined> => {
    if (!file || !template) return undefined;
    setInsist(false);
    const { tryTemplate } = await import('#core/export/trial.ts');
    const { bytes } = file;
    const contracts = [importerById(contractId)];
    const asked = { bytes, template, formType: form, records: picked, contracts, dateFormat };
    const tried = tryTemplate({ ...asked, ...consent });
    setTried((last) => (last.choice === of ? { choice: of, trial: tried } : last));
    return undefined;
  };
  const saveJournaled = async (bytes: Uint8Array<ArrayBuffer>, facts: ExportFacts): Promise<string> => {
    const save = () => saveFile(facts.file, new Blob([bytes], { type: XLSX }));
    const saved = await journaledExport({ append: store.append, save }, facts);
    return t('export.saved', { file: saved, rows: facts.rows });
  };
  const saveTemplate = async (): Promise<string | undefined> => {
    if (!file || !trial) return undefined;
    const name = file.name.replace(/(\.\w+)?$/, `-${today()}$1`);
    const { files, rows, sensitive } = trial;
    const facts = { file: name, rows, contract: contractId, ...(sensitive ? { purpose } : {}) };
    return saveJournaled(files[0]?.bytes ?? new Uint8Array(), facts);
  };
  const saveSummary = async (): Promise<string> => {
    const { writeWorkbook } = await import('#core/workbook/write.ts');
    const sheet = summarySheet(form, picked, { full, numberHeader: t('export.number') });
    const name = `${form.title}-${t('export.summary')}-${today()}.xlsx`;
    const facts = { file: name, rows: picked.length, ...(full ? { purpose } : {}) };
    return saveJournaled(writeWorkbook([sheet]), facts);
  };

  return (
    <ExportPage
      forms={forms}
      formId={formId}
      people={people}
      several={new Set(people.filter(({ several }) => several).map(({ subjectId }) => subjectId)).size}
      picked={new Set(picked.map((person) => person.id))}
      template={{
        file: file?.name,
        template,
        samples: file && template ? shownSamples(file.samples, template) : [],
        replaceSamples,
        extend,
        fields: fieldChoices(form.fields),
        contracts: importers.map(({ id }) => ({ id, title: contractTitle(id) })),
        contractId,
        dateFormat,
        sensitive: trial?.sensitive ?? false,
        purpose,
        result: trial && {
          ...trial,
          differences: trial.readings.flatMap(({ differences }) => differences.map(differenceRow)),
        },
        insist,
      }}
      actions={{
        onFile: (chosen) =>
          void run(
            'template',
            () => openTemplate(chosen),
            (reason) => t('import.failed', { file: chosen.name, reason }),
          ),
        onMap: (column, path) => changed(() => setChoices({ ...choices, [column]: path })),
        onContract: (id) => changed(() => setContractId(id)),
        onDateFormat: (format) => changed(() => setDateFormat(format)),
        onPurpose: setPurpose,
        onInsist: setInsist,
        onReplaceSamples: (on) => changed(() => setReplaceSamples(on)),
        // Whether lists fall short is known from a trial only, so the answer goes into the next one at once.
        onExtend: (on) => {
          setExtend(on);
          setTried({ choice: choice + 1, trial });
          void run('trial', () => simulate({ replaceSamples, extend: on }, choice + 1));
        },
        onSimulate: () => void run('trial', () => simulate()),
        onSave: () => void run('save', saveTemplate),
      }}
      full={full}
      purpose={purpose}
      busy={busy}
      answers={answers}
      onForm={(id) => changed(() => setFormId(id))}
      onPick={(id, on) => changed(() => setDropped(toggled(dropped, id, !on)))}
      onPickAll={(on) => changed(() => setDropped(new Set(on ? [] : people.map((person) => person.id))))}
      onFull={setFull}
      onPurpose={setPurpose}
      onSaveSummary={() => void run('summary', saveSummary)}
    />
  );
}

/** A form that has records, where any has. */
function firstFormIn({ records }: RouteProps['store']): string {
  const used = new Set(records.map(({ value }) => value.formTypeId));
  return (forms.find(({ id }) => used.has(id)) ?? forms[0])?.id ?? '';
}

/** The form's records in the order of the roster, each over the facts of its person. */
function recordsOf({ subjects, records }: RouteProps['store'], formId: string): Picked[] {
  const bySubject = new Map<string, FormRecord[]>();
  for (const { value } of records) {
    if (value.formTypeId !== formId) continue;
    bySubject.set(value.subjectId, [...(bySubject.get(value.subjectId) ?? []), value]);
  }
  const items = new Map(subjectItems(subjects.map(({ value }) => value)).map((item) => [item.id, item]));
  const marks = marksIn(records);
  // Namesakes in one school would look the same.
  const placeOf = (id: string): string => {
    const item = items.get(id);
    return [item?.organisation, item?.homonym && item.secondKey?.shown].filter(Boolean).join(' · ');
  };
  return subjects.flatMap(({ value: person }) =>
    (bySubject.get(person.id) ?? []).map((record) => ({
      id: record.id,
      subjectId: person.id,
      name: markedName(nameOf(person.values), marks.get(record.id)),
      several: marks.has(record.id),
      organisation: placeOf(person.id),
      values: { ...person.values, ...record.values },
    })),
  );
}

/** Sample rows as they may be shown: a portal's sample may be somebody's real number. */
function shownSamples(samples: readonly SampleRow[], { columns }: Template) {
  return samples.map(({ row, cells }) => ({
    row,
    texts: cells.map(({ column, text }) =>
      shownAt(columns.find((candidate) => candidate.column === column)?.path ?? '', text),
    ),
  }));
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
