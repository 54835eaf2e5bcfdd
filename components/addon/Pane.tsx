import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '#locales/index.ts';
import type { PaneMessage, PaneTab, Progress } from './model.ts';
import { PaneDock } from './PaneDock.tsx';
import { TABS, tabAfter } from './tabs.ts';

export interface PaneProps {
  /** Name of the sheet in front; `''` while nobody knows. */
  sheet: string;
  tab: PaneTab;
  onTab: (tab: PaneTab) => void;
  /** What each tab shows. One that was seen once stays as it was left: what is open in it, and where it was scrolled to. */
  panels: Readonly<Record<PaneTab, ComponentChildren>>;
  progress?: Progress | undefined;
  /** Absent where the work cannot be stopped. */
  onCancel?: (() => void) | undefined;
  message?: PaneMessage | undefined;
  onDismiss: () => void;
  /** Why the program takes nothing now, and what to do; absent where it does. */
  locked?: string | undefined;
  onRetry?: (() => void) | undefined;
  /** The user has read it. */
  onUnlock?: (() => void) | undefined;
}

/** The task pane: which sheet it is about, the tabs, and at the foot what goes on and what came of it. */
export function Pane({ sheet, tab, onTab, panels, ...dock }: PaneProps) {
  const seen = useSeen(tab);
  const list = useRef<HTMLDivElement>(null);
  const go = (next: PaneTab): void => {
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#addon-tab-${next}`)?.focus();
  };
  return (
    <div class="jn-root addon">
      <header class="addon__head">
        <div class="addon__title">
          <h1>{t('addon.title')}</h1>
          <p class="addon__sheet" title={sheet}>
            {sheet === '' ? t('addon.sheet.none') : sheet}
          </p>
        </div>
        <div ref={list} class="addon__tabs" role="tablist" aria-label={t('addon.tabs')}>
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`addon-tab-${each}`}
              class="addon__tab"
              aria-selected={each === tab}
              aria-controls={seen.has(each) ? `addon-panel-${each}` : undefined}
              tabIndex={each === tab ? 0 : -1}
              onClick={() => onTab(each)}
              onKeyDown={(event) => {
                const next = tabAfter(tab, event.key);
                if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
                event.preventDefault();
                go(next);
              }}
            >
              {t(`addon.tab.${each}`)}
            </button>
          ))}
        </div>
      </header>
      {TABS.filter((each) => seen.has(each)).map((each) => (
        <div
          key={each}
          role="tabpanel"
          id={`addon-panel-${each}`}
          class="addon__panel"
          aria-labelledby={`addon-tab-${each}`}
          aria-busy={dock.progress !== undefined}
          hidden={each !== tab}
          tabIndex={-1}
        >
          {panels[each]}
        </div>
      ))}
      <PaneDock {...dock} />
    </div>
  );
}

/** Tabs that were in front since the pane was opened. */
function useSeen(tab: PaneTab): ReadonlySet<PaneTab> {
  const [seen, setSeen] = useState<ReadonlySet<PaneTab>>(new Set([tab]));
  if (seen.has(tab)) return seen;
  const more = new Set([...seen, tab]);
  setSeen(more);
  return more;
}
