import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import type { ImportPlan, PlanItem } from '#core/roster/plan.ts';
import type { WorkbookNote } from '#core/model/workbook.ts';
import type { Roster } from '#core/roster/read.ts';
import type { UnmappedNumbers } from '#core/roster/unmapped.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportColumns, type FieldChoice } from './ImportColumns.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { PageTitle, Panel } from './Shell.tsx';

/** Where the import stands. */
export type ImportStage =
  | { kind: 'file'; reading?: string | undefined }
  | { kind: 'sheet'; opened: OpenedSheet; saving: boolean }
  | { kind: 'done'; opened: OpenedSheet };

export interface OpenedSheet {
  file: string;
  sheets: readonly { name: string; hidden: boolean }[];
  sheet: string;
  formId: string;
  headerRow: number;
  /** Contents of the first rows, from which the header is chosen. */
  rowTexts: readonly string[];
  /** The sheet holds nothing at all. */
  empty: boolean;
  roster: Roster;
  /** Texts of the first data rows, per column of the roster. */
  samples: readonly (readonly string[])[];
  /** Columns that would be left behind although people's numbers stand in them. */
  unmapped: readonly UnmappedNumbers[];
  plan: ImportPlan;
}

export interface ImportPageProps {
  stage: ImportStage;
  /** Why the sheet cannot be read as it stands. */
  error?: string | undefined;
  answers: Partial<Record<'file' | 'import', Answer>>;
  /** What the file is otherwise than its name says, or was left unread. */
  notes: readonly WorkbookNote[];
  forms: readonly { id: string; title: string }[];
  fields: readonly FieldChoice[];
  labelOf: (path: string) => string;
  shown: (path: string, text: string) => string;
  chosen: ReadonlySet<PlanItem>;
  onFile: (file: File) => void;
  onSheet: (name: string) => void;
  onForm: (id: string) => void;
  onHeaderRow: (row: number) => void;
  onMap: (column: number, path: string | null) => void;
  onTick: (item: PlanItem, ticked: boolean) => void;
  onTickDoubtful: () => void;
  onImport: () => void;
  onReset: () => void;
}

export function ImportPage(props: ImportPageProps) {
  const { stage, error, answers, notes } = props;
  return (
    <>
      <PageTitle title={t('import.title')}>
        <a href="#/people">{t('action.back')}</a>
      </PageTitle>
      {stage.kind === 'file' && (
        <FileDrop
          title={stage.reading ? t('import.reading', { file: stage.reading }) : t('import.drop')}
          hint={t('import.drop.hint')}
          button={t('import.choose')}
          accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.htm,.html,.mht,.xml"
          busy={stage.reading !== undefined}
          onFile={props.onFile}
        />
      )}
      <AnswerNotice answer={answers.file} />
      {stage.kind === 'done' && (
        <>
          <AnswerNotice answer={answers.import} />
          <div class="jn-actions">
            <a class="wb-linkbutton" href="#/people">
              {t('import.toPeople')}
            </a>
            <Button onClick={props.onReset}>{t('import.other')}</Button>
          </div>
        </>
      )}
      {notes.length > 0 && <Notes notes={notes} />}
      {error && <Notice tone="error" title={error} />}
      {stage.kind !== 'file' && <SheetChoice {...props} opened={stage.opened} />}
      {stage.kind === 'sheet' && <Sheet {...props} opened={stage.opened} saving={stage.saving} />}
    </>
  );
}

/** How the file was read, where that is not what one would think. */
function Notes({ notes }: Pick<ImportPageProps, 'notes'>) {
  const texts = new Set(notes.map(({ code, params }) => codeText(code, params)));
  return (
    <Notice tone="warning" title={t('import.notes')}>
      <ul>
        {[...texts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function SheetChoice({ opened, forms, ...props }: ImportPageProps & { opened: OpenedSheet }) {
  const sheets = opened.sheets.map(({ name }) => ({ value: name, label: name }));
  return (
    <div class="wb-bar">
      <strong>{t('import.file', { file: opened.file })}</strong>
      <Button onClick={props.onReset}>{t('import.other')}</Button>
      <Select label={t('import.sheet')} value={opened.sheet} options={sheets} onChange={props.onSheet} />
      <Select
        label={t('import.form')}
        value={opened.formId}
        options={[
          { value: '', label: t('import.form.peopleOnly') },
          ...forms.map((form) => ({ value: form.id, label: form.title })),
        ]}
        onChange={props.onForm}
      />
      <Select
        label={t('import.headerRow')}
        value={opened.headerRow === 0 ? '' : String(opened.headerRow)}
        placeholder={t('common.notChosen')}
        options={opened.rowTexts.map((text, index) => ({
          value: String(index + 1),
          label: text === '' ? String(index + 1) : t('import.headerOption', { row: index + 1, text }),
        }))}
        onChange={(row) => props.onHeaderRow(Number(row))}
      />
    </div>
  );
}

function Sheet(props: ImportPageProps & { opened: OpenedSheet; saving: boolean }) {
  const { opened, chosen, saving } = props;
  const count = chosen.size;
  const waiting = opened.plan.items.filter(({ status }) => status === 'doubtful').length;
  if (opened.headerRow === 0) return null;
  return (
    <>
      <Panel title={t('import.columns')}>
        <Unmapped unmapped={opened.unmapped} labelOf={props.labelOf} />
        <p class="jn-muted jn-small">{t('import.columns.hint')}</p>
        <ImportColumns
          columns={opened.roster.columns}
          samples={opened.samples}
          fields={props.fields}
          shown={props.shown}
          onMap={props.onMap}
        />
      </Panel>
      <ImportPreview
        plan={opened.plan}
        roster={opened.roster}
        chosen={chosen}
        labelOf={props.labelOf}
        shown={props.shown}
        onTick={props.onTick}
        onTickDoubtful={props.onTickDoubtful}
      />
      <div class="wb-savebar">
        <Button variant="primary" disabled={count === 0} busy={saving} onClick={props.onImport}>
          {count === 0
            ? t(waiting > 0 ? 'import.noneTicked' : 'import.none')
            : confirmText(count, opened.unmapped, props.labelOf)}
        </Button>
        {saving && <output class="jn-muted">{t('state.saving')}</output>}
        <AnswerNotice answer={props.answers.import} />
      </div>
    </>
  );
}

/** Without ID numbers people cannot be told apart later: that is a warning, and a missing telephone number a note. */
function Unmapped({ unmapped, labelOf }: Pick<OpenedSheet, 'unmapped'> & Pick<ImportPageProps, 'labelOf'>) {
  return unmapped.map(({ column, field }) => (
    <Notice
      key={column.index}
      tone={field === 'idNumber' ? 'warning' : 'info'}
      title={t('import.unmapped', { column: column.letter, header: column.header, field: labelOf(field) })}
    >
      {t('import.unmapped.hint', { field: labelOf(field) })}
    </Notice>
  ));
}

/** The button says what is left behind, for who has not read the warning. */
function confirmText(
  count: number,
  unmapped: OpenedSheet['unmapped'],
  labelOf: ImportPageProps['labelOf'],
): string {
  const columns = unmapped.filter(({ field }) => field === 'idNumber').map(({ column }) => column.letter);
  if (columns.length === 0) return t('import.confirm', { count });
  const what = { columns: columns.join(t('common.listComma')), field: labelOf('idNumber') };
  return t('import.confirm.without', { count, ...what });
}
