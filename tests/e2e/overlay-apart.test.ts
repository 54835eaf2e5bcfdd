import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { useChecklist } from '#tests/harness/checklist.ts';
import { openPortal } from '#tests/portals/open.ts';

const desk = useChecklist();
const checklist = () => desk.checklist();
const panel = (): Locator => checklist().panel();
const card = (): Locator => checklist().card();
const judge = (key: string): Promise<void> => checklist().judge(key);

test('a page cannot give a verdict by made-up events', async () => {
  await desk.openOn('/jsp/detail?id=3');
  await judge('2');
  await desk.portal.evaluate(() => {
    const root = document.querySelector('jiannuo-checklist')?.shadowRoot;
    const target = root?.querySelector('section');
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    root?.querySelector<HTMLButtonElement>('.overlay__verdicts button')?.click();
  });
  await panel().getByText('没有记下：这一下不是人按的，是页面的程序发出的。').waitFor();
  await expect.poll(() => desk.verdict()).toBe('基本符合');
});

test('keys typed into the page are the page’s, and keys of the checklist never reach it', async () => {
  await desk.openOn('/jsp/form?id=2');
  await desk.portal.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', (event) => heard.push(event.key));
    Object.assign(globalThis, { heard });
  });
  await desk.portal.keyboard.press('j');
  expect(await desk.portal.evaluate('heard')).toEqual([]);
  const before = await card().getAttribute('aria-label');
  await desk.portal.locator('textarea').first().focus();
  await desk.portal.keyboard.press('j');
  expect(await desk.portal.evaluate('heard')).toEqual(['j']);
  expect(await card().getAttribute('aria-label')).toBe(before);
});

test('it closes without a trace', async () => {
  await openPortal(desk.portal, `${desk.portals.origin}/jsp/detail?id=4`);
  const before = await desk.portal.content();
  await desk.openAgain();
  await desk.portal.keyboard.press('e');
  await desk.close();
  await expect.poll(() => desk.portal.content()).toBe(before);
  const marks = 'CSS.highlights.size + document.adoptedStyleSheets.length';
  await expect.poll(() => desk.portal.evaluate(marks)).toBe(0);
});

test('page styles do not reach it', async () => {
  await desk.openOn('/jsp/detail?id=5');
  const before = await card().boundingBox();
  await desk.portal.addStyleTag({
    content:
      'body *, jiannuo-checklist { font-size: 40px !important; display: none !important; } section { width: 10px !important }',
  });
  expect(await card().boundingBox()).toEqual(before);
});
