import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { openScreen, type Screen } from './screen.ts';

/** The browser's own question whether the extension may notify is a window that only a keyboard answers. */
const release = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

let screen: Screen;
let extension: RunningExtension;

beforeAll(async () => {
  screen = await openScreen();
  extension = await launchExtension({ headed: true, display: screen.display, folder: release });
});
afterAll(async () => {
  await extension.close();
  screen.close();
});

/** What the extension may use, and its alarm. */
const used = (): Promise<{ permissions: string[]; hour: number | undefined; told: number }> =>
  extension.inside(async () => {
    const { permissions = [] } = await chrome.permissions.getAll();
    // Not there before the user allowed it.
    const alarms = (chrome as Partial<typeof chrome>).alarms;
    const alarm = await alarms?.get('reminders');
    const { reminders } = await chrome.storage.local.get('reminders');
    const told = (reminders as { told?: string[] } | undefined)?.told?.length ?? 0;
    const hour = alarm && new Date(alarm.scheduledTime).getHours();
    return { permissions: permissions.filter((each) => /alarms|notif/.test(each)).sort(), hour, told };
  }, undefined);

test('reminders come on when the browser’s question is answered, and stay off when it is not', async () => {
  const page = await extension.open('workbench.html#/calendar');
  await page.bringToFront();
  await page.getByRole('button', { name: '加一条日程', exact: true }).click();
  const form = page.getByRole('dialog');
  const tomorrow = await page.evaluate(() => new Date(Date.now() + 86_400_000).toLocaleDateString('sv'));
  await form.getByLabel('日期').fill(tomorrow);
  await form.getByLabel('事项').fill('上报汇总表');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存：').waitFor();
  expect(await used()).toEqual({ permissions: [], hour: undefined, told: 0 });

  const box = page.getByLabel('截止日期快到时提醒我');
  await box.click();
  await answer('Escape', () => page.getByText('没有打开：浏览器没有允许通知').isVisible());
  expect((await used()).permissions).toEqual([]);
  expect(await box.isChecked()).toBe(false);

  await box.click();
  await answer('Return', () => page.getByText('提醒已打开').isVisible());
  // The worker that was running all the while sets the alarm and tells what is due.
  await expect.poll(used).toEqual({ permissions: ['alarms', 'notifications'], hour: 9, told: 3 });
});

/** Presses keys until the page says that the question was answered: it takes no keys in its first moments. */
async function answer(key: 'Escape' | 'Return', isAnswered: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await isAnswered()) return true;
        // The first button refuses; the next one allows.
        if (key === 'Return') screen.press('Tab');
        screen.press(key);
        return isAnswered();
      },
      { timeout: 60_000, interval: 1500 },
    )
    .toBe(true);
}
