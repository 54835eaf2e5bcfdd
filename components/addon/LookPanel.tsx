import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import { LookColumns } from './LookColumns.tsx';
import type { LookView } from './model.ts';
import { Arrow, Sentences } from './parts.tsx';

export interface LookPanelProps {
  /** Absent while the sheet is being read. */
  look?: LookView | undefined;
  busy: boolean;
  /** `''` is never asked for. */
  onForm: (formId: string) => void;
  /** @param row 1-based */
  onHeaderRow: (row: number) => void;
  /** @param index of the column. @param path of the field; `null` for none */
  onColumn: (index: number, path: string | null) => void;
  /** Forgets the corrections of this sheet. */
  onReset: () => void;
}

/** How the sheet was understood: a line where all is well, opened where something is to be said or corrected. */
export function LookPanel(props: LookPanelProps) {
  const { look } = props;
  const [asked, setAsked] = useState<boolean>();
  if (!look) return <p class="jn-muted addon__lookwait">{t('addon.look.reading')}</p>;
  const open = asked ?? !isWell(look);
  return (
    <section class="addon__look" aria-label={t('addon.look')}>
      <button
        type="button"
        class="addon__foldhead addon__lookline"
        aria-expanded={open}
        title={t('addon.look.correct')}
        onClick={() => setAsked(!open)}
      >
        <Arrow open={open} />
        <span class="addon__foldtitle">{lineOf(look)}</span>
      </button>
      {look.refusal !== undefined && (
        <Notice tone="warning" title={t('addon.look.refused')}>
          {look.refusal}
        </Notice>
      )}
      {look.notes.length > 0 && (
        <div class="addon__looknotes">
          <Sentences texts={look.notes} />
        </div>
      )}
      {open && <Opened {...props} look={look} />}
    </section>
  );
}

function isWell({ refusal, formId, headerRow, tied }: LookView): boolean {
  return refusal === undefined && formId !== '' && headerRow > 0 && tied.length === 0;
}

/** «公开承诺书 · 表头第 3 行 · 14 列认得 12 列 · 60 行合成 26 条» */
function lineOf({ formId, forms, headerRow, columns, records, lines }: LookView): string {
  const form = forms.find(({ value }) => value === formId)?.label;
  const known = columns.filter(({ path }) => path !== null).length;
  return [
    form ?? t('addon.look.noForm'),
    headerRow > 0 ? t('addon.look.header', { row: headerRow }) : t('addon.look.noHeader'),
    ...(columns.length > 0 ? [t('addon.look.columns', { known, count: columns.length })] : []),
    t(lines > records ? 'addon.look.joined' : 'addon.look.records', { count: records, lines }),
  ].join(' · ');
}

function Opened({ look, busy, onForm, onHeaderRow, onColumn, onReset }: LookPanelProps & { look: LookView }) {
  return (
    <div class="addon__stack addon__lookbody">
      {look.tied.length > 0 && (
        <p class="addon__note">
          {t('addon.look.tied', {
            titles: look.tied.map((name) => t('addon.quoted', { name })).join(t('addon.comma')),
          })}
        </p>
      )}
      <Select
        label={t('addon.look.form')}
        value={look.formId}
        options={look.forms}
        placeholder={t('addon.look.form.choose')}
        disabled={busy}
        onChange={onForm}
      />
      <Select
        label={t('addon.look.headerRow')}
        value={look.headerRow > 0 ? String(look.headerRow) : ''}
        options={headerRows(look)}
        placeholder={t('addon.look.headerRow.choose')}
        disabled={busy}
        onChange={(row) => onHeaderRow(Number(row))}
      />
      {look.columns.length > 0 && <LookColumns look={look} busy={busy} onColumn={onColumn} />}
      {look.lines > look.records && <p class="jn-muted jn-small">{t('addon.look.joined.text')}</p>}
      <div class="addon__lookfoot">
        <p class="jn-muted jn-small">{t('addon.look.kept')}</p>
        {look.remembered && (
          <Button variant="quiet" disabled={busy} onClick={onReset}>
            {t('addon.look.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The first rows with what stands in them; the one that is taken also where it is further down. */
function headerRows({ rowTexts, headerRow }: LookView) {
  const rows = rowTexts.map((text, at) => ({
    value: String(at + 1),
    label: t('addon.look.headerRow.row', { row: at + 1, text: text === '' ? t('value.empty') : text }),
  }));
  if (headerRow <= rows.length) return rows;
  return [...rows, { value: String(headerRow), label: t('addon.row', { row: headerRow }) }];
}
