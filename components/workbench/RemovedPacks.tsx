import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';

/** A pack of the user's own that was deleted; the journal still holds it. */
export interface RemovedPack {
  key: string;
  title: string;
  /** Version, size, who deleted it and when. */
  about: string;
  /** What waits for it; nothing where nothing does. */
  needs: readonly string[];
}

export interface RemovedPacksProps {
  packs: readonly RemovedPack[];
  /** Whether one was deleted just now: the way back is then in sight. */
  isOpen: boolean;
  busy: boolean;
  onBringBack: (key: string) => void;
}

/** 已删除: packs that can be brought back, and what depends on them; nothing where there are none. */
export function RemovedPacks({ packs, isOpen, busy, onBringBack }: RemovedPacksProps) {
  if (packs.length === 0) return null;
  return (
    <details class="wb-details" open={isOpen}>
      <summary>{t('packs.removed', { count: packs.length })}</summary>
      <ul class="wb-items" aria-label={t('packs.removed', { count: packs.length })}>
        {packs.map(({ key, title, about, needs }) => (
          <li key={key} class="wb-item wb-item--off">
            <span class="wb-item__head">
              <strong>{title}</strong>
              <span class="jn-muted">{about}</span>
              <span class="wb-item__on">
                <Button
                  busy={busy}
                  label={t('journal.takeBackOf', { name: title })}
                  onClick={() => onBringBack(key)}
                >
                  {t('journal.takeBack')}
                </Button>
              </span>
            </span>
            {needs.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {needs.length === 0 && <p class="jn-muted">{t('packs.removed.nothing')}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
