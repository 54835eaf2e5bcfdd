import type { Page } from 'playwright';
import { flatten, judge } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import { portalState } from '#tests/portals/state.ts';
import { formTruth, type PortalId, portalIds } from '#tests/portals/truth.ts';
import { pledgeNames } from './names.ts';
import { pairShots } from './pair.ts';
import type { Stage } from './stage.ts';

/** An ordinary person, a name with `·`, the second of two people of one name, a rare character, one with gaps. */
const chosen = [0, 8, 17, 11, 21];

const count = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);

/** Chooses person number `index` in the popup, the way a user tells people of one name apart. */
export async function choosePerson(stage: Stage, popup: Page, index: number): Promise<void> {
  const person = stage.roster[index];
  const tail = person?.idNumber?.slice(-4) ?? '';
  const name = person?.name ?? '';
  const change = popup.getByRole('button', { name: '换人' });
  const field = popup.getByRole('combobox', { name: '人员' });
  await field.or(change).first().waitFor();
  if (await change.isVisible()) await change.click();
  await field.fill(pledgeNames.pinyinOf(name) ?? name);
  const options = popup.getByRole('option').filter({ hasText: name });
  await options.first().waitFor();
  const option = (await options.count()) > 1 ? options.filter({ hasText: tail }) : options;
  await option.click();
}

async function fillOne(stage: Stage, portal: PortalId, index: number, last: boolean): Promise<void> {
  const { extension, portals } = stage;
  const truth = formTruth(portal);
  const page = await extension.context.newPage();
  await openPortal(page, `${portals.origin}/${portal}/form`);
  const before = await portalState(page);
  const popup = await extension.popupFor(page);
  await popup.setViewportSize({ width: 560, height: 640 });
  await choosePerson(stage, popup, index);
  const fill = popup.getByRole('button', { name: /^填写 [1-9]\d* 项$/ });
  await fill.waitFor();
  if (last) await stage.shot(popup, `2-${portal}-preview`);
  await fill.click();
  const done = popup.getByText(/已填 \d+ 项并逐项核对/);
  await done.waitFor();
  const text = (await done.textContent()) ?? '';
  const leftAlone = count(
    (await popup.locator('main').innerText()).replaceAll('\n', ' '),
    /不动的字段（(\d+)）/,
  );
  const after = await portalState(page);
  const verdict = judge(truth, stage.valuesOf(index, truth.formTypeId), before, after);
  const sum = (stage.report.fields[portal] ??= {
    verified: 0,
    skipped: 0,
    failed: 0,
    leftAlone: 0,
    wrong: 0,
  });
  sum.verified += count(text, /已填 (\d+) 项/);
  sum.skipped += count(text, /未填 (\d+) 项/);
  sum.failed += count(text, /失败 (\d+) 项/);
  sum.leftAlone += Number.isNaN(leftAlone) ? 0 : leftAlone;
  sum.wrong += verdict.wrong.length;
  for (const wrong of verdict.wrong)
    stage.expect(
      false,
      `${portal}「${wrong.label || wrong.key}」应为 ${wrong.expected}，页面里是 ${wrong.found}`,
    );
  stage.expect(verdict.right.length > 0, `${portal}: 没有填对任何一项`);
  if (last) {
    await stage.shot(popup, `2-${portal}-filled`);
    await stage.shot(page, `2-${portal}-page`);
    const both = [`2-${portal}-page`, `2-${portal}-filled`] as const;
    await pairShots(extension.context, stage.folder, both, `2-${portal}-both`);
  } else {
    await undo(stage, portal, popup, page, before);
  }
  await popup.close();
  await page.close();
}

async function undo(stage: Stage, portal: PortalId, popup: Page, page: Page, before: unknown): Promise<void> {
  await popup.getByRole('button', { name: '撤销填写' }).click();
  const done = popup.getByText(/已恢复 \d+ 项，共 \d+ 项/);
  await done.waitFor();
  const text = (await done.textContent()) ?? '';
  stage.report.undo.restored += count(text, /已恢复 (\d+) 项/);
  stage.report.undo.total += count(text, /共 (\d+) 项/);
  const now = JSON.stringify(Object.entries(flatten(await portalState(page))).toSorted());
  const then = JSON.stringify(Object.entries(flatten(before)).toSorted());
  stage.expect(now === then, `${portal}: 撤销后页面与填写前不同：${now} ≠ ${then}`);
}

/** Step 2: five people on each of the three portals, judged by the portal's own model; four of them undone. */
export async function fillPortals(stage: Stage): Promise<void> {
  for (const portal of portalIds) {
    for (const [place, index] of chosen.entries()) {
      await fillOne(stage, portal, index, place === chosen.length - 1);
    }
    stage.say(`填写 ${portal}：${JSON.stringify(stage.report.fields[portal])}`);
  }
  stage.report.presses = [...stage.portals.state.presses, ...stage.portals.state.submissions];
  stage.expect(stage.report.presses.length === 0, '门户自己的按钮被按过');
  const { restored, total } = stage.report.undo;
  stage.expect(restored === total && total > 0, `撤销 ${restored}/${total}`);
  for (const [portal, sum] of Object.entries(stage.report.fields)) {
    stage.expect(sum.failed === 0, `${portal}: ${sum.failed} 项填写失败`);
    stage.expect(sum.skipped === 0, `${portal}: ${sum.skipped} 项勾选后没有填写`);
  }
}
