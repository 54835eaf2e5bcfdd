import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { seeded } from '../fixtures/random.ts';
import { launchExtension } from '../harness/extension.ts';

const ROUNDS = 22;
const profile = mkdtempSync(join(tmpdir(), 'jiannuo-kill-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** Types a new person and presses 保存; the answer of the screen is not waited for. */
async function beginSaving(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/people'));
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名').fill(name);
  await page.getByRole('button', { name: '保存' }).click();
}

async function shownNames(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: '人员' });
  await table.waitFor();
  return table.getByRole('rowheader').allInnerTexts();
}

test(`what the screen confirmed survives ${ROUNDS} kills of the whole browser`, async () => {
  const random = seeded(9);
  // Kept outside the browser: names that the screen confirmed, and all that were ever typed.
  const confirmed = new Set<string>();
  const typed = new Set<string>();
  let serial = 0;
  const nextName = (): string => {
    serial += 1;
    const name = `样本${String(serial).padStart(3, '0')}`;
    typed.add(name);
    return name;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const extension = await launchExtension({ profile });
    const page = await extension.open('workbench.html');
    if (confirmed.size > 0) {
      const shown = await shownNames(page);
      expect([...confirmed].filter((name) => !shown.includes(name))).toEqual([]);
      expect(shown.filter((name) => !typed.has(name))).toEqual([]);
    }
    for (let save = random.integer(1, 3); save > 0; save -= 1) {
      const name = nextName();
      await beginSaving(page, name);
      await page.getByText(/^已保存（/).waitFor();
      confirmed.add(name);
    }
    // In two rounds of three another save is under way when the power goes: it may be there or not, but whole.
    if (round % 3 !== 0) await beginSaving(page, nextName());
    await extension.kill();
  }

  const extension = await launchExtension({ profile });
  const page = await extension.open('workbench.html#/settings');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(/条操作记录完整无误/).waitFor();
  await page.evaluate(() => (location.hash = '#/people'));
  const shown = await shownNames(page);
  expect([...confirmed].filter((name) => !shown.includes(name))).toEqual([]);
  expect(shown.filter((name) => !typed.has(name))).toEqual([]);
  await extension.close();
}, 600_000);
