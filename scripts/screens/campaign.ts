import { Buffer } from 'node:buffer';
import type { Draft } from '#core/model/event.ts';
import threeCompare from '#core/packs/three-compare-2016/pack.ts';
import { campaignDrafts } from '#tests/fixtures/campaign.ts';
import { authoredScoring, reviewerFile } from '#tests/fixtures/reviewers.ts';
import { goTo, openAt, type ScreenDesk } from './album.ts';

/** A campaign under way with sixty people, and a pack that scores. */
export function campaign(): Draft[] {
  return [
    ...campaignDrafts(threeCompare, 'member-pledge', 60),
    { entity: 'pack:sample-scoring', base: null, payload: { kind: 'pack.put', authored: authoredScoring } },
  ];
}

const ENTRIES = [
  ['联席会议', '2026-05-12', '五月联席会议'],
  ['截止日期', '2026-05-29', '上报承诺汇总表'],
] as const;

/** Statistics and the calendar. */
export async function campaignScreens(desk: ScreenDesk): Promise<void> {
  const { album, locale } = desk;
  const page = await openAt(desk, 'workbench.html#/stats');
  await page.locator('canvas[data-drawn]').first().waitFor();
  if (locale === 'en') {
    await album.take(page, 'stats-en', '统计 in English, dark');
    await page.close();
    return;
  }
  await album.take(page, 'stats', '统计：各单位的进度');
  await page.getByRole('region', { name: /退回/ }).last().scrollIntoViewIfNeeded();
  await album.take(page, 'stats-reasons', '统计：常见的退回原因');
  await goTo(page, '#/calendar');
  for (const [kind, date, title] of ENTRIES) {
    await page.getByRole('button', { name: '加一条日程', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('类别').selectOption({ label: kind });
    await form.getByLabel('日期').fill(date);
    await form.getByLabel('事项').fill(title);
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText(`已保存：${date} ${title}`).waitFor();
  }
  await album.take(page, 'calendar', '活动日程：阶段、截止日期、联席会议');
  await page.close();
}

/** Three reviewers' files, merged. */
export async function mergeScreen(desk: ScreenDesk): Promise<void> {
  const page = await openAt(desk, 'workbench.html#/scores');
  for (const [name, number] of [
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ] as const) {
    const text = reviewerFile(`审核员${name}`, number, 38);
    await page
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name: `${name}.json`, mimeType: '', buffer: Buffer.from(text) });
    const dialog = page.getByRole('dialog', { name: '合并审核文件' });
    await dialog.getByRole('button', { name: /^合并 \d+ 条$/ }).click();
    await page.getByText(/^已合并/).waitFor();
    await dialog.waitFor({ state: 'detached' });
  }
  const table = page.getByRole('table', { name: '评分与排名' });
  await table.waitFor();
  await page.getByRole('heading', { name: '评分与排名' }).evaluate((heading) => heading.scrollIntoView());
  await desk.album.take(page, 'scores', '多人评审：去掉最高最低、等次比例、名次');
  await page.close();
}
