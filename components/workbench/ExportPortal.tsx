import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { dateFormats } from './ExportDate.tsx';
import { ALL_CONTRACTS, type SettingKey, type TemplateActions, type TemplateView } from './export-view.ts';

interface Props {
  view: TemplateView;
  people: number;
  actions: TemplateActions;
  busy: boolean;
}

/** How the portal imports, what it takes in one file, and the button that tries it. */
export function ExportPortal({ view, people, actions, busy }: Props) {
  const unready = whyUnready(view, people);
  return (
    <>
      <div class="wb-bar">
        <Select
          label={t('export.contract')}
          value={view.contractId}
          placeholder={t('common.choose')}
          options={[
            { value: ALL_CONTRACTS, label: t('export.contract.all') },
            ...view.contracts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={actions.onContract}
        />
        <Select
          label={t('export.dateFormat')}
          value={view.dateFormat}
          options={dateFormats(view.dateFormat)}
          onChange={actions.onDateFormat}
        />
        <Setting of="maxRows" view={view} actions={actions} placeholder={t('export.limit.none')} />
        <Setting of="maxMegabytes" view={view} actions={actions} placeholder={t('export.limit.none')} />
      </div>
      <details class="wb-details">
        <summary>{t('export.portal')}</summary>
        <p class="jn-muted jn-small">{t('export.portal.text')}</p>
        <div class="wb-bar">
          <Setting of="titleRows" view={view} actions={actions} placeholder={titleRowsOf(view)} />
          <Setting of="headRows" view={view} actions={actions} placeholder={headRowsOf(view)} />
          <Setting of="sheetName" view={view} actions={actions} placeholder={t('export.setting.byOrder')} />
          <Setting of="separator" view={view} actions={actions} placeholder="," />
        </div>
        <label class="wb-check">
          <input
            type="checkbox"
            checked={view.typed.byPlace !== ''}
            onChange={(event) => actions.onSetting('byPlace', event.currentTarget.checked ? 'yes' : '')}
          />
          {t('export.setting.byPlace')}
        </label>
      </details>
      <label class="wb-check">
        <input
          type="checkbox"
          checked={view.insertRows}
          onChange={(event) => actions.onInsertRows(event.currentTarget.checked)}
        />
        {t('export.insertRows')}
      </label>
      <div class="jn-actions">
        <Button variant="primary" busy={busy} disabled={unready !== undefined} onClick={actions.onSimulate}>
          {t('export.simulate')}
        </Button>
        {view.progress !== undefined && <Progress share={view.progress} onCancel={actions.onCancel} />}
        {unready !== undefined && <span class="jn-muted jn-small">{unready}</span>}
      </div>
    </>
  );
}

/** Work that takes a while: how far it is, and the way out. */
export function Progress({ share, onCancel }: { share: number; onCancel: () => void }) {
  return (
    <>
      <progress aria-label={t('export.progress')} max={1} value={share} />
      <Button onClick={onCancel}>{t('action.cancel')}</Button>
    </>
  );
}

function Setting(
  props: Pick<Props, 'view' | 'actions'> & {
    of: Exclude<SettingKey, 'byPlace'>;
    placeholder: string;
  },
) {
  const { of, view, actions, placeholder } = props;
  return (
    <div class="wb-short">
      <TextField
        label={t(`export.setting.${of}`)}
        value={view.typed[of]}
        placeholder={placeholder}
        error={isWrong(of, view) ? t(`export.setting.${of}.wrong`) : undefined}
        onInput={(text) => actions.onSetting(of, text)}
      />
    </div>
  );
}

/** Any text may name a sheet. */
function isWrong(
  of: SettingKey,
  { wrong }: TemplateView,
): of is Exclude<SettingKey, 'byPlace' | 'sheetName'> {
  return wrong.includes(of);
}

function titleRowsOf({ template }: TemplateView): string {
  return template ? String(template.headerRow - (template.headerRows ?? 1)) : '';
}

function headRowsOf({ template }: TemplateView): string {
  return String(template?.headerRows ?? 1);
}

function whyUnready({ contractId, wrong, template }: TemplateView, people: number): string | undefined {
  if (people === 0) return t('export.needPeople');
  if (template?.columns.every(({ path }) => path === null)) return t('export.needColumns');
  if (contractId === '') return t('export.needContract');
  return wrong.length > 0 ? t('export.needNumbers') : undefined;
}
