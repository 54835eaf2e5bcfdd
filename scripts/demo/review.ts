import { errors, type Locator, type Page } from 'playwright';
import type { Stage } from './stage.ts';

async function openChecklist(stage: Stage, path: string): Promise<Page> {
  const page = await stage.extension.context.newPage();
  await page.goto(`${stage.portals.origin}${path}`);
  const popup = await stage.extension.popupFor(page);
  await popup.getByRole('button', { name: '打开审核清单' }).click();
  await page.getByRole('region', { name: '审核清单' }).waitFor();
  await popup.close();
  await page.bringToFront();
  return page;
}

/** Presses a verdict's key until the checklist counts it; it refuses while it has only just come into view. */
async function judge(stage: Stage, page: Page, panel: Locator, key: string, comment?: string): Promise<void> {
  const progress = panel.getByText(/^已审 \d+\/\d+$/);
  const before = Number(/\d+/.exec(await progress.innerText())?.[0]);
  if (comment !== undefined) {
    await page.keyboard.press('c');
    await page.keyboard.type(comment);
    await panel.getByRole('heading', { level: 3 }).first().click();
  }
  const counted = panel.getByText(`已审 ${before + 1}/`);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.keyboard.press(key);
    try {
      await counted.waitFor({ timeout: 500 });
      stage.report.verdicts += 1;
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  throw new Error(`verdict ${key} was not saved: ${await panel.innerText()}`);
}

/** Step 4: verdicts by key on a read-only page and on a form page. */
export async function reviewPages(stage: Stage): Promise<void> {
  for (const [name, path] of [
    ['detail', '/jsp/detail?id=1'],
    ['form', '/jeecg/form?id=2'],
  ] as const) {
    const page = await openChecklist(stage, path);
    const panel = page.getByRole('region', { name: '审核清单' });
    await panel.getByRole('combobox', { name: '标准包' }).selectOption({ label: '三比一争（2016年）' });
    await panel.getByRole('heading', { level: 3 }).first().click();
    await judge(stage, page, panel, '1');
    await stage.shot(page, `4-review-${name}`);
    await page.keyboard.press('j');
    await judge(stage, page, panel, '2');
    await page.keyboard.press('j');
    await judge(stage, page, panel, '3', '没有看到相关内容，请补充。');
    await stage.shot(page, `4-review-${name}-not-met`);
    await page.close();
  }
  const { workbench } = stage;
  await workbench.bringToFront();
  await workbench.getByRole('link', { name: '审核', exact: true }).click();
  const judged = workbench.getByRole('row').filter({ hasText: '本机用户' });
  await judged.first().waitFor();
  stage.expect((await judged.count()) === 2, `审核列表里审过的有 ${await judged.count()} 份，应为 2 份`);
  for (const text of await judged.allInnerTexts()) {
    stage.expect(/(?:^|\s)3\/\d+/.test(text), `审核列表里应有 3 条结论：${text}`);
  }
  await stage.shot(workbench, '4-reviews');
  await judged.first().getByRole('link').click();
  await workbench.getByRole('heading', { name: '表单内容' }).waitFor();
  await stage.shot(workbench, '4-reviewed-form');
  stage.say(`审核：保存 ${stage.report.verdicts} 条结论`);
}
