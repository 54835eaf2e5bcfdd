import { useMemo, useState } from 'preact/hooks';
import { importers } from '#catalog/importers.ts';
import { markedName } from '#components/base/record-mark.ts';
import { type ExportAction, ExportPage } from '#components/workbench/ExportPage.tsx';
import { ALL_CONTRACTS, type TemplateView } from '#components/workbench/export-view.ts';
import { fileNames } from '#core/export/file-name.ts';
import { withExtraColumns } from '#core/export/extra-columns.ts';
import { completeForm } from '#core/forms/complete.ts';
import { takesDateText } from '#core/export/dates.ts';
import { peopleForm } from '#core/export/people-form.ts';
import { unmatchedWords } from '#core/export/unmatched-words.ts';
import type { Field } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import type { FormRecord } from '#core/model/record.ts';
import { fieldAtPath } from '#core/roster/read.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { type ExportFacts, journaledExport } from '#utils/export-journal.ts';
import { subjectItems } from '#utils/search.ts';
import { today } from '#utils/today.ts';
import { exportForms } from './export-forms.ts';
import { readSettings } from './export-settings.ts';
import { contractTitle, fieldChoices, nameOf } from './labels.ts';
import { marksIn } from './marks.ts';
import type { RouteProps } from './route-props.ts';
import {
  faultsOf,
  knownView,
  nameFacts,
  type Picked,
  resultView,
  sheetChoices,
  shownSamples,
  XLSX,
} from './template-export.ts';
import { useChecked } from './use-checked.ts';
import { useOwnExport } from './use-own-export.ts';
import { useTemplateExport } from './use-template-export.ts';
import { takeHanded } from './handover.ts';
import { useWork } from './use-work.ts';

export function ExportRoute({ store }: RouteProps) {
  const [handed] = useState(() => takeHanded('export'));
  const [chosenId, setFormId] = useState(() => handed?.formId ?? firstFormIn(store));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(() => othersThan(handed?.ids, store, chosenId));
  const [purpose, setPurpose] = useState('');
  const [saving, setSaving] = useState<TemplateView['saving']>();
  const work = useWork<ExportAction>();
  const forms = useMemo(() => exportForms(store.shelf.forms), [store.shelf.forms]);
  // A pack may be deleted in another window while its form is chosen here.
  const form = forms.find(({ id }) => id === chosenId) ?? peopleForm;
  const formId = form.id;
  const { shownAt } = store.labels.of(formId);
  const all = completeForm(form);
  const people = useMemo(() => rowsOf(store, formId), [store, formId]);
  const picked = useMemo(() => people.filter((person) => !dropped.has(person.id)), [people, dropped]);
  const save = (content: Blob, facts: ExportFacts): Promise<string> =>
    journaledExport({ append: store.append, save: () => saveFile(facts.file, content) }, facts);
  const own = useOwnExport(form, store.shelf.packs, picked, save, work);
  const checked = useChecked(store, work);
  const into = useTemplateExport(store, form, picked, work);
  const { choice, template, trial } = into;
  const { file, corrections, contractId } = choice;
  const filled = useMemo(
    () => template && withExtraColumns({ template, formType: all, records: picked }),
    [template, all, picked],
  );
  const words = useMemo(
    () => (filled ? unmatchedWords(filled.template, filled.formType, filled.records, corrections.words) : []),
    [filled, corrections],
  );
  // Fields that columns got for what the records hold under their headers are of this export alone.
  const shownInto = (path: string, text: string): string => {
    const field = fieldAtPath(filled?.formType.fields.slice(all.fields.length) ?? [], path);
    return field ? shownText(text, field) : shownAt(path, text);
  };
  // Grouping what a trial found is work for thousands of records: not at every key that is pressed.
  const asPeople = formId !== peopleForm.id && people.every(({ id, subjectId }) => id === subjectId);
  const result = useMemo(() => trial && resultView(trial, asPeople), [trial, asPeople]);
  const names =
    file &&
    fileNames(
      into.fileName,
      nameFacts(picked, {
        form: form.title,
        date: today(),
        template: file.name,
        files: trial?.files.length,
      }),
      /\.xlsm$/i.test(file.name) ? 'xlsm' : 'xlsx',
    );

  const saveTemplate = async (): Promise<string | undefined> => {
    if (!names || !trial) return undefined;
    const { files, rows, sensitive } = trial;
    const saved: string[] = [];
    for (const [at, { bytes, rows: count }] of files.entries()) {
      setSaving({ at: at + 1, of: files.length });
      const faults = faultsOf(trial, at);
      const facts = {
        file: names.names[at] ?? '',
        rows: count,
        ...(contractId === ALL_CONTRACTS ? {} : { contract: contractId }),
        ...(faults > 0 ? { insisted: faults } : {}),
        ...(sensitive ? { purpose } : {}),
      };
      saved.push(await save(new Blob([bytes], { type: XLSX }), facts));
    }
    // The pattern of the name is written beside the result: after the trial.
    await into.remember();
    const [first = ''] = saved;
    return saved.length === 1
      ? t('export.saved', { file: first, rows })
      : t('export.saved.files', { count: saved.length, rows, files: saved.join(t('common.listComma')) });
  };
  const changeForm = (id: string): void => {
    setFormId(id);
    if (handed) setDropped(othersThan(handed.ids, store, id));
    into.lookUp(forms.find((each) => each.id === id) ?? peopleForm);
  };

  return (
    <ExportPage
      forms={forms}
      formId={formId}
      people={people}
      asPeople={asPeople}
      several={new Set(people.filter(({ several }) => several).map(({ subjectId }) => subjectId)).size}
      picked={new Set(picked.map((person) => person.id))}
      template={{
        file: file?.name,
        template,
        sheets: file ? sheetChoices(file) : [],
        known: knownView(into.known, store.templates, store.labels),
        fields: choicesOf(form.fields),
        others: choicesOf(all.fields.slice(form.fields.length)),
        dated: new Set(
          template?.columns.flatMap((column) => (takesDateText(column, all) ? [column.column] : [])),
        ),
        words,
        samples: template ? shownSamples(template, { shownAt }) : [],
        replaceSamples: choice.replaceSamples,
        insertRows: choice.insertRows,
        extend: choice.extend,
        contracts: importers.map(({ id }) => ({ id, title: contractTitle(id) })),
        contractId,
        dateFormat: choice.dateFormat,
        typed: choice.typed,
        wrong: readSettings(choice.typed).wrong,
        progress: into.progress,
        result,
        outdated: into.outdated,
        insist: into.insist,
        fileName: into.fileName,
        names,
        purpose,
        saving,
      }}
      actions={{
        ...into.actions,
        onOtherForm: changeForm,
        onPurpose: setPurpose,
        onInsist: into.setInsist,
        onFileName: into.setFileName,
        onSave: () => void work.run('save', () => saveTemplate().finally(() => setSaving(undefined))),
      }}
      own={own}
      checked={checked}
      shown={shownInto}
      busy={work.busy}
      answers={work.answers}
      onForm={changeForm}
      onPick={(id, on) => {
        setDropped(toggled(dropped, id, !on));
        into.changed();
      }}
      onPickAll={(on) => {
        setDropped(new Set(on ? [] : people.map((person) => person.id)));
        into.changed();
      }}
    />
  );
}

/** Rows of a form that a list did not hand over; none where it handed over nothing. */
function othersThan(
  ids: ReadonlySet<string> | undefined,
  store: RouteProps['store'],
  formId: string,
): ReadonlySet<string> {
  if (!ids) return new Set();
  const others = rowsOf(store, formId).filter((row) => !ids.has(row.id) && !ids.has(row.subjectId));
  return new Set(others.map(({ id }) => id));
}

/** A form that has records, where any has. */
function firstFormIn({ records, shelf }: RouteProps['store']): string {
  const used = new Set(records.map(({ value }) => value.formTypeId));
  return (exportForms(shelf.forms).find(({ id }) => used.has(id)) ?? peopleForm).id;
}

/** What an evaluation says row by row goes by its own labels, and into no column by choice. */
function choicesOf(fields: readonly Field[]): ReturnType<typeof fieldChoices> {
  return fieldChoices(fields.filter(({ answer }) => !answer));
}

/**
 * The form's records in the order of the roster, each over the facts of its person; the people themselves where nobody has
 * filled it.
 */
function rowsOf({ subjects, records, shelf }: RouteProps['store'], formId: string): Picked[] {
  const isFilled = records.some(({ value }) => value.formTypeId === formId);
  const bySubject = new Map<string, Pick<FormRecord, 'id' | 'values'>[]>();
  const people = subjects.filter(({ value }) => !isFilled && value.kind === 'person');
  for (const { value } of people) bySubject.set(value.id, [{ id: value.id, values: {} }]);
  for (const { value } of records) {
    if (value.formTypeId !== formId) continue;
    bySubject.set(value.subjectId, [...(bySubject.get(value.subjectId) ?? []), value]);
  }
  const items = new Map(subjectItems(subjects.map(({ value }) => value)).map((item) => [item.id, item]));
  const marks = marksIn(records, shelf.forms);
  return subjects.flatMap(({ value: person }) => {
    const item = items.get(person.id);
    // Namesakes in one school would look the same.
    const organisation = [item?.organisation, item?.homonym && item.secondKey?.shown]
      .filter(Boolean)
      .join(' · ');
    return (bySubject.get(person.id) ?? []).map((record) => ({
      id: record.id,
      subjectId: person.id,
      name: markedName(nameOf(person.values), marks.get(record.id)),
      several: marks.has(record.id),
      organisation,
      unit: item?.organisation ?? '',
      values: { ...person.values, ...record.values },
    }));
  });
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
