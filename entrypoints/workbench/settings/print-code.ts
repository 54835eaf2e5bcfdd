import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';

/**
 * Prints a recovery code alone on a page. It is in a frame of its own, which goes when it is printed: nothing of it stays in
 * the workbench.
 */
export function printCode(code: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'jn-hidden';
  frame.title = t('lock.code');
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) return;
  const lines = [t('settings.vault.code.printed', { date: today() }), ...code.split('-')];
  for (const [at, line] of lines.entries()) {
    const paragraph = page.createElement('p');
    paragraph.textContent = at === 0 ? line : `${at}.  ${line}`;
    paragraph.style.font = at === 0 ? '14pt sans-serif' : '20pt monospace';
    page.body.append(paragraph);
  }
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
