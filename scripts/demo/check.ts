import type { Locator, Page } from 'playwright';
import { choosePerson } from './fill.ts';
import type { Stage } from './stage.ts';

const words = {
  通过: 'pass',
  不通过: 'fail',
  需人工判断: 'review',
  不适用: 'na',
  检查出错: 'error',
} as const;

/** The counts in the heading of a list of findings: 「✕ 不通过 1 ? 需人工判断 6 …」. */
async function readCounts(region: Locator): Promise<Record<string, number>> {
  const text = (await region.locator('.popup__planhead').innerText()).replaceAll(/\s+/g, ' ');
  return Object.fromEntries(
    Object.entries(words).map(([word, outcome]) => {
      const count = new RegExp(`(?:^| )${word} (\\d+)`).exec(text)?.[1];
      return [outcome, Number(count ?? 0)];
    }),
  );
}

async function checkPage(stage: Stage, popup: Page): Promise<void> {
  await popup.getByRole('button', { name: /^填写 [1-9]\d* 项$/ }).click();
  await popup.getByText(/已填 \d+ 项并逐项核对/).waitFor();
  await popup.getByRole('button', { name: '检查本页' }).click();
  const region = popup.getByRole('region', { name: '本页内容的检查结果' });
  await region.waitFor();
  await region.scrollIntoViewIfNeeded();
  await stage.shot(popup, '3-check-page');
  const counts = await readCounts(region);
  stage.say(`检查本页：${JSON.stringify(counts)}`);
  stage.expect((counts['fail'] ?? 0) > 0, '只有口号的承诺没有查出问题');
  const link = region.getByRole('button').first();
  await link.click();
}

/** Step 3: the page's current values, then every pledge record of the roster, going from person to person. */
export async function checkRecords(stage: Stage): Promise<void> {
  const { report } = stage;
  const page = await stage.extension.context.newPage();
  await page.goto(`${stage.portals.origin}/jsp/form`);
  const popup = await stage.extension.popupFor(page);
  await popup.setViewportSize({ width: 560, height: 760 });
  // The fifth person's first pledge is only a slogan.
  await choosePerson(stage, popup, 4);
  await popup.getByRole('combobox', { name: '标准包' }).selectOption({ label: '三比一争（2016年）' });
  await checkPage(stage, popup);

  await choosePerson(stage, popup, 0);
  const people = stage.roster.length - 1;
  for (let done = 0; done < people; done += 1) {
    await popup.getByRole('button', { name: '检查记录' }).click();
    const region = popup.getByRole('region', { name: '填报记录的检查结果' });
    await region.waitFor();
    for (const [outcome, count] of Object.entries(await readCounts(region))) {
      report.findings[outcome] = (report.findings[outcome] ?? 0) + count;
    }
    if (done === 0) await stage.shot(popup, '3-check-record');
    if (done === people - 1) break;
    await popup.getByRole('button', { name: '下一个人' }).click();
    await region.waitFor({ state: 'detached' });
  }
  stage.say(`检查 ${people} 份承诺书：${JSON.stringify(report.findings)}`);
  stage.expect((report.findings['pass'] ?? 0) > 0, '没有一项检查通过');
  stage.expect((report.findings['error'] ?? 0) === 0, '有检查出错');
  await popup.close();
  await page.close();
}
