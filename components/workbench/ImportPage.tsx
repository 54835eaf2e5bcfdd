import { useEffect } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import type { WorkbookNote } from '#core/model/workbook.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { FileQueueNotice } from './FileQueueNotice.tsx';
import { ImportFile } from './ImportFile.tsx';
import { ImportSheet, type ImportSheetProps } from './ImportSheet.tsx';
import { ImportSheets } from './ImportSheets.tsx';
import {
  canInclude,
  countPeople,
  type FileReading,
  type ImportStage,
  includedSheets,
  type OpenedFile,
} from './import-view.ts';
import { SaveBar } from './SaveBar.tsx';
import { PageTitle } from './Shell.tsx';
import { useFileQueue } from './use-file-queue.ts';

export interface ImportPageProps extends Omit<ImportSheetProps, 'opened'> {
  stage: ImportStage;
  /** The file that is being read. */
  reading: FileReading | undefined;
  answers: Partial<Record<'file' | 'import', Answer>>;
  /** What the file is otherwise than its name says, or was left unread. */
  notes: readonly WorkbookNote[];
  onFile: (file: File) => void;
  /** Ends the reading. */
  onCancel: () => void;
  /** Whether another file is to be chosen. */
  onOther: (wanted: boolean) => void;
  /** Back from the answer to the file. */
  onBack: () => void;
  onInclude: (sheet: string, included: boolean) => void;
  onImport: () => void;
}

export function ImportPage(props: ImportPageProps) {
  useEffect(guardDrops, []);
  const { stage, answers, notes, reading } = props;
  const saving = stage.kind === 'sheet' && stage.saving;
  // Here, as the place for files goes when the first is read.
  const { take, ...queue } = useFileQueue(reading !== undefined || saving, props.onFile);
  const choosing = stage.kind === 'file' || stage.choosing;
  return (
    <>
      <PageTitle title={t('import.title')}>
        <a href="#/people">{t('action.back')}</a>
      </PageTitle>
      {(choosing || reading) && <ImportFile reading={reading} onFiles={take} onCancel={props.onCancel} />}
      <FileQueueNotice {...queue} />
      <AnswerNotice answer={answers.file} />
      {stage.kind !== 'file' && <FileBar {...props} opened={stage.opened} choosing={stage.choosing} />}
      {stage.kind === 'done' && <Done {...props} opened={stage.opened} />}
      {stage.kind === 'sheet' && (
        <>
          {notes.length > 0 && <Notes notes={notes} />}
          {hasChoice(stage.opened) && (
            <ImportSheets
              opened={stage.opened}
              formTitle={(id) => formTitle(props.forms, id)}
              onSheet={props.onSheet}
              onInclude={props.onInclude}
            />
          )}
          <ImportSheet {...props} opened={stage.opened} />
          <ImportBar {...props} opened={stage.opened} saving={stage.saving} />
        </>
      )}
    </>
  );
}

/** A file that misses its place would be opened by the browser instead of this page, with all that was decided here. */
function guardDrops(): () => void {
  globalThis.addEventListener('dragover', refuseDrop);
  globalThis.addEventListener('drop', refuseDrop);
  return () => {
    globalThis.removeEventListener('dragover', refuseDrop);
    globalThis.removeEventListener('drop', refuseDrop);
  };
}

function refuseDrop(event: DragEvent): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}

/** Whether there is anything to say about which sheets are imported. */
function hasChoice({ sheets }: OpenedFile): boolean {
  return sheets.length > 1 || sheets.some(({ left }) => left === 'hidden');
}

function formTitle(forms: ImportPageProps['forms'], id: string): string {
  return forms.find((form) => form.id === id)?.title ?? t('import.form.peopleOnly');
}

function FileBar(props: ImportPageProps & { opened: OpenedFile; choosing: boolean }) {
  const { opened, choosing, reading, onOther } = props;
  return (
    <p class="wb-bar">
      <strong>{t('import.file', { file: opened.file })}</strong>
      <Button disabled={reading !== undefined} onClick={() => onOther(!choosing)}>
        {choosing ? t('import.keep') : t('import.other')}
      </Button>
    </p>
  );
}

function Done({ opened, answers, onBack }: ImportPageProps & { opened: OpenedFile }) {
  const isMore = opened.sheets.some(
    ({ included, plan }) => !included || plan.items.some(({ status }) => status !== 'unchanged'),
  );
  return (
    <>
      <AnswerNotice answer={answers.import} />
      <div class="jn-actions">
        <a class="wb-linkbutton" href="#/people">
          {t('import.toPeople')}
        </a>
        {isMore && <Button onClick={onBack}>{t('import.rest.see')}</Button>}
      </div>
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

function ImportBar(props: ImportPageProps & { opened: OpenedFile; saving: boolean }) {
  const { opened, saving } = props;
  const { chosen } = countPeople(includedSheets(opened));
  return (
    <SaveBar>
      <Button variant="primary" disabled={chosen === 0} busy={saving} onClick={props.onImport}>
        {buttonText(chosen, opened, props.labelOf)}
      </Button>
      {saving && <output class="jn-muted">{t('state.saving')}</output>}
      <AnswerNotice answer={props.answers.import} />
    </SaveBar>
  );
}

/** The button says what it imports and what is left behind, for who has not read the warning. */
function buttonText(count: number, opened: OpenedFile, labelOf: ImportPageProps['labelOf']): string {
  const sheets = includedSheets(opened);
  if (sheets.length === 0 && opened.sheets.some(canInclude)) return t('import.noSheetTicked');
  if (count === 0) {
    const isWaiting = sheets.some(({ plan }) => plan.items.some(({ status }) => status === 'doubtful'));
    return t(isWaiting ? 'import.noneTicked' : 'import.none');
  }
  const columns = sheets.flatMap(({ sheet, unmapped }) =>
    unmapped
      .filter(({ field }) => field === 'idNumber')
      .map(({ column: { letter } }) => (sheets.length > 1 ? `${sheet} ${letter}` : letter)),
  );
  const text =
    columns.length === 0
      ? t('import.confirm', { count })
      : t('import.confirm.without', {
          count,
          columns: columns.join(t('common.listComma')),
          field: labelOf('idNumber'),
        });
  return sheets.length > 1 ? t('import.confirm.sheets', { text, sheets: sheets.length }) : text;
}
