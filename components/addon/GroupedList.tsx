import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import { type Group, linesOf } from './group-lines.ts';
import { LineList } from './LineList.tsx';
import { Arrow } from './parts.tsx';

export interface GroupedListProps<Item, Of extends Group<Item>> {
  /** Accessible name of the list. */
  label: string;
  groups: readonly Of[];
  /** Keep it, as the groups, the same between renders. */
  keyOf: (item: Item) => string;
  titleOf: (group: Of) => string;
  /** At the end of a heading: counts. */
  renderAside?: ((group: Of) => ComponentChildren) | undefined;
  /** Before a heading: what is done with the whole group. */
  renderTick?: ((group: Of, tabIndex: 0 | -1) => ComponentChildren) | undefined;
  renderItem: (item: Item, tabIndex: 0 | -1) => ComponentChildren;
  /** What was found by: where it changes, the list begins again. */
  found: string;
  /** Whether groups that the user did not turn are open. */
  usual: boolean;
  /** Beside the button that folds all of them. */
  bar?: ComponentChildren;
  empty?: ComponentChildren;
  /** Keys for the item that has the focus; answers whether it was one. */
  onItemKey?: ((key: string, item: Item) => boolean) | undefined;
}

/** Groups under headings that fold, as one list of lines: ↑ and ↓ go through all of it, ← and → fold and open. */
export function GroupedList<Item, Of extends Group<Item>>(props: GroupedListProps<Item, Of>) {
  const { label, groups, keyOf, titleOf, renderAside, renderTick, renderItem, onItemKey } = props;
  const { isOpen, toggle, setAll, allOpen } = useFolds(groups, props.usual);
  const lines = useMemo(() => linesOf(groups, keyOf, isOpen), [groups, keyOf, isOpen]);
  return (
    <>
      {(props.bar !== undefined || groups.length > 1) && (
        <div class="addon__listbar">
          {props.bar}
          {groups.length > 1 && (
            <Button variant="quiet" onClick={() => setAll(!allOpen)}>
              {t(allOpen ? 'addon.fold' : 'addon.unfold')}
            </Button>
          )}
        </div>
      )}
      <LineList
        label={label}
        lines={lines}
        keyOf={lineKey}
        found={props.found}
        empty={props.empty}
        renderAbove={(line) =>
          line.kind === 'item' && (
            <p class="addon__again jn-muted jn-small">{t('addon.again', { title: titleOf(line.group) })}</p>
          )
        }
        onKey={(key, line) => {
          if (line.kind === 'item') return onItemKey?.(key, line.item) ?? false;
          if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
          if (line.open !== (key === 'ArrowRight')) toggle(line.group);
          return true;
        }}
        renderLine={(line, tabIndex) =>
          line.kind === 'item' ? (
            renderItem(line.item, tabIndex)
          ) : (
            <div class="addon__grouphead">
              {renderTick?.(line.group, tabIndex)}
              <h3>
                <button
                  type="button"
                  tabIndex={tabIndex}
                  aria-expanded={line.open}
                  onClick={() => toggle(line.group)}
                >
                  <Arrow open={line.open} />
                  <span class="addon__foldtitle">{titleOf(line.group)}</span>
                  {renderAside?.(line.group)}
                </button>
              </h3>
            </div>
          )
        }
      />
    </>
  );
}

const lineKey = ({ key }: { key: string }): string => key;

/** Which groups are open: those that the user folded or opened, the others as is usual. */
function useFolds<Of extends { key: string }>(groups: readonly Of[], usual: boolean) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOpen = useCallback(({ key }: { key: string }) => turned.has(key) !== usual, [turned, usual]);
  const toggle = ({ key }: Of): void => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  const setAll = (open: boolean): void =>
    setTurned(new Set(open === usual ? [] : groups.map(({ key }) => key)));
  return { isOpen, toggle, setAll, allOpen: groups.every(isOpen) };
}
