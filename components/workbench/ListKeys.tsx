import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';

const KEYS = [
  ['/', 'lists.keys.search'],
  ['↑ ↓', 'lists.keys.move'],
  ['PgUp PgDn', 'lists.keys.page'],
  ['Home End', 'lists.keys.ends'],
  ['Enter', 'lists.keys.open'],
  ['Space', 'lists.keys.pick'],
  ['Shift + ↑ ↓', 'lists.keys.range'],
  ['Ctrl + A', 'lists.keys.all'],
  ['?', 'lists.keys.help'],
] as const;

/**
 * Keys of a page with a list: `/` goes to its search, `?` says what the keys are. A list says where its search is by
 * `data-list-search`.
 */
export function ListKeys() {
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[data-list-search] input')?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        setHelp(true);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button variant="quiet" shortcut="?" onClick={() => setHelp(true)}>
        {t('lists.keys')}
      </Button>
      {help && (
        <Dialog
          title={t('lists.keys')}
          onClose={() => setHelp(false)}
          actions={<Button onClick={() => setHelp(false)}>{t('lists.close')}</Button>}
        >
          <dl class="wb-keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}

/** Somebody types, or is asked something. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('textarea, select, input:not([type="checkbox"])') || target.isContentEditable;
}
