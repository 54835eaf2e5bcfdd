import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import type { PlanItem } from '#core/roster/plan.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { ChangeWords } from './change-text.ts';
import type { FieldChoice } from '#core/sheet/field-choices.ts';
import type { Recalling } from '#core/sheet/recalled.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { includedSheets, type OpenedFile, type OpenedSheet } from './import-view.ts';
import { Panel } from './Shell.tsx';

export interface ImportSheetProps extends ChangeWords {
  opened: OpenedFile;
  forms: readonly { id: string; title: string }[];
  fields: readonly FieldChoice[];
  onSheet: (name: string) => void;
  onForm: (id: string) => void;
  onHeaderRow: (row: number) => void;
  onMap: (column: number, path: string | null) => void;
  /** Whether what was said earlier of the same headers is to be used. */
  onRecall: (used: boolean) => void;
  onTick: (item: PlanItem, ticked: boolean) => void;
  onTickDoubtful: () => void;
}

/** The sheet that is looked at: how it is read, to be corrected, and whom it brings. */
export function ImportSheet(props: ImportSheetProps) {
  const { shown, empty } = props.opened;
  if (empty.includes(shown.sheet)) return <Notice tone="error" title={codeText('import.emptyFile')} />;
  const others = includedSheets(props.opened);
  const error = sheetError(shown);
  return (
    <>
      {/* Beside sheets that are imported it is no failure: nobody may be in this one. */}
      {error && <Notice tone={others.length > 0 ? 'warning' : 'error'} title={error} />}
      <Tied tied={shown.tied} />
      <Recalled shown={shown} kept={t('import.layout.kept')} onRecall={props.onRecall} />
      <HowToRead {...props} />
      {shown.headerRow > 0 && <Columns {...props} />}
      {shown.headerRow > 0 && shown.left !== 'noNames' && (
        <ImportPreview
          plan={shown.plan}
          roster={shown.roster}
          chosen={shown.chosen}
          included={shown.included}
          labelOf={props.labelOf}
          shown={props.shown}
          onTick={props.onTick}
          onTickDoubtful={props.onTickDoubtful}
        />
      )}
    </>
  );
}

/** Why the sheet cannot be read as it stands. */
function sheetError({ sheet, left }: OpenedSheet): string | undefined {
  if (left === 'card') return codeText('import.card', { sheet });
  if (left === 'noHeader') return codeText('import.noHeader');
  return left === 'noNames' ? codeText('import.chooseName', { sheet }) : undefined;
}

/** Where the columns are read as the user said of the same headers earlier, and what is kept of what is said now. */
export function Recalled({
  shown,
  kept,
  onRecall,
}: {
  shown: Recalling;
  /** When what is said now is kept. */
  kept: string;
} & Pick<ImportSheetProps, 'onRecall'>) {
  const { recalled, toKeep, unkept } = shown;
  return (
    <>
      {recalled === 'used' && (
        <Notice
          tone="info"
          title={t('import.layout.used')}
          actions={<Button onClick={() => onRecall(false)}>{t('import.layout.leave')}</Button>}
        >
          {t('import.layout.used.text')}
        </Notice>
      )}
      {recalled === 'left' && (
        <p class="wb-inline">
          <span class="jn-muted">{t('import.layout.left')}</span>
          <Button onClick={() => onRecall(true)}>{t('import.layout.use')}</Button>
        </p>
      )}
      {toKeep && <p class="jn-muted jn-small">{kept}</p>}
      {unkept && <Notice tone="warning" title={t(`import.layout.${unkept}`)} />}
    </>
  );
}

/** Forms that have the sheet's columns alike: which of them it is of, only a person knows (law 2). */
function Tied({ tied }: Pick<OpenedSheet, 'tied'>) {
  if (tied.length === 0) return null;
  const titles = tied.map((title) => t('file.quoted', { name: title })).join(t('common.listComma'));
  return (
    <Notice tone="warning" title={t('import.tied', { titles })}>
      {t('import.tied.hint')}
    </Notice>
  );
}

/** A sheet as far as it must be known to choose how it is read. */
type ReadAs = Pick<OpenedSheet, 'sheet' | 'formId' | 'headerRow' | 'rowTexts'>;

interface HowToReadProps extends Pick<ImportSheetProps, 'forms' | 'onSheet' | 'onForm' | 'onHeaderRow'> {
  opened: { sheets: readonly Pick<OpenedSheet, 'sheet'>[]; shown: ReadAs };
}

/** Which sheet, as what form, from which row on. */
export function HowToRead({ opened, forms, ...props }: HowToReadProps) {
  const { sheets, shown } = opened;
  return (
    <div class="wb-bar">
      <Select
        label={t('import.sheet')}
        value={shown.sheet}
        options={sheets.map(({ sheet }) => ({ value: sheet, label: sheet }))}
        onChange={props.onSheet}
      />
      <Select
        label={t('import.form')}
        value={shown.formId}
        options={[
          { value: '', label: t('import.form.peopleOnly') },
          ...forms.map((form) => ({ value: form.id, label: form.title })),
        ]}
        onChange={props.onForm}
      />
      <Select
        label={t('import.headerRow')}
        value={shown.headerRow === 0 ? '' : String(shown.headerRow)}
        placeholder={t('common.notChosen')}
        options={shown.rowTexts.map((text, index) => ({
          value: String(index + 1),
          label: text === '' ? String(index + 1) : t('import.headerOption', { row: index + 1, text }),
        }))}
        onChange={(row) => props.onHeaderRow(Number(row))}
      />
    </div>
  );
}

interface ColumnsProps extends Pick<ImportSheetProps, 'fields' | 'shown' | 'labelOf' | 'onMap'> {
  opened: { shown: Pick<OpenedSheet, 'sheet' | 'unmapped' | 'unread' | 'roster' | 'samples'> };
}

/** What each column is taken for. */
export function Columns({ opened: { shown }, ...props }: ColumnsProps) {
  return (
    <Panel
      title={t('import.columns')}
      aside={<span class="jn-muted">{t('import.ofSheet', { sheet: shown.sheet })}</span>}
    >
      <Unmapped unmapped={shown.unmapped} labelOf={props.labelOf} />
      <Unread unread={shown.unread} />
      <p class="jn-muted jn-small">{t('import.columns.hint')}</p>
      <ImportColumns
        columns={shown.roster.columns}
        notes={shown.roster.notes}
        samples={shown.samples}
        fields={props.fields}
        shown={props.shown}
        onMap={props.onMap}
      />
    </Panel>
  );
}

/** What stands in columns that no field takes would be missed by nobody who does not look at every line of the table. */
function Unread({ unread }: Pick<OpenedSheet, 'unread'>) {
  if (unread.length === 0) return null;
  const columns = unread.map(({ letter, header }) => t('import.cellColumn', { column: letter, header }));
  return (
    <Notice tone="warning" title={t('import.unread', { count: unread.length })}>
      {t('import.unread.hint', { columns: columns.join(t('common.listComma')) })}
    </Notice>
  );
}

/** Without ID numbers people cannot be told apart later: that is a warning, and a missing telephone number a note. */
function Unmapped({ unmapped, labelOf }: Pick<OpenedSheet, 'unmapped'> & Pick<ImportSheetProps, 'labelOf'>) {
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
