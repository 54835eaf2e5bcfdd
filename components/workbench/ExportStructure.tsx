import { Select } from '../base/Select.tsx';
import { maskNumbers } from '#core/model/mask.ts';
import type { Template } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import type { PlaceChange, SheetChoice } from './export-view.ts';

interface Props {
  template: Template;
  sheets: readonly SheetChoice[];
  busy: boolean;
  onSheet: (name: string) => void;
  onPlace: (change: PlaceChange) => void;
}

const MOST_HEADER_ROWS = 4;
/** Rows offered below the header for the first record. */
const ROWS_BELOW = 12;

/** Sheet and rows of the table, each of which the user may set right. */
export function ExportStructure({ template, sheets, busy, onSheet, onPlace }: Props) {
  const {
    sheet,
    headerRow,
    headerRows = 1,
    firstDataRow,
    notes,
    headerEvidence = [],
    otherSheets = [],
  } = template;
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const last = Math.max(rows.length, headerRow);
  return (
    <>
      <div class="wb-bar">
        <Select
          label={t('export.sheet')}
          value={sheet}
          options={sheets.map((each) => ({ value: each.name, label: sheetLabel(each) }))}
          disabled={busy}
          onChange={onSheet}
        />
        <Select
          label={t('export.headerRow')}
          value={String(headerRow)}
          options={numbers(1, last).map((row) => ({ value: String(row), label: rowLabel(row, rows) }))}
          disabled={busy}
          // Where the first record stands then is found anew.
          onChange={(row) => onPlace(movedHeader(Number(row), headerRows))}
        />
        <Select
          label={t('export.headerRows')}
          value={String(headerRows)}
          options={numbers(1, Math.min(headerRow, MOST_HEADER_ROWS)).map((count) => ({
            value: String(count),
            label: t('export.headerRows.count', { count }),
          }))}
          disabled={busy}
          onChange={(count) => onPlace({ headerRows: Number(count), firstDataRow })}
        />
        <Select
          label={t('export.firstDataRow')}
          value={String(firstDataRow)}
          options={numbers(headerRow + 1, Math.max(headerRow + ROWS_BELOW, firstDataRow)).map((row) => ({
            value: String(row),
            label: rowLabel(row, rows),
          }))}
          disabled={busy}
          onChange={(row) => onPlace({ firstDataRow: Number(row) })}
        />
      </div>
      {headerEvidence.length > 0 && (
        <p class="jn-muted jn-small">
          {t('export.headerEvidence', {
            evidence: headerEvidence
              .map((each) => t(`export.headerEvidence.${each}`))
              .join(t('common.listComma')),
          })}
        </p>
      )}
      {otherSheets.length > 0 && (
        <p class="jn-small">{t('export.otherSheets', { sheets: otherSheets.join(t('common.listComma')) })}</p>
      )}
      {notes.length > 0 && (
        <details class="wb-details">
          <summary>{t('export.notes', { count: notes.length })}</summary>
          <ul>
            {[...new Set(notes.map(maskNumbers))].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function movedHeader(headerRow: number, headerRows: number): PlaceChange {
  return { headerRow, headerRows: Math.min(headerRows, headerRow), firstDataRow: undefined };
}

function sheetLabel({ name, hidden, table }: SheetChoice): string {
  if (hidden) return t('export.sheet.hidden', { name });
  return table ? name : t('export.sheet.noTable', { name });
}

function rowLabel(row: number, rows: readonly string[]): string {
  const text = rows[row - 1] ?? '';
  return text === '' ? t('export.row.empty', { row }) : t('import.headerOption', { row, text });
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
}
