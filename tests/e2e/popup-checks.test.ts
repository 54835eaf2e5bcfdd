import { expect, test } from 'vitest';
import { pledgers } from '#tests/fixtures/pledgers.ts';
import { usePopup } from '#tests/harness/popup.ts';

const desk = usePopup(pledgers);

test('the page is checked as it is, and a finding leads to its field', async () => {
  await desk.openOn('/jsp/form');
  await desk.choose('wyy', /王样一/);
  await desk.fillAll();
  // No pack is guessed: until one is chosen there is nothing to check with.
  const pack = desk.popup.getByRole('combobox', { name: '标准包' });
  await expect.poll(() => pack.locator('option').count()).toBeGreaterThan(2);
  await expect.poll(() => pack.locator('option:checked').allInnerTexts()).toEqual(['请选择标准包']);
  await expect.poll(() => desk.popup.getByRole('button', { name: '检查本页' }).isDisabled()).toBe(true);
  await expect.poll(() => desk.popup.getByRole('button', { name: '检查记录' }).isDisabled()).toBe(true);
  await desk.choosePack();
  await desk.popup.getByRole('button', { name: '检查本页' }).click();
  await desk.popup.getByRole('heading', { name: '本页内容的检查结果' }).waitFor();
  await expect.poll(() => desk.popup.locator('.popup__findinglist li').count()).toBeGreaterThan(5);
  await desk.popup.getByRole('button', { name: '检查记录' }).click();
  await desk.popup.getByRole('heading', { name: '填报记录的检查结果' }).waitFor();
});

async function counts(): Promise<string> {
  const region = desk.popup.getByRole('region', { name: '填报记录的检查结果' });
  await region.waitFor();
  return region.locator('.popup__planhead').innerText();
}

async function startAgain(): Promise<void> {
  const change = desk.popup.getByRole('button', { name: '换人' });
  if (await change.isVisible()) await change.click();
  await desk.choose('wyy', /王样一/);
}

/** Goes to the next person and presses 检查记录 in the very moment it can be pressed, as no hand could. */
async function checkNextAtOnce(): Promise<void> {
  await desk.popup.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside exists in the page
    const button = (name: string): HTMLButtonElement => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!found) throw new Error(name);
      return found;
    };
    for (const name of ['下一个人', '检查记录']) {
      while (button(name).disabled) await new Promise((resolve) => setTimeout(resolve));
      button(name).click();
      // Nobody presses twice within one task, before the first press has been drawn.
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
}

test('checking each record at once finds what checking it at leisure finds', async () => {
  await desk.openOn('/jsp/form');
  await startAgain();
  await desk.choosePack();
  const leisurely: string[] = [];
  for (let person = 0; person < 12; person += 1) {
    await desk.popup.getByRole('button', { name: '下一个人' }).click();
    await desk.popup
      .getByText(/填报记录 →/)
      .first()
      .waitFor();
    await desk.popup.getByRole('button', { name: '检查记录' }).click();
    leisurely.push(await counts());
  }
  await startAgain();
  const hasty: string[] = [];
  for (let person = 0; person < 12; person += 1) {
    await checkNextAtOnce();
    hasty.push(await counts());
  }
  expect(hasty).toEqual(leisurely);
  expect(new Set(leisurely).size).toBeGreaterThan(1);
});
