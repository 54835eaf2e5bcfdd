import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { GatherSheet } from './make-model.ts';
import type { MakePanelProps } from './MakePanel.tsx';

/** 汇总: which sheets, and as which form. */
export function MakeGather({ make, busy, onMake }: MakePanelProps) {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setForm] = useState('');
  const formId = make.forms.some(({ value }) => value === asked) ? asked : '';
  const sheets = make.sheets ?? [];
  const wanted = sheets.filter(({ name, why }) => why === undefined && !unticked.has(name));
  const records = wanted.reduce((sum, sheet) => sum + sheet.records, 0);
  return (
    <div class="addon__form">
      <fieldset class="addon__sheets">
        <legend class="jn-field__label">{t('addon.make.sheets')}</legend>
        {sheets.length === 0 && (
          <p class="jn-muted">
            {make.sheets
              ? t('addon.make.sheets.none')
              : t('addon.make.sheets.reading', {
                  count: make.toRead.length,
                  names: make.toRead.join(t('addon.comma')),
                })}
          </p>
        )}
        {sheets.map((sheet) => (
          <SheetTick
            key={sheet.name}
            sheet={sheet}
            ticked={!unticked.has(sheet.name)}
            onTick={(on) => {
              const next = new Set(unticked);
              if (on) next.delete(sheet.name);
              else next.add(sheet.name);
              setUnticked(next);
            }}
          />
        ))}
      </fieldset>
      {make.hidden.length > 0 && (
        <p class="jn-muted jn-small">
          {t('addon.make.sheets.hidden', { names: make.hidden.join(t('addon.comma')) })}
        </p>
      )}
      <Select
        label={t('addon.make.gather.form')}
        value={formId}
        options={[{ value: '', label: t('addon.make.gather.form.most') }, ...make.forms]}
        onChange={setForm}
      />
      <div class="jn-actions">
        <Button
          variant="primary"
          disabled={wanted.length === 0}
          busy={busy}
          onClick={() => onMake({ kind: 'gather', sheets: wanted.map(({ name }) => name), formId })}
        >
          {make.sheets
            ? t('addon.make.gather.do', { sheets: wanted.length, records })
            : t('addon.make.gather.wait')}
        </Button>
      </div>
    </div>
  );
}

interface SheetTickProps {
  sheet: GatherSheet;
  ticked: boolean;
  onTick: (on: boolean) => void;
}

function SheetTick({ sheet: { name, form, records, why }, ticked, onTick }: SheetTickProps) {
  return (
    <label class="addon__tick">
      <input
        type="checkbox"
        checked={ticked && why === undefined}
        disabled={why !== undefined}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>
        {name} <span class="jn-muted jn-small">{why ?? t('addon.make.sheet', { form, records })}</span>
      </span>
    </label>
  );
}
