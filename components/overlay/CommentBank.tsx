import type { RefCallback } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { useUniqueId } from '../base/use-unique-id.ts';
import { t } from '#locales/index.ts';
import { bringIntoSight } from './sight.ts';
import type { BankOption } from '#core/review/bank-options.ts';
import type { Bank, BankActions } from './model.ts';

/** Opens the comment bank under a comment, and shows it while it is open there. */
export function CommentBank({
  bank,
  into,
  actions,
  bankRef,
}: {
  bank: Bank | undefined;
  into: Bank['into'];
  actions: BankActions;
  bankRef: RefCallback<HTMLElement>;
}) {
  const open = bank?.into === into ? bank : undefined;
  return (
    <div class="overlay__bank">
      <Button
        variant="quiet"
        expanded={open !== undefined}
        shortcut="b"
        onClick={() => actions.openBank(into)}
      >
        {t('overlay.bank')}
      </Button>
      {open && <Options bank={open} actions={actions} bankRef={bankRef} />}
    </div>
  );
}

function Options({
  bank: { options, active, loading },
  actions,
  bankRef,
}: {
  bank: Bank;
  actions: BankActions;
  bankRef: RefCallback<HTMLElement>;
}) {
  const id = useUniqueId();
  const box = useRef<HTMLDivElement>(null);
  // The comment stands at the foot of the card: what opens under it would lie below what the panel shows.
  useEffect(() => bringIntoSight(box.current), [options]);
  return (
    <div ref={box}>
      <p class="jn-muted jn-small">
        {options.length > 0
          ? t('overlay.bank.how')
          : t(loading ? 'overlay.bank.loading' : 'overlay.bank.none')}
      </p>
      {/* A native list cannot show phrases in full; arrows and Enter are the list's own. */}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */}
      <div
        class="overlay__phrases"
        role="listbox"
        aria-label={t('overlay.bank')}
        tabIndex={0}
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        ref={bankRef}
        onKeyDown={actions.bankKey}
      >
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}-${index}`}
            class="overlay__phrase"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={index === active ? bringIntoSight : null}
            onClick={() => actions.pick(index)}
          >
            <span class="jn-muted jn-small">
              {t(`overlay.bank.${option.from}`)} · {verdictWords(option)}
            </span>
            <span>{withGaps(option.text)}</span>
          </div>
        ))}
      </div>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */}
    </div>
  );
}

function verdictWords({ verdict }: BankOption): string {
  switch (verdict) {
    case 'passed':
    case 'returned':
    case 'incomplete':
    case 'resubmitted':
    case 'reopened':
      return t(`decision.${verdict}`);
    default:
      return t(`verdict.${verdict}`);
  }
}

/** What could not be filled in stands out. */
function withGaps(text: string) {
  return text.split(/(【[^【】]{1,40}】)/).map((part, index) => (
    // Odd parts are the gaps; nothing else tells them apart.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} class={index % 2 === 1 ? 'overlay__gap' : undefined}>
      {part}
    </span>
  ));
}
