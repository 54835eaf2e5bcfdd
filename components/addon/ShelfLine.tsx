import type { ComponentChildren } from 'preact';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import type { RemovableItem, ShelfItem } from './make-model.ts';

/** What is to be removed once the user confirms it. */
export interface AskedItem {
  item: RemovableItem;
  name: string;
  /** Version of the program's own that is used then. */
  program?: string | undefined;
}

export interface ShelfLineProps {
  name: string;
  about?: string;
  item: RemovableItem;
  removable: boolean;
  /** Removing it brings back this version of the program's own. */
  program?: string | undefined;
  busy: boolean;
  onTakeOut: (item: ShelfItem) => void;
  onAsk: (asked: AskedItem) => void;
  children?: ComponentChildren;
}

/** One thing of the shelf, to be taken out as a file or removed. */
export function ShelfLine(props: ShelfLineProps) {
  const { name, about, item, removable, program, busy, onTakeOut, onAsk, children } = props;
  return (
    <li>
      <span class="addon__shelfname">
        {name} {about !== undefined && <span class="jn-muted jn-small">{about}</span>}
      </span>
      <span class="addon__shelfacts">
        <Button
          variant="quiet"
          label={t('addon.more.takeOutOf', { name })}
          busy={busy}
          onClick={() => onTakeOut(item)}
        >
          {t('addon.more.takeOut')}
        </Button>
        {removable && (
          <Button
            variant="quiet"
            label={t(program === undefined ? 'addon.more.removeOf' : 'addon.more.backOf', { name })}
            busy={busy}
            onClick={() => onAsk({ item, name, program })}
          >
            {t(program === undefined ? 'addon.more.remove' : 'addon.more.back')}
          </Button>
        )}
      </span>
      {children}
    </li>
  );
}
