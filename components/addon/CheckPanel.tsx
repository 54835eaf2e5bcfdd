import type { ComponentChildren } from 'preact';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import { CheckResult } from './CheckResult.tsx';
import type { CheckScope, CheckView, Choice, LiveView } from './model.ts';
import type { Go } from './parts.tsx';

export interface CheckPanelProps {
  packs: readonly Choice[];
  /** `''` until one is chosen. */
  packId: string;
  /** Nothing is known yet: neither the sheet nor which packs there are. */
  opening?: boolean | undefined;
  scope: CheckScope;
  /** Name of the sheet in front: places in it are told without it. */
  front: string;
  /** Why nothing can be checked, and what to do; absent where it can. */
  blocked?: string | undefined;
  /** Work goes on: nothing new is begun. */
  busy: boolean;
  /** Absent until something was checked. */
  result?: CheckView | undefined;
  /** Cells were changed since. */
  stale?: boolean | undefined;
  live: LiveView;
  /** The program can put notes beside cells. */
  canNote: boolean;
  /** What else belongs to checking: 雷同. */
  children?: ComponentChildren;
  onPack: (id: string) => void;
  onScope: (scope: CheckScope) => void;
  onCheck: () => void;
  onGo: Go;
  onLive: (on: boolean) => void;
  onMark: () => void;
  onClear: () => void;
  onExport: () => void;
}

const SCOPES: readonly CheckScope[] = ['sheet', 'selection', 'workbook'];

/** 检查: by which pack, which rows, and what was found. */
export function CheckPanel(props: CheckPanelProps) {
  const { packs, packId, scope, busy, result, stale, live } = props;
  // Whatever is in front, the other sheets of the workbook can be checked.
  const blocked = scope === 'workbook' ? undefined : props.blocked;
  const ready = packId !== '' && blocked === undefined;
  const isWhole = result?.scope === 'workbook';
  return (
    <div class="addon__stack">
      <div class="addon__form">
        <Select
          label={t('addon.pack')}
          value={packId}
          options={packs}
          placeholder={t('addon.pack.choose')}
          disabled={busy || packs.length === 0}
          onChange={props.onPack}
        />
        <div class="addon__pair">
          <Select
            label={t('addon.scope')}
            value={scope}
            options={SCOPES.map((value) => ({ value, label: t(`addon.scope.${value}`) }))}
            disabled={busy}
            onChange={(value) => props.onScope(SCOPES.find((each) => each === value) ?? 'sheet')}
          />
          <Button variant="primary" disabled={!ready} busy={busy} onClick={props.onCheck}>
            {t(result ? 'addon.check.again' : 'addon.check')}
          </Button>
        </div>
        <Live live={live} scope={scope} onLive={props.onLive} />
      </div>
      {stale === true && result && (
        <Notice tone="info" title={t(isWhole ? 'addon.stale.workbook' : 'addon.stale')} />
      )}
      {result ? (
        // Of several sheets each place is told with its own.
        <CheckResult {...props} front={isWhole ? '' : props.front} result={result} />
      ) : (
        <NotYet {...props} blocked={blocked} />
      )}
      {props.children}
    </div>
  );
}

/** The row that is checked again stands where else the explanation does: nothing below moves while somebody edits. */
function Live({ live, scope, onLive }: Pick<CheckPanelProps, 'live' | 'scope' | 'onLive'>) {
  const row = live.on ? live.row : undefined;
  return (
    <div class="addon__live">
      <label class="addon__tick">
        <input type="checkbox" checked={live.on} onChange={(event) => onLive(event.currentTarget.checked)} />
        <span>{t('addon.live')}</span>
      </label>
      <span class="jn-muted jn-small">
        {row === undefined && t(scope === 'sheet' ? 'addon.live.hint' : 'addon.live.hint.sheet')}
        <output>{row !== undefined && t('addon.live.row', { row })}</output>
      </span>
    </div>
  );
}

/** Nothing was checked: what to do. */
function NotYet({ packs, packId, opening, blocked, busy, onClear }: CheckPanelProps) {
  if (opening) return null;
  if (blocked !== undefined) {
    return <EmptyState title={t('addon.check.blocked')}>{blocked}</EmptyState>;
  }
  const missing = packs.length === 0 ? 'noPack' : packId === '' ? 'choosePack' : 'notYet';
  return (
    <>
      <EmptyState title={t(`addon.check.${missing}`)}>{t(`addon.check.${missing}.text`)}</EmptyState>
      <div class="jn-actions">
        <Button variant="quiet" busy={busy} onClick={() => onClear()}>
          {t('addon.clear.former')}
        </Button>
      </div>
    </>
  );
}
