import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { TemplateActions, TemplateView } from './export-view.ts';

const SHOWN_ROWS = 5;
const SHOWN_CELLS = 6;

interface Props {
  view: TemplateView;
  actions: TemplateActions;
}

/** Rows that the template brings where records go: they are replaced only when the user says so. */
export function Samples({ view, actions }: Props) {
  const { samples } = view;
  const rest = samples.length - SHOWN_ROWS;
  return (
    <Notice tone="warning" title={t('export.samples', { count: samples.length })}>
      <ul>
        {samples.slice(0, SHOWN_ROWS).map(({ row, texts }) => (
          <li key={row}>
            {t('export.samples.row', { row, texts: texts.slice(0, SHOWN_CELLS).join(' / ') })}
            {texts.length > SHOWN_CELLS && ' …'}
          </li>
        ))}
        {rest > 0 && <li>{t('export.samples.more', { count: rest })}</li>}
      </ul>
      <label class="wb-check">
        <input
          type="checkbox"
          checked={view.replaceSamples}
          onChange={(event) => actions.onReplaceSamples(event.currentTarget.checked)}
        />
        {t('export.samples.replace')}
      </label>
    </Notice>
  );
}

/** Drop-down lists and tables of the template that end above the last record. */
export function Short({ ranges, view, actions, busy }: Props & { ranges: readonly string[]; busy: boolean }) {
  return (
    <Notice tone="warning" title={t('export.short', { ranges: ranges.join(t('common.listComma')) })}>
      <p>{t('export.short.text')}</p>
      <label class="wb-check">
        <input
          type="checkbox"
          checked={view.extend}
          disabled={busy}
          onChange={(event) => actions.onExtend(event.currentTarget.checked)}
        />
        {t('export.short.extend')}
      </label>
    </Notice>
  );
}
