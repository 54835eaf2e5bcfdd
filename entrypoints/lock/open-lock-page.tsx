import { render } from 'preact';
import { browser } from '#imports';
import { Button } from '#components/base/Button.tsx';
import { t } from '#locales/index.ts';
import { LockPage } from './LockPage.tsx';

function openWorkbench(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
}

/** The lock screen of a window beside a portal's page; what to do without passphrase and code is for the workbench. */
export function openLockPage(root: HTMLElement): void {
  render(
    <div class="popup-lock">
      <LockPage>
        <div class="jn-actions">
          <Button onClick={openWorkbench}>{t('popup.workbench')}</Button>
        </div>
      </LockPage>
    </div>,
    root,
  );
}
