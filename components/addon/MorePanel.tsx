import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { RemovableItem, ShelfItem, ShelfPack, ShelfView } from './make-model.ts';
import { MoreExports } from './MoreExports.tsx';
import { FileButton, Sentences } from './parts.tsx';
import { ShelfAsk } from './ShelfAsk.tsx';
import { type AskedItem, ShelfLine } from './ShelfLine.tsx';

export interface MorePanelProps {
  shelf: ShelfView;
  busy: boolean;
  /** A pack, a template that was checked, or what was taught, from the extension or another computer. */
  onPutIn: (file: File) => void;
  /** Whether what was put in is to take the place of what is there. */
  onAnswer: (isWanted: boolean) => void;
  onTakeOut: (item: ShelfItem) => void;
  /** Confirmed by the user. */
  onRemove: (item: RemovableItem) => void;
  onLanguage: (language: ShelfView['language']) => void;
}

const ACCEPT = '.xlsx,.json';
const LANGUAGES = ['zh-CN', 'en'] as const;

/** 更多: packs, templates and what was taught, the language, and what becomes of the data. */
export function MorePanel(props: MorePanelProps) {
  const { shelf, busy, onPutIn, onTakeOut, onRemove, onLanguage } = props;
  const [asked, setAsked] = useState<AskedItem>();
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
          {shelf.packs.map((pack) => (
            <ShelfLine
              key={pack.id}
              {...line}
              name={pack.title}
              about={aboutPack(pack)}
              item={{ kind: 'pack', id: pack.id }}
              removable={pack.own}
              program={pack.program}
            />
          ))}
        </ul>
      </section>
      <section class="addon__stack" aria-label={t('addon.more.tunings')}>
        <h2>{t('addon.more.tunings')}</h2>
        {shelf.tunings.length === 0 && <p class="jn-muted">{t('addon.more.tunings.none')}</p>}
        <ul class="addon__shelf">
          {shelf.tunings.map(({ id, title, changes }) => (
            <ShelfLine
              key={id}
              {...line}
              name={t('addon.more.tuningOf', { title })}
              about={t('addon.more.tuning', { count: changes.length })}
              item={{ kind: 'tuning', id }}
              removable
            >
              <Sentences texts={changes} />
            </ShelfLine>
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
      <MoreExports lines={shelf.exports} busy={busy} onTakeOut={onTakeOut} />
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
          title={t(asked.program === undefined ? 'addon.more.remove.title' : 'addon.more.back.title', {
            name: asked.name,
          })}
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
                {t(asked.program === undefined ? 'addon.more.remove.confirm' : 'addon.more.back')}
              </Button>
            </>
          }
        >
          <p>{removalText(asked)}</p>
        </Dialog>
      )}
      {shelf.asked && <ShelfAsk question={shelf.asked} busy={busy} onAnswer={props.onAnswer} />}
    </div>
  );
}

/** Where it comes from, and which version is used where it takes the place of the program's own. */
function aboutPack({ version, own, program, unusable }: ShelfPack): string {
  if (!own) return t('addon.more.program', { version });
  if (program === undefined) return t(unusable ? 'addon.more.unusable' : 'addon.more.own', { version });
  return t(unusable ? 'addon.more.unusable.program' : 'addon.more.replaces', { version, program });
}

function removalText({ item, program }: AskedItem): string {
  return program === undefined
    ? t(`addon.more.remove.${item.kind}`)
    : t('addon.more.remove.shipped', { program });
}
