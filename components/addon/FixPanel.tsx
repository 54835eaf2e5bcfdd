import { useMemo, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { FixList } from './FixList.tsx';
import type { FixesView } from './model.ts';
import { Fold, type Go } from './parts.tsx';
import { PlaceLines } from './PlaceLines.tsx';

export interface FixPanelProps {
  front: string;
  busy: boolean;
  /** Why nothing can be repaired now, and what to do; absent where it can. */
  blocked?: string | undefined;
  /** Absent until it was looked for. */
  fixes?: FixesView | undefined;
  /** Looks for what can be repaired. */
  onLook: () => void;
  /** @param ids of those that are ticked */
  onApply: (ids: readonly string[]) => void;
  onUndo: () => void;
  onGo: Go;
}

/** 修正: repairs of writing that change nothing of what is meant, each to be seen before it is done. */
export function FixPanel(props: FixPanelProps) {
  const { fixes, busy, blocked, front, onLook, onGo } = props;
  const [refusedOpen, setRefusedOpen] = useState(false);
  return (
    <div class="addon__stack">
      <p class="jn-muted">{t('addon.fix.intro')}</p>
      <div class="jn-actions">
        <Button
          variant={fixes ? 'plain' : 'primary'}
          disabled={blocked !== undefined}
          busy={busy}
          onClick={onLook}
        >
          {t(fixes ? 'addon.fix.again' : 'addon.fix.look')}
        </Button>
        {fixes?.undo && (
          <Button busy={busy} onClick={props.onUndo}>
            {t('addon.fix.undo', { count: fixes.undo.cells })}
          </Button>
        )}
      </div>
      {fixes?.lost !== undefined && <Notice tone="info" title={fixes.lost} />}
      {fixes?.result !== undefined && <Result fixes={fixes} front={front} onGo={onGo} />}
      {!fixes && blocked !== undefined && <EmptyState title={t('addon.check.blocked')}>{blocked}</EmptyState>}
      {fixes && <Repairs {...props} fixes={fixes} />}
      {fixes && fixes.refused.length > 0 && (
        <Fold
          title={t('addon.fix.refused')}
          aside={fixes.refused.length}
          open={refusedOpen}
          onToggle={setRefusedOpen}
        >
          <div class="addon__stack">
            <p class="jn-muted jn-small">{t('addon.fix.refused.hint')}</p>
            <PlaceLines
              label={t('addon.fix.refused')}
              lines={fixes.refused}
              outcomeOf={() => 'review'}
              front={front}
              onGo={onGo}
            />
          </div>
        </Fold>
      )}
    </div>
  );
}

/** What became of it: green only where every cell is as it was meant. */
function Result({ fixes, front, onGo }: { fixes: FixesView; front: string; onGo: Go }) {
  const failed = fixes.failed ?? [];
  const tone = failed.length > 0 ? 'error' : fixes.left ? 'warning' : 'success';
  return (
    <>
      <Notice tone={tone} title={fixes.result ?? ''} />
      {failed.length > 0 && (
        <PlaceLines
          label={t('addon.fix.failed')}
          lines={failed}
          outcomeOf={() => 'fail'}
          front={front}
          onGo={onGo}
        />
      )}
    </>
  );
}

function Repairs({ fixes, front, busy, onApply, onGo }: FixPanelProps & { fixes: FixesView }) {
  // Whoever unticks one does not want it, also when the list is made anew.
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = useMemo(
    () => fixes.fixes.filter(({ id }) => !unticked.has(id)).map(({ id }) => id),
    [fixes.fixes, unticked],
  );
  if (fixes.fixes.length === 0) {
    return (
      <p class="addon__none jn-muted">
        {t(fixes.refused.length > 0 ? 'addon.fix.noneSafe' : 'addon.fix.none')}
      </p>
    );
  }
  return (
    <>
      <div class="jn-actions">
        <Button variant="primary" disabled={ticked.length === 0} busy={busy} onClick={() => onApply(ticked)}>
          {t('addon.fix.apply', { count: ticked.length })}
        </Button>
        <output class="jn-muted jn-small">
          {t('addon.fix.count', { ticked: ticked.length, count: fixes.fixes.length })}
        </output>
      </div>
      <FixList
        fixes={fixes.fixes}
        front={front}
        unticked={unticked}
        onTick={(ids, on) => {
          const next = new Set(unticked);
          for (const id of ids) {
            if (on) next.delete(id);
            else next.add(id);
          }
          setUnticked(next);
        }}
        onGo={onGo}
      />
    </>
  );
}
