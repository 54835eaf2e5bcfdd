import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checklistOn, choosePack } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { rewrite as rewriteIn } from '#tests/harness/rewrite.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;
let portal: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await choosePack(extension, 'three-compare-2016');
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  portal = await extension.context.newPage();
});
afterEach(() => portal.close());

const checklist = () => checklistOn(extension, portal);

async function openOn(path: string): Promise<void> {
  await openPortal(portal, portals.origin + path);
  await checklist().open();
}

test.each([
  ['an empty page', '/jsp/menu', '这个页面上没有读到栏目'],
  ['fields of no form', '/', '读到 3 个栏目，但认不出是哪种表单'],
])('%s: says what was seen and what to do', async (_, path, sentence) => {
  await openOn(path);
  await checklist().panel().getByText(sentence).waitFor();
  const text = await checklist().panel().textContent();
  expect(text).toContain('重新读取');
  expect(await checklist().card().count()).toBe(0);
  expect(await checklist().button('重新读取（R）').isVisible()).toBe(true);
});

test('a list of no people says so', async () => {
  await portal.goto(`${portals.origin}/jsp/menu?list`);
  await portal.evaluate(() => {
    const rows = ['通知一', '通知二'].map((title) => `<tr><td>${title}</td><td>2016-04-20</td></tr>`);
    document.body.innerHTML = `<table><tr><th>标题</th><th>发布日期</th></tr>${rows.join('')}</table>`;
  });
  await checklist().open();
  await checklist().panel().getByText('这像是列表页，不是某个人的表单').waitFor();
  expect(await checklist().card().count()).toBe(0);
});

test('a form chosen on a page without its fields says so', async () => {
  await openOn('/');
  await checklist().panel().getByRole('combobox', { name: '表单' }).selectOption('member-pledge');
  await checklist().panel().getByText('读到 3 个栏目，但没有一个属于“党员公开承诺书”').waitFor();
  await checklist().card().waitFor();
});

test('a form opened from the list is noticed', async () => {
  await openOn('/ruoyi');
  await portal.getByRole('button', { name: '详情' }).first().click();
  await checklist().card().waitFor();
  expect(await checklist().panel().getByText('这像是列表页').count()).toBe(0);
});

const nameShown = (): Promise<string> => checklist().name().inputValue();
const mine = (): Promise<string[]> => checklist().panel().locator('.overlay__mine').allTextContents();

describe.each(['/ruoyi/detail?id=2', '/jeecg/detail?id=2'])('%s: 下一条 at the same address', (path) => {
  test('is noticed; what was typed stays a draft of the person before', async () => {
    await openOn(path);
    const first = await nameShown();
    await checklist().judge('1');
    await portal.keyboard.press('j');
    await portal.keyboard.press('c');
    await portal.keyboard.type('请补充时限');
    await portal.getByRole('button', { name: '下一条', exact: true }).click();
    await checklist().panel().getByText('页面上现在是').waitFor();
    const second = await nameShown();
    expect(second).not.toBe(first);
    expect(await checklist().panel().textContent()).toContain(`${first} 的 1 条结论或意见没有保存`);
    expect(await mine()).toEqual([]);
    expect(await checklist().comment().inputValue()).toBe('');

    await checklist().panel().focus();
    await checklist().judge('2');
    await openPortal(portal, portals.origin + path);
    await checklist().open();
    await soonMine().toEqual(['符合']);
    expect(await nameShown()).toBe(first);
  });
});

const soonMine = () => expect.poll(mine, { timeout: 20_000 });

const rewrite = (changes: Readonly<Record<string, string>>) => rewriteIn(portal, changes);

async function valueBeside(label: RegExp): Promise<string> {
  return (await portal.locator('td', { hasText: label }).locator('+ td').first().textContent()) ?? '';
}

test('a draft comes back with its person; nothing is judged while the page shows nobody', async () => {
  // Nobody who was judged before: whose ID number stands there is known again at every address of a portal.
  await openOn('/jsp/detail?id=9');
  const name = await nameShown();
  await portal.keyboard.press('c');
  await portal.keyboard.type('请补充时限');
  await portal.keyboard.press('Escape');
  await rewrite({ [name]: '　' });
  await checklist().panel().getByText(`页面上已看不到 ${name} 的表单`).waitFor();
  await portal.keyboard.press('1');
  await soonText('.overlay__status').toContain('页面上已看不到');
  await rewrite({ '　': '示例乙' });
  await checklist().panel().getByText('页面上现在是 示例乙 的表单').waitFor();
  expect(await checklist().comment().inputValue()).toBe('');
  await rewrite({ 示例乙: name });
  await checklist().panel().getByText(`页面上现在是 ${name} 的表单`).waitFor();
  await expect.poll(() => checklist().comment().inputValue()).toBe('请补充时限');
  expect(await mine()).toEqual([]);
});

const soonText = (place: string) =>
  expect.poll(() => checklist().panel().locator(place).textContent(), { timeout: 20_000 });

test('a verdict given in the moment of the change is nobody else’s', async () => {
  await openOn('/jsp/detail?id=4');
  const name = await nameShown();
  await checklist().judge('1');
  await portal.keyboard.press('j');
  // The page changes under the very key: its own listener comes first.
  await portal.evaluate((shown) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue === shown) texts.push(node);
    const change = () => {
      for (const text of texts) text.nodeValue = '示例乙';
    };
    window.addEventListener('keydown', change, { capture: true, once: true });
  }, name);
  await portal.keyboard.press('2');
  await checklist().panel().getByText('页面上现在是 示例乙 的表单').waitFor();
  expect(await mine()).toEqual([]);
  await rewrite({ 示例乙: name });
  await soonMine().toEqual(['符合']);
});

test('a homonym is another person', async () => {
  await openOn('/jsp/detail?id=5');
  await checklist().judge('1');
  const number = await valueBeside(/^身份证号码$/);
  const other = `${number.slice(0, -4)}0017`;
  await rewrite({ [number]: other });
  await checklist().panel().getByText('页面上现在是').waitFor();
  expect(await mine()).toEqual([]);
  await checklist().panel().focus();
  await checklist().judge('2');
  await rewrite({ [other]: number });
  await soonMine().toEqual(['符合']);
});

test('the same form drawn anew is still judged', async () => {
  await openOn('/jsp/detail?id=6');
  await portal.keyboard.press('j');
  const criterion = await checklist().card().getAttribute('aria-label');
  await portal.evaluate(() => {
    document.body.innerHTML = document.body.innerHTML.slice();
  });
  await checklist().judge('2');
  await soonMine().toEqual(['基本符合']);
  expect(await checklist().card().getAttribute('aria-label')).toBe(criterion);
  expect(await checklist().panel().getByText('页面上现在是').count()).toBe(0);
});

test('a frame that goes to another person is noticed', async () => {
  await openOn('/jsp/frames?id=2');
  const first = await nameShown();
  await portal.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('[name=mainFrame]');
    if (frame) frame.src = '/jsp/form?id=3';
  });
  await checklist().panel().getByText('页面上现在是').waitFor();
  expect(await nameShown()).not.toBe(first);
});

test('a page that never comes to rest does not hang the checklist, and its change is noticed', async () => {
  await openOn('/jsp/detail?id=7');
  await portal.evaluate(() => {
    const storm = document.body.appendChild(document.createElement('div'));
    setInterval(() => {
      for (let each = 0; each < 2000; each += 1) storm.className = `storm-${each}`;
      storm.replaceChildren(...Array.from({ length: 200 }, () => document.createElement('i')));
    }, 10);
  });
  await checklist().judge('1');
  await rewrite({ [await nameShown()]: '示例乙' });
  await checklist().panel().getByText('页面上现在是 示例乙 的表单').waitFor();
  await checklist().panel().focus();
  await checklist().judge('2');
});

/** Where the place that is being shown stands in the top window, whatever frame it is in. */
async function shownBox(): Promise<{ left: number; right: number } | undefined> {
  const boxes = await Promise.all(
    portal.frames().map((frame) =>
      frame.evaluate(() => {
        let left = 0;
        for (let view: Window = window; view.frameElement; view = view.parent) {
          left += view.frameElement.getBoundingClientRect().left + view.frameElement.clientLeft;
        }
        const outline = document.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules])
          .find((rule) => rule.cssText.includes('rgb(21, 88, 214)'));
        const place = outline && document.querySelector(outline.cssText.split('{')[0] ?? '');
        const box = place?.getBoundingClientRect();
        return box && { left: box.left + left, right: box.right + left };
      }),
    ),
  );
  return boxes.find((box) => box !== undefined);
}

test.each([
  ['/jsp/frameset?id=2', '第1条提到了人员、部门或负责，但看不出由谁负责'],
  ['/jsp/frames?id=2', '第1条提到了人员、部门或负责，但看不出由谁负责'],
  ['/ruoyi/form?id=4', '各等次票数合计27'],
  // A text across the whole dialog: there is no room for the whole list on either side.
  ['/ruoyi/form?id=4', '找到与“比服务”有关的内容'],
])('%s: the list steps aside from what it shows, and back again', async (path, finding) => {
  await portal.setViewportSize({ width: 1092, height: 640 });
  await openPortal(portal, portals.origin + path);
  for (const frame of portal.frames()) {
    await frame.locator('input[name$=".zrr"]').evaluateAll((inputs) => {
      for (const input of inputs) (input as HTMLInputElement).value = '';
    });
  }
  await checklist().open();
  await checklist().card().waitFor();
  const panelBox = async () => {
    const { x, width } = (await checklist().panel().boundingBox()) ?? { x: 0, width: 0 };
    return { left: x, right: x + width };
  };
  const chosen = await panelBox();
  const checks = checklist().panel().getByText('表单检查 (');
  if ((await checks.count()) > 0) await checks.click();
  await checklist().panel().getByRole('button', { name: finding }).first().click();
  await checklist().panel().getByText('不挡住所指的地方').waitFor();
  const overlap = async (): Promise<number> => {
    const [shown, panel] = [await shownBox(), await panelBox()];
    return shown ? Math.min(shown.right, panel.right) - Math.max(shown.left, panel.left) : Infinity;
  };
  await expect.poll(overlap).toBeLessThanOrEqual(0);
  await checklist().button('下一条（J）').click();
  await expect.poll(panelBox, { timeout: 20_000 }).toEqual(chosen);
  expect(await checklist().panel().getByText('不挡住所指的地方').count()).toBe(0);
});
