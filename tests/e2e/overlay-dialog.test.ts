import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { useChecklist } from '#tests/harness/checklist.ts';

const desk = useChecklist();
const checklist = () => desk.checklist();
const panel = (): Locator => checklist().panel();
const mine = () =>
  expect.poll(() => panel().locator('.overlay__mine').allTextContents(), { timeout: 20_000 });

const FORM = `<h2>党员公开承诺书</h2><table border="1">
  <tr><th>姓名</th><td>示例甲</td><th>所在党支部</th><td>第一党支部</td></tr>
  <tr><th>政治面貌</th><td>中共党员</td><th>承诺日期</th><td>2016-05-20</td></tr>
  <tr><th>承诺内容</th><td colspan="3">每周到困难学生家里家访一次，辅导两名学生。</td></tr></table>`;

/** A page with a list behind a dialog, at an address of its own. */
async function openOn(address: string, html: string): Promise<void> {
  await desk.portal.goto(`${desk.portals.origin}/jsp/menu?${address}`);
  await desk.portal.evaluate((body) => {
    document.body.innerHTML = body;
  }, html);
}

const dialogOpen = (): Promise<boolean> =>
  desk.portal.evaluate(() => document.querySelector('dialog')?.open === true);
const home = (): Promise<string | undefined> =>
  desk.portal.evaluate(() => document.querySelector('jiannuo-checklist')?.parentElement?.localName);
const show = (): Promise<void> => desk.portal.evaluate(() => document.querySelector('dialog')?.showModal());

test('in a native modal dialog it works by key and by mouse; its Escape leaves the dialog alone, and it goes without a trace', async () => {
  await openOn('native', `<p>列表</p><dialog style="transform: scale(0.9); opacity: 0.95">${FORM}</dialog>`);
  const before = await desk.portal.evaluate(() => document.querySelector('dialog')?.outerHTML);
  await show();
  await checklist().open();
  await checklist().card().waitFor();
  expect(await home()).toBe('dialog');
  await checklist().judge('1');
  await desk.portal.keyboard.press('j');
  await expect
    .poll(async () => {
      await panel().getByRole('button', { name: '2 基本符合' }).click();
      return panel().locator('.overlay__mine').allTextContents();
    })
    .toEqual(['符合', '基本符合']);
  await panel().focus();
  await desk.portal.keyboard.press('?');
  await desk.portal.keyboard.press('Escape');
  expect(await dialogOpen()).toBe(true);
  await desk.portal.keyboard.press('Escape');
  await expect.poll(() => desk.portal.locator('jiannuo-checklist').count()).toBe(0);
  expect(await dialogOpen()).toBe(true);
  await desk.portal.evaluate(() => document.querySelector('dialog')?.close());
  const after = await desk.portal.evaluate(() => document.querySelector('dialog')?.outerHTML);
  expect(after).toBe(before);
});

test('it follows a dialog that opens, closes, is taken away or stands in a shadow root', async () => {
  await openOn('later', `<p>列表</p><dialog>${FORM}</dialog>`);
  await checklist().open();
  expect(await home()).toBe('html');
  await show();
  await expect.poll(home).toBe('dialog');
  await panel().getByRole('button', { name: '重新读取（R）' }).first().click();
  await checklist().card().waitFor();
  await panel().focus();
  await checklist().judge('1');
  await desk.portal.evaluate(() => document.querySelector('dialog')?.close());
  await expect.poll(home).toBe('html');
  await show();
  await expect.poll(home).toBe('dialog');
  await desk.portal.evaluate(() => document.querySelector('dialog')?.remove());
  await expect.poll(home).toBe('html');
  // What stands in a shadow root announces itself by the focus alone.
  await desk.portal.evaluate((html) => {
    const box = document.body.appendChild(document.createElement('section'));
    const shadow = box.attachShadow({ mode: 'open' });
    shadow.innerHTML = `<dialog><button>关闭</button>${html}</dialog>`;
    shadow.querySelector('dialog')?.showModal();
  }, FORM);
  const there = (): Promise<boolean> =>
    desk.portal.evaluate(() => {
      const shadow = document.querySelector('section')?.shadowRoot;
      return Boolean(shadow?.querySelector('jiannuo-checklist'));
    });
  await expect.poll(there).toBe(true);
  await panel().focus();
  await mine().toEqual(['符合']);
});

test('it moves off what it speaks about in a dialog that is fixed to the window', async () => {
  const wide = '<style>table { width: 100% } td { text-align: right }</style>';
  await openOn(
    'fixed',
    `<p>列表</p><div style="position: fixed; inset: 0; background: #0006"></div>
     <div role="dialog" aria-modal="true" style="position: fixed; top: 40px; left: calc(50vw - 450px); width: 900px; background: #fff">
     ${wide}${FORM}</div>`,
  );
  await checklist().open();
  await checklist().card().waitFor();
  await expect.poll(marksUnderPanel).toEqual({ marks: true, under: false });
});

/** Whether there are marks, and whether one of them lies under the panel. */
async function marksUnderPanel(): Promise<{ marks: boolean; under: boolean }> {
  const box = await panel().boundingBox();
  return desk.portal.evaluate((at) => {
    const boxes = ['pass', 'fail', 'review'].flatMap((tone) =>
      [...(CSS.highlights.get(`jiannuo-${tone}`) ?? [])].map((range) =>
        (range as Range).getBoundingClientRect(),
      ),
    );
    const under = boxes.some(({ left, right }) => at && left < at.x + at.width && right > at.x);
    return { marks: boxes.length > 0, under };
  }, box);
}
