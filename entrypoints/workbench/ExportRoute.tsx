import { useMemo, useState } from 'preact/hooks';
import { importers } from '#catalog/importers.ts';
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
import { fieldAtPath } from '#core/roster/read.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { type ExportFacts, journaledExport } from '#utils/export-journal.ts';
import { today } from '#utils/today.ts';
import { exportForms } from './export-forms.ts';
import { exportRows } from './export-rows.ts';
import { readSettings } from './export-settings.ts';
import { fieldChoices } from '#core/sheet/field-choices.ts';
import { contractTitle } from './labels.ts';
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
  /** Records that the user left out; `undefined` while only the list has said what goes out. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>();
  const [purpose, setPurpose] = useState('');
  const [saving, setSaving] = useState<TemplateView['saving']>();
  const work = useWork<ExportAction>();
  const forms = useMemo(() => exportForms(store.shelf.forms), [store.shelf.forms]);
  // A pack may be deleted in another window while its form is chosen here.
  const form = forms.find(({ id }) => id === chosenId) ?? peopleForm;
  const formId = form.id;
  const { shownAt } = store.labels.of(formId);
  const all = completeForm(form);
  const { subjects, records, shelf } = store;
  const people = useMemo(
    () => exportRows({ subjects, records, shelf }, formId),
    [subjects, records, shelf, formId],
  );
  const picked = useMemo(
    () => (leftOut ? people.filter(({ id }) => !leftOut.has(id)) : rowsIn(people, handed?.ids)),
    [people, leftOut, handed],
  );
  const pickedIds = useMemo(() => new Set(picked.map(({ id }) => id)), [picked]);
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
    if (handed) setLeftOut(undefined);
    into.lookUp(forms.find((each) => each.id === id) ?? peopleForm);
  };

  return (
    <ExportPage
      forms={forms}
      formId={formId}
      people={people}
      asPeople={asPeople}
      several={new Set(people.filter(({ several }) => several).map(({ subjectId }) => subjectId)).size}
      picked={pickedIds}
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
      onPicked={(ids) => {
        setLeftOut(withRows(leftOut, people, ids));
        into.changed();
      }}
    />
  );
}

/** Rows that a list handed over; all where it handed over nothing. */
function rowsIn(rows: readonly Picked[], ids: ReadonlySet<string> | undefined): readonly Picked[] {
  return ids ? rows.filter((row) => ids.has(row.id) || ids.has(row.subjectId)) : rows;
}

/** What is left out once these rows are chosen anew; of other forms as it was. */
function withRows(
  leftOut: ReadonlySet<string> | undefined,
  rows: readonly Picked[],
  picked: ReadonlySet<string>,
): ReadonlySet<string> {
  const next = new Set(leftOut);
  for (const { id } of rows) {
    if (picked.has(id)) next.delete(id);
    else next.add(id);
  }
  return next;
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
