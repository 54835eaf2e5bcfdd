import { Badge } from '../base/Badge.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import { canInclude, includedSheets, type OpenedFile, type OpenedSheet } from './import-view.ts';
import { PlanCounts } from './ImportPreview.tsx';
import { Panel } from './Shell.tsx';

export interface ImportSheetsProps {
  opened: OpenedFile;
  formTitle: (id: string) => string;
  onSheet: (name: string) => void;
  onInclude: (sheet: string, included: boolean) => void;
}

/** The sheets of a file: which are imported together, what each holds, and why the others are left out. */
export function ImportSheets({ opened, formTitle, onSheet, onInclude }: ImportSheetsProps) {
  const { sheets, empty, shown } = opened;
  const count = includedSheets(opened).length;
  return (
    <Panel title={t('import.sheets', { all: sheets.length, count })}>
      <p class="jn-muted jn-small">{t('import.sheets.hint')}</p>
      <DataTable
        label={t('import.sheets', { all: sheets.length, count })}
        rows={sheets}
        keyOf={({ sheet }) => sheet}
        selectedKey={shown.sheet}
        columns={[
          {
            id: 'tick',
            width: '56px',
            header: t('import.plan.tickColumn'),
            cell: (sheet) => includeCell(sheet, onInclude),
          },
          {
            id: 'sheet',
            header: t('import.sheet'),
            width: '20%',
            rowHeader: true,
            cell: (sheet) => nameCell(sheet, sheet === shown, onSheet),
          },
          {
            id: 'form',
            header: t('import.form'),
            cell: (sheet) => (canInclude(sheet) ? formCell(sheet, formTitle) : ''),
          },
          { id: 'header', header: t('import.headerRow'), width: '88px', cell: headerCell },
          { id: 'counts', header: t('import.sheets.result'), width: '40%', cell: resultCell },
        ]}
      />
      {empty.length > 0 && (
        <p class="jn-muted jn-small">
          {t('import.sheets.empty', { names: empty.join(t('common.listComma')) })}
        </p>
      )}
    </Panel>
  );
}

function includeCell(sheet: OpenedSheet, onInclude: ImportSheetsProps['onInclude']) {
  return (
    <input
      type="checkbox"
      aria-label={t('import.sheets.tick', { sheet: sheet.sheet })}
      checked={sheet.included}
      disabled={!canInclude(sheet)}
      onChange={(event) => onInclude(sheet.sheet, event.currentTarget.checked)}
    />
  );
}

function nameCell({ sheet }: OpenedSheet, isShown: boolean, onSheet: ImportSheetsProps['onSheet']) {
  return (
    <button
      type="button"
      class="wb-link"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => onSheet(sheet)}
    >
      {sheet}
    </button>
  );
}

function formCell({ formId, recalled }: OpenedSheet, formTitle: ImportSheetsProps['formTitle']) {
  if (recalled !== 'used') return formTitle(formId);
  return (
    <>
      {formTitle(formId)} <Badge tone="info">{t('import.layout.sheet')}</Badge>
    </>
  );
}

function headerCell({ headerRow }: OpenedSheet) {
  return headerRow === 0 ? '' : t('import.rowNumber', { row: headerRow });
}

/** What importing the sheet does; of one that is left out, why. */
function resultCell(sheet: OpenedSheet) {
  const { left, included, plan } = sheet;
  if (included) return <PlanCounts plan={plan} />;
  return (
    <span class="wb-inline">
      <Badge tone="na">{t('import.sheets.left')}</Badge>
      <span class="jn-small">{left ? t(`import.left.${left}`) : t('import.left.unticked')}</span>
    </span>
  );
}
