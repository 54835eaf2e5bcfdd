import { OutcomeBadge } from '../base/Badge.tsx';
import type { Outcome } from '#core/model/finding.ts';
import { t } from '#locales/index.ts';
import type { FindingItem, FindingsView, PopupActions } from './model.ts';

/** What needs eyes comes first; what passed is folded away. */
const order: Outcome[] = ['fail', 'error', 'review', 'na', 'pass'];
const folded: ReadonlySet<Outcome> = new Set(['pass', 'na']);

export function Findings({
  findings,
  actions,
}: {
  findings: FindingsView;
  actions: Pick<PopupActions, 'show'>;
}) {
  const sorted = order.flatMap((outcome) => findings.items.filter((item) => item.outcome === outcome));
  const open = sorted.filter((item) => !folded.has(item.outcome));
  const rest = sorted.filter((item) => folded.has(item.outcome));
  return (
    <section class="popup__findings" aria-label={title(findings)}>
      <div class="popup__planhead">
        <h2>{title(findings)}</h2>
        {order.map((outcome) => {
          const count = sorted.filter((item) => item.outcome === outcome).length;
          return (
            count > 0 && (
              <span key={outcome} class="popup__count">
                <OutcomeBadge outcome={outcome} /> {count}
              </span>
            )
          );
        })}
      </div>
      {sorted.length === 0 && <p class="jn-muted">{t('popup.check.none')}</p>}
      {sorted.length > 0 && open.length === 0 && (
        <p>
          {t(rest.some(({ outcome }) => outcome === 'pass') ? 'popup.check.clean' : 'popup.check.nothing')}
        </p>
      )}
      {open.length > 0 && <FindingList items={open} actions={actions} />}
      {rest.length > 0 && (
        <details class="popup__left">
          <summary>{restWords(rest)}</summary>
          <FindingList items={rest} actions={actions} />
        </details>
      )}
    </section>
  );
}

/** What is folded away, by outcome: "not applicable" is not "passed" (law 5). */
function restWords(rest: readonly FindingItem[]): string {
  const na = rest.filter((item) => item.outcome === 'na').length;
  return t('popup.check.passed', { passed: rest.length - na, na });
}

function title({ about }: FindingsView): string {
  return about === 'page' ? t('popup.check.ofPage') : t('popup.check.ofRecord');
}

function FindingList({
  items,
  actions,
}: {
  items: readonly FindingItem[];
  actions: Pick<PopupActions, 'show'>;
}) {
  return (
    <ul class="popup__findinglist">
      {items.map((item) => (
        <li key={item.key}>
          <OutcomeBadge outcome={item.outcome} />
          <FindingText item={item} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function FindingText({ item, actions }: { item: FindingItem; actions: Pick<PopupActions, 'show'> }) {
  const { ref } = item;
  return (
    <span>
      {ref === undefined ? (
        item.text
      ) : (
        <button
          type="button"
          class="popup__link"
          title={t('popup.check.fix')}
          onClick={() => actions.show(ref)}
        >
          {item.text}
        </button>
      )}
      {[...new Set(item.quotes)].map((quote) => (
        <q key={quote} class="popup__quote">
          {quote}
        </q>
      ))}
    </span>
  );
}
