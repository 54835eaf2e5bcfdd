import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { ShelfItem, ShelfView } from './make-model.ts';
import { FileButton, Sentences } from './parts.tsx';

export interface MorePanelProps {
  shelf: ShelfView;
  busy: boolean;
  /** A pack, a template that was checked, or what was taught, from the extension or another computer. */
  onPutIn: (file: File) => void;
  onTakeOut: (item: ShelfItem) => void;
  /** Confirmed by the user. */
  onRemove: (item: ShelfItem) => void;
  onLanguage: (language: ShelfView['language']) => void;
}

const ACCEPT = '.xlsx,.json';
const LANGUAGES = ['zh-CN', 'en'] as const;

/** 更多: packs, templates and what was taught, the language, and what becomes of the data. */
export function MorePanel(props: MorePanelProps) {
  const { shelf, busy, onPutIn, onTakeOut, onRemove, onLanguage } = props;
  const [asked, setAsked] = useState<{ item: ShelfItem; name: string }>();
  const line = { busy, onTakeOut, onAsk: setAsked };
  return (
    <div class="addon__stack">
      <section class="addon__stack" aria-label={t('addon.more.files')}>
        <h2>{t('addon.more.files')}</h2>
        <p class="jn-muted jn-small">{t('addon.more.files.hint')}</p>
        <div class="jn-actions">
          <FileButton label={t('addon.more.putIn')} accept={ACCEPT} disabled={busy} onFile={onPutIn} />
        </div>
        {shelf.told.length > 0 && (
          <Notice tone="info" title={t('addon.more.told')}>
            <Sentences texts={shelf.told} />
          </Notice>
        )}
      </section>
      {shelf.broken.length > 0 && (
        <section class="addon__stack" aria-label={t('addon.more.broken')}>
          <h2>{t('addon.more.broken')}</h2>
          <Notice tone="error" title={t('addon.more.broken.title')}>
            {t('addon.more.broken.text')}
          </Notice>
          <ul class="addon__shelf">
            {shelf.broken.map((key) => (
              <ShelfLine
                key={key}
                {...line}
                name={t(`addon.more.${key}`)}
                item={{ kind: 'broken', key }}
                removable
              />
            ))}
          </ul>
        </section>
      )}
      <section class="addon__stack" aria-label={t('addon.more.packs')}>
        <h2>{t('addon.more.packs')}</h2>
        <ul class="addon__shelf">
          {shelf.packs.map(({ id, title, version, own }) => (
            <ShelfLine
              key={id}
              {...line}
              name={title}
              about={t(own ? 'addon.more.own' : 'addon.more.program', { version })}
              item={{ kind: 'pack', id }}
              removable={own}
            />
          ))}
        </ul>
      </section>
      <section class="addon__stack" aria-label={t('addon.more.templates')}>
        <h2>{t('addon.more.templates')}</h2>
        {shelf.templates.length === 0 && <p class="jn-muted">{t('addon.more.templates.none')}</p>}
        <ul class="addon__shelf">
          {shelf.templates.map(({ id, title }) => (
            <ShelfLine key={id} {...line} name={title} item={{ kind: 'template', id }} removable />
          ))}
        </ul>
      </section>
      <section class="addon__stack" aria-label={t('addon.more.layouts')}>
        <h2>{t('addon.more.layouts')}</h2>
        {shelf.layouts === 0 && <p class="jn-muted">{t('addon.more.layouts.none')}</p>}
        {shelf.layouts > 0 && (
          <ul class="addon__shelf">
            <ShelfLine
              {...line}
              name={t('addon.more.layouts.count', { count: shelf.layouts })}
              item={{ kind: 'layouts' }}
              removable
            />
          </ul>
        )}
      </section>
      <Select
        label={t('addon.more.language')}
        value={shelf.language}
        options={LANGUAGES.map((value) => ({ value, label: t(`locale.${value}`) }))}
        onChange={(value) => onLanguage(value === 'en' ? 'en' : 'zh-CN')}
      />
      <section class="addon__stack" aria-label={t('addon.more.privacy')}>
        <h2>{t('addon.more.privacy')}</h2>
        <p>{t('addon.more.privacy.text')}</p>
      </section>
      {asked && (
        <Dialog
          title={t('addon.more.remove.title', { name: asked.name })}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsked(undefined);
                  onRemove(asked.item);
                }}
              >
                {t('addon.more.remove.confirm')}
              </Button>
            </>
          }
        >
          <p>{t(`addon.more.remove.${asked.item.kind}`)}</p>
        </Dialog>
      )}
    </div>
  );
}

interface ShelfLineProps {
  name: string;
  about?: string;
  item: ShelfItem;
  removable: boolean;
  busy: boolean;
  onTakeOut: (item: ShelfItem) => void;
  onAsk: (asked: { item: ShelfItem; name: string }) => void;
}

function ShelfLine({ name, about, item, removable, busy, onTakeOut, onAsk }: ShelfLineProps) {
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
            label={t('addon.more.removeOf', { name })}
            busy={busy}
            onClick={() => onAsk({ item, name })}
          >
            {t('addon.more.remove')}
          </Button>
        )}
      </span>
    </li>
  );
}
