import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { choosePack } from '#tests/harness/checklist.ts';
import { useLive } from '#tests/harness/live.ts';
import { clockGoesOn } from '#tests/harness/page-clock.ts';

const desk = useLive('three-compare-2016');

const ID = '[name="bean.sfzh"]';
const PHONE = '[name="bean.lxdh"]';
const WIDE_PHONE = '１３８００１３８０００';

test('nothing is in the page before it is turned on, nor after', async () => {
  await desk.openOn('/jsp/form?prefill=name');
  expect(await desk.portal.locator('jiannuo-live').count()).toBe(0);
  await desk.turnOn();
  await desk.portal.fill(PHONE, '138');
  await desk.sign('联系电话：需人工判断').waitFor();
  await desk.portal.fill(PHONE, '');
  const before = await desk.portal.content();
  await desk.turnOff();
  await expect.poll(() => desk.portal.locator('jiannuo-live').count()).toBe(0);
  expect(await desk.portal.content()).toBe(before.replace(/<jiannuo-live[^]*?<\/jiannuo-live>/, ''));
  await expect.poll(() => desk.badge()).toBe('');
  await desk.portal.fill(PHONE, '12');
  // What is off stays off: turned on again it begins with what stands there.
  await desk.turnOn();
  await desk.sign('联系电话：需人工判断').waitFor();
});

test('a field is told of once its hand has paused, with the reason, and counted on the icon', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  expect(await desk.signs()).toEqual([]);
  expect(await desk.badge()).toBe('0');
  await desk.portal.locator(ID).pressSequentially('110105194912310021');
  await desk.sign('身份证号码：不符合').hover();
  await desk.card().getByText('校验码').waitFor();
  await expect.poll(() => desk.badge()).toBe('1');
  await desk.portal.fill(PHONE, '1380013800');
  await expect.poll(() => desk.badge()).toBe('2');
  await desk.portal.fill(ID, '11010519491231002X');
  await expect.poll(() => desk.badge()).toBe('1');
  expect(await desk.signs()).toEqual(['联系电话：不符合']);
});

test('what the page resets by itself loses its sign', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  await desk.portal.fill(ID, '110105194912310021');
  await desk.portal.fill(PHONE, '1380013800');
  await expect.poll(() => desk.badge()).toBe('2');
  await desk.portal.getByRole('button', { name: '重 置' }).click();
  await expect.poll(() => desk.portal.inputValue(PHONE)).toBe('');
  await expect.poll(() => desk.badge()).toBe('0');
  expect(await desk.signs()).toEqual([]);
});

test('what is being composed is not checked before it is written', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  await desk.portal.locator(PHONE).focus();
  const session = await desk.portal.context().newCDPSession(desk.portal);
  await session.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
  // Longer than a pause: nothing else could tell that nothing came of it.
  await clockGoesOn(desk.portal, 1200);
  expect(await desk.signs()).toEqual([]);
  await session.send('Input.insertText', { text: '一三八' });
  await desk.sign('联系电话：不符合').waitFor();
});

test('a repair is shown as old and new, written when it is pressed, and taken back', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  await desk.portal.fill(PHONE, WIDE_PHONE);
  await desk.sign('联系电话：写法可以改得更规范').hover();
  expect(await desk.card().innerText()).toContain('把全角数字、字母改成半角');
  expect(await desk.portal.inputValue(PHONE)).toBe(WIDE_PHONE);
  expect(await desk.badge()).toBe('0');
  await desk.card().getByRole('button', { name: /^改成/ }).click();
  await expect.poll(() => desk.portal.inputValue(PHONE)).toBe('13800138000');
  await desk.card().getByRole('button', { name: '改回去' }).click();
  await expect.poll(() => desk.portal.inputValue(PHONE)).toBe(WIDE_PHONE);
  await desk.sign('联系电话：写法可以改得更规范').waitFor();
  expect(desk.portals.state.presses).toEqual([]);
});

test('a page cannot press a repair', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  await desk.portal.fill(PHONE, WIDE_PHONE);
  await desk.sign('联系电话：写法可以改得更规范').hover();
  await desk.card().waitFor();
  await desk.portal.evaluate(() => {
    const root = document.querySelector('jiannuo-live')?.shadowRoot;
    root?.querySelector<HTMLButtonElement>('.live__offer button')?.click();
  });
  await desk.portal.fill(ID, '1');
  await desk.sign('身份证号码：不符合').waitFor();
  expect(await desk.portal.inputValue(PHONE)).toBe(WIDE_PHONE);
});

test('a sign is reached, read, used and left by keys alone', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  await desk.portal.fill(PHONE, WIDE_PHONE);
  await desk.sign('联系电话：写法可以改得更规范').focus();
  await desk.card().waitFor();
  await desk.portal.keyboard.press('Tab');
  await desk.portal.keyboard.press('Enter');
  await expect.poll(() => desk.portal.inputValue(PHONE)).toBe('13800138000');
  await desk.card().getByRole('button', { name: '改回去' }).waitFor();
  await desk.portal.keyboard.press('Escape');
  await desk.card().waitFor({ state: 'detached' });
});

describe.each(['/jsp/form', '/jsp/frames', '/jeecg/form', '/ruoyi/form'])('%s', (path) => {
  test('signs cover no text and move nothing', async () => {
    await desk.openOn(path);
    const frame = desk.portal.frame('mainFrame') ?? desk.portal.mainFrame();
    const id = frame.locator(
      '[name="bean.sfzh"], #form_item_idcard, .el-dialog .el-form-item:has(> label[for="sfzh"]) input',
    );
    const phone = frame.locator('[name="bean.lxdh"], #form_item_phone');
    await desk.turnOn();
    const layout = () =>
      frame.evaluate(() =>
        [...document.body.querySelectorAll('*')]
          .map((each) => Math.round(each.getBoundingClientRect().top))
          .join(),
      );
    await id.fill('110105194912310021');
    const before = await layout();
    const face = frame.locator('.live__face').first();
    await face.waitFor();
    expect(await layout()).toBe(before);
    await expect.poll(() => desk.badge()).toBe('1');
    const [own, sign] = [await id.boundingBox(), await face.boundingBox()];
    if (!own || !sign) throw new Error('not drawn');
    // At most its corner, above or below the line of text.
    const apart =
      sign.x >= own.x + own.width - 10 || sign.x + sign.width <= own.x || sign.y + sign.height <= own.y + 10;
    expect(apart).toBe(true);
    await id.fill('');
    await frame.locator('.live__face').filter({ hasText: '✕' }).first().waitFor();
    if ((await phone.count()) > 0) await phone.fill('13800138000');
  });
});

test('a choice in a list that lies elsewhere in the page is noticed, and what depends on it is checked', async () => {
  await desk.openOn('/jeecg/form');
  await desk.turnOn();
  const choose = async (field: string, word: string): Promise<void> => {
    await desk.portal.locator(`.ant-form-item:has(${field}) .ant-select-selector`).click();
    const list = desk.portal.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.getByText(word, { exact: true }).click();
  };
  await choose('#form_item_submitTo', '本单位留存备查');
  await choose('#form_item_pledgerRole', '学校领导班子');
  // Pressing a word in a list may scroll the dialog until the other field is out of sight, where a field has no sign.
  await desk.portal.locator('.ant-select:has(#form_item_submitTo)').scrollIntoViewIfNeeded();
  await desk.sign(/报送去向.*不符合/).waitFor();
  await choose('#form_item_submitTo', '组干科');
  await desk.sign(/报送去向.*不符合/).waitFor({ state: 'detached' });
  expect(desk.portals.state.presses).toEqual([]);
});

test('what is typed into an editor is noticed', async () => {
  await desk.openOn('/forms/tuned/ep-duty');
  await desk.turnOn();
  const first = desk.portal.locator('[data-k="r0a"] input');
  await first.fill('每');
  await first.fill('');
  await desk
    .sign(/承诺.*不符合/)
    .first()
    .waitFor();
  await desk.portal.locator('[data-k="g"] [contenteditable="true"]').click();
  await desk.portal.keyboard.type('每周听课一次，年底前完成。');
  await desk
    .sign(/承诺.*不符合/)
    .first()
    .waitFor({ state: 'detached' });
});

test('signs go with their fields: scrolled away, under a dialog that closes, and back', async () => {
  await desk.openOn('/ruoyi/form');
  await desk.turnOn();
  const id = desk.portal.locator('.el-dialog .el-form-item:has(> label[for="sfzh"]) input');
  await id.fill('110105194912310021');
  await desk
    .sign(/不符合/)
    .first()
    .waitFor();
  const beside = async (): Promise<number> => {
    const [own, sign] = [
      await id.boundingBox(),
      await desk
        .sign(/不符合/)
        .first()
        .boundingBox(),
    ];
    return own && sign ? Math.round(sign.y - own.y) : Number.NaN;
  };
  const before = await beside();
  await desk.portal.mouse.move(640, 400);
  await desk.portal.mouse.wheel(0, 60);
  await expect.poll(beside).toBe(before);
  await desk.portal.locator('.el-dialog__headerbtn:visible').click();
  await expect.poll(() => desk.signs()).toEqual([]);
});

test('a page that is loaded anew has nothing of it, and no count', async () => {
  await desk.openOn('/jsp/form');
  await desk.turnOn();
  await desk.portal.fill(PHONE, '1380013800');
  await expect.poll(() => desk.badge()).toBe('1');
  await desk.portal.reload();
  await expect.poll(() => desk.badge()).toBe('');
  await desk.portal.fill(PHONE, '1380013800');
  expect(await desk.portal.locator('jiannuo-live').count()).toBe(0);
  await desk.turnOn();
  await desk.sign('联系电话：不符合').waitFor();
});

test('without a pack it says what to do', async () => {
  await choosePack(desk.extension, undefined);
  await desk.openOn('/jsp/form');
  await desk.press('边填边查', /请先在下面选好标准包/);
  expect(await desk.portal.locator('jiannuo-live').count()).toBe(0);
});

test.each(['light', 'dark'] as const)('axe finds nothing in %s signs', async (colorScheme) => {
  await desk.openOn('/jsp/form');
  await desk.portal.emulateMedia({ colorScheme });
  await desk.turnOn();
  await desk.portal.fill(PHONE, WIDE_PHONE);
  await desk.portal.fill(ID, '１１');
  await desk.sign('身份证号码：不符合').hover();
  await desk.card().waitFor();
  await desk.portal.evaluate(axe.source);
  const result = await desk.portal.evaluate<axe.AxeResults>(
    "axe.run({ include: [['jiannuo-live', '.live']].map((fromShadowDom) => ({ fromShadowDom })) })",
  );
  expect(result.passes.length).toBeGreaterThan(5);
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
