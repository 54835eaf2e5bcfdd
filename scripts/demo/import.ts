import type { Stage } from './stage.ts';

/** Step 1: 花名册, pledges and evaluations into the workbench. */
export async function importWorkbooks(stage: Stage): Promise<void> {
  const { workbench: page } = stage;
  const files = stage.inputs();
  for (const [name, file] of Object.entries(files)) {
    await page.getByRole('link', { name: /^人员/ }).click();
    await page
      .getByRole('button', { name: '导入花名册' })
      .or(page.getByRole('link', { name: '导入花名册' }))
      .first()
      .click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: '导入预览' }).waitFor();
    await stage.shot(page, `1-import-${name}`);
    const button = page.getByRole('button', { name: /^导入 \d+ 人$/ });
    const offered = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    // The last of the roster has an ID number that cannot be right: it is listed, and stays out.
    const expected = stage.roster.length - 1;
    stage.expect(offered === expected, `${name}: 预览可导入 ${offered} 人，应为 ${expected} 人`);
    await button.click();
    const saved = page.getByText(/^已保存：导入/);
    await saved.waitFor();
    stage.say(`导入 ${name}：${await saved.textContent()}`);
  }
  await page.getByRole('link', { name: /^人员/ }).click();
  await page.getByText(/^共 \d+ 人$/).waitFor();
  await stage.shot(page, '1-people');
}
