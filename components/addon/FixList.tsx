import { useMemo } from 'preact/hooks';
import { t } from '#locales/index.ts';
import { type Group, groupsBy } from './group-lines.ts';
import { GroupedList } from './GroupedList.tsx';
import type { FixKind, FixView } from './model.ts';
import { CellLink, type Go } from './parts.tsx';
import { differenceOf } from './visible-text.ts';
import { VisibleText } from './VisibleText.tsx';

interface FixListProps {
  fixes: readonly FixView[];
  front: string;
  unticked: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
  onGo: Go;
}

const FEW = 30;

/** Repairs by kind, with what stands there and what would; those that are not wanted are unticked, one or a whole kind. */
export function FixList({ fixes, front, unticked, onTick, onGo }: FixListProps) {
  const groups = useMemo(() => groupsBy(fixes, ({ kinds }) => kinds[0] ?? ''), [fixes]);
  return (
    <GroupedList
      label={t('addon.fix.list')}
      groups={groups}
      keyOf={idOf}
      titleOf={titleOf}
      found=""
      usual={fixes.length <= FEW}
      onItemKey={(key, fix) => {
        if (key !== 'Enter') return false;
        onGo(fix);
        return true;
      }}
      renderTick={(group, tabIndex) => (
        <GroupTick group={group} unticked={unticked} tabIndex={tabIndex} onTick={onTick} />
      )}
      renderAside={({ items }) => <span class="addon__far jn-muted">{items.length}</span>}
      renderItem={(fix, tabIndex) => (
        <Fix
          fix={fix}
          front={front}
          ticked={!unticked.has(fix.id)}
          tabIndex={tabIndex}
          onTick={(on) => onTick([fix.id], on)}
          onGo={onGo}
        />
      )}
    />
  );
}

const idOf = ({ id }: FixView): string => id;
const titleOf = ({ items }: Group<FixView>): string => kindText(items[0]?.kinds[0]);

function kindText(kind: FixKind | undefined): string {
  return kind === undefined ? '' : t(`addon.fix.kind.${kind}`);
}

function GroupTick(props: {
  group: Group<FixView>;
  unticked: ReadonlySet<string>;
  tabIndex: 0 | -1;
  onTick: FixListProps['onTick'];
}) {
  const { group, unticked, tabIndex, onTick } = props;
  const ticked = group.items.filter(({ id }) => !unticked.has(id)).length;
  return (
    <input
      type="checkbox"
      checked={ticked === group.items.length}
      indeterminate={ticked > 0 && ticked < group.items.length}
      tabIndex={tabIndex}
      aria-label={t('addon.fix.tickAll', { kind: titleOf(group) })}
      onChange={() => onTick(group.items.map(idOf), ticked < group.items.length)}
    />
  );
}

interface FixProps {
  fix: FixView;
  front: string;
  ticked: boolean;
  tabIndex: 0 | -1;
  onTick: (on: boolean) => void;
  onGo: Go;
}

function Fix({ fix, front, ticked, tabIndex, onTick, onGo }: FixProps) {
  const { before, now, next, after } = differenceOf(fix.now, fix.next);
  const asText = fix.kinds.includes('text-format');
  return (
    <div class="addon__fix">
      <input
        type="checkbox"
        checked={ticked}
        tabIndex={tabIndex}
        aria-label={t('addon.fix.tick', { cell: fix.cell, field: fix.field })}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div class="addon__fixtext">
        <p class="addon__findinghead">
          <CellLink place={fix} front={front} tabIndex={tabIndex} onGo={onGo} />
          {fix.name !== '' && <span>{fix.name}</span>}
          <span class="jn-muted">{fix.field}</span>
        </p>
        <p class="addon__change">
          {fix.now === fix.next ? (
            <VisibleText text={fix.now} />
          ) : (
            <>
              <del>
                <span class="jn-hidden">{t('addon.fix.now')}</span>
                <Changed before={before} middle={now} after={after} />
              </del>{' '}
              <span class="jn-muted" aria-hidden="true">
                →
              </span>{' '}
              <ins>
                <span class="jn-hidden">{t('addon.fix.next')}</span>
                <Changed before={before} middle={next} after={after} />
              </ins>
            </>
          )}
        </p>
        {fix.kinds.length > 1 && (
          <p class="jn-muted jn-small">{fix.kinds.map(kindText).join(t('addon.comma'))}</p>
        )}
        {asText && <p class="jn-muted jn-small">{t('addon.fix.asText')}</p>}
      </div>
    </div>
  );
}

/** A text with what differs in it set off. */
function Changed({ before, middle, after }: { before: string; middle: string; after: string }) {
  return (
    <>
      <VisibleText text={before} />
      {middle !== '' && (
        <b>
          <VisibleText text={middle} />
        </b>
      )}
      <VisibleText text={after} />
    </>
  );
}
