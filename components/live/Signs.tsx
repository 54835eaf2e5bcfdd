import { useRef } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import type { PlacedSign, SignActions } from './model.ts';

/** Read by those who see no colours as well. */
const FACES: Readonly<Record<PlacedSign['tone'], string>> = { fail: '✕', review: '?', fix: '✎', done: '✓' };

export interface SignsProps {
  signs: readonly PlacedSign[];
  /** The sign whose words are shown. */
  open: string | undefined;
  /** The sign whose repair is being written. */
  busy: string | undefined;
  failed: { ref: string; text: string } | undefined;
  actions: SignActions;
}

/** The signs beside the fields. What one says is shown while the pointer or the focus is on it. */
export function Signs({ signs, open, busy, failed, actions }: SignsProps) {
  return (
    <div class="jn-root live">
      {signs.map((sign) => (
        <Sign
          key={sign.ref}
          sign={sign}
          open={sign.ref === open}
          busy={sign.ref === busy}
          failed={sign.ref === failed?.ref ? failed.text : undefined}
          actions={actions}
        />
      ))}
    </div>
  );
}

interface SignProps {
  sign: PlacedSign;
  open: boolean;
  busy: boolean;
  failed: string | undefined;
  actions: SignActions;
}

function Sign({ sign, open, busy, failed, actions }: SignProps) {
  const face = useRef<HTMLButtonElement>(null);
  const { ref, tone, label, left, top } = sign;
  const id = `live-${ref.replace(':', '-')}`;
  const leave = (event: FocusEvent & { currentTarget: HTMLElement }): void => {
    const within = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!within) actions.open(undefined);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    face.current?.focus();
    actions.open(undefined);
  };
  return (
    // The pointer and the focus only show what the button within says.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class="live__sign"
      style={{ left: `${left}px`, top: `${top}px` }}
      onMouseEnter={() => actions.open(ref)}
      onMouseLeave={() => actions.open(undefined)}
      onFocusIn={() => actions.open(ref)}
      onFocusOut={leave}
      onKeyDown={key}
    >
      <button
        type="button"
        ref={face}
        class={`live__face live__face--${tone}`}
        data-ref={ref}
        aria-label={t(`live.sign.${tone}`, { label })}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => actions.open(ref)}
      >
        {FACES[tone]}
      </button>
      {open && (
        <section id={id} class={`live__card ${sideOf(sign)}`} aria-label={label}>
          <Words sign={sign} busy={busy} failed={failed} actions={actions} />
        </section>
      )}
    </div>
  );
}

function Words({ sign, busy, failed, actions }: Omit<SignProps, 'open'>) {
  const { ref, reasons, offer, done } = sign;
  return (
    <>
      <p class="live__label">{sign.label}</p>
      {reasons.map(({ outcome, text }) => (
        <p key={text}>
          <span class={`live__outcome live__outcome--${outcome}`}>{t(`live.reason.${outcome}`)}</span> {text}
        </p>
      ))}
      {offer && (
        <div class="live__offer">
          <p>{offer.fixes.map((fix) => t(`live.fix.${fix}`)).join(t('live.fix.and'))}</p>
          <p class="live__change">
            <del>{offer.now}</del> → <ins>{offer.next}</ins>
          </p>
          <Button variant="primary" busy={busy} onClick={(event) => actions.fix(ref, false, event)}>
            {busy ? t('live.fix.saving') : t('live.fix.apply', { next: offer.next })}
          </Button>
        </div>
      )}
      {done && (
        <div class="live__offer">
          <p>{t('live.done', done)}</p>
          <Button busy={busy} onClick={(event) => actions.fix(ref, true, event)}>
            {t('live.done.undo')}
          </Button>
        </div>
      )}
      <output class="live__failed">{failed}</output>
    </>
  );
}

/** The card opens to where the window has room. */
function sideOf({ left, top }: PlacedSign): string {
  const across = left > window.innerWidth / 2 ? 'live__card--left' : 'live__card--right';
  return `${across} ${top > window.innerHeight / 2 ? 'live__card--above' : 'live__card--below'}`;
}
