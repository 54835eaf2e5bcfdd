import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, cutOff, usePane } from './addon.fixture.tsx';
import type { PaneTab } from './model.ts';
import { Pane, type PaneProps } from './Pane.tsx';

const { log, told, show, root } = usePane();

/** As the page holds it: which tab is in front is known outside. */
function Held(props: Partial<PaneProps>) {
  const [tab, setTab] = useState<PaneTab>('check');
  return (
    <Pane
      sheet="公开承诺书"
      tab={tab}
      onTab={setTab}
      panels={{
        check: <details>检查的内容</details>,
        fix: <button type="button">修正的内容</button>,
        upload: '上传的内容',
        make: '生成的内容',
        more: '更多的内容',
      }}
      onCancel={told('cancel')}
      onDismiss={told('dismiss')}
      onRetry={told('retry')}
      onUnlock={told('unlock')}
      {...props}
    />
  );
}

const selected = () => page.getByRole('tab', { selected: true });

test('arrow keys lead from tab to tab, round the end too', async () => {
  await show(<Held />);
  await selected().click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(selected()).toHaveTextContent('修正');
  await expect.element(selected()).toHaveFocus();
  await expect.element(page.getByRole('tabpanel', { name: '修正' })).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(selected()).toHaveTextContent('更多');
  await userEvent.keyboard('{Home}{End}{ArrowRight}');
  await expect.element(selected()).toHaveTextContent('检查');
  expect(document.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
});

test('a tab that was left stays as it was, and one that nobody opened is not drawn', async () => {
  await show(<Held />);
  expect(root().textContent).not.toContain('修正的内容');
  document.querySelector('details')?.setAttribute('open', '');
  await page.getByRole('tab', { name: '修正' }).click();
  await expect.element(page.getByRole('button', { name: '修正的内容' })).toBeVisible();
  await page.getByRole('tab', { name: '检查', exact: true }).click();
  expect(document.querySelector('details')?.open).toBe(true);
  await expect.element(page.getByText('修正的内容')).not.toBeVisible();
});

test('work that goes on is said with how far it is, and can be stopped', async () => {
  await show(<Held />);
  // Live regions are there before their words.
  const status = root().querySelector('.addon__dock output');
  expect(status?.textContent).toBe('');
  await show(<Held progress={{ text: '正在检查', done: 1200, all: 5000 }} />);
  expect(root().querySelector('.addon__dock output')).toBe(status);
  await expect.element(page.getByRole('progressbar', { name: '正在检查' })).toHaveAttribute('value', '1200');
  await expect.element(page.getByText('1200 / 5000')).toBeVisible();
  await expect.element(page.getByRole('tabpanel')).toHaveAttribute('aria-busy', 'true');
  await page.getByRole('button', { name: '取消' }).click();
  await show(<Held progress={{ text: '正在读表' }} onCancel={undefined} />);
  await expect.element(page.getByRole('progressbar', { name: '正在读表' })).not.toHaveAttribute('value');
  expect(page.getByRole('button', { name: '取消' }).query()).toBeNull();
  expect(log).toEqual([['cancel']]);
});

test('a message takes its own room and can be put away; a refusal of the program can be tried again', async () => {
  const long = '请先退出单元格编辑（按 Enter 或 Esc），关掉打开的对话框，再按“再试一次”。'.repeat(8);
  await page.viewport(320, 400);
  await show(<Held message={{ tone: 'error', title: '没有标记', text: long }} locked={long} />);
  const panel = page.getByRole('tabpanel').element().getBoundingClientRect();
  const dock = root().querySelector('.addon__dock')?.getBoundingClientRect();
  expect(panel.height).toBeGreaterThan(100);
  expect(dock?.top).toBeGreaterThanOrEqual(panel.bottom);
  await expect.element(page.getByRole('alert').getByText('没有标记')).toBeVisible();
  await page.getByRole('button', { name: '收起这条消息' }).click();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('button', { name: '收起这条提示' }).click();
  expect(log).toEqual([['dismiss'], ['retry'], ['unlock']]);
});

test.each([320, 360, 400])(
  'axe finds nothing in the frame, and nothing is cut off at %i px',
  async (width) => {
    await page.viewport(width, 480);
    await expectAccessible(async () => {
      await show(
        <Held
          sheet="二〇一六年党员公开承诺书汇总表（样例小学党支部第二次修订）"
          progress={{ text: '正在检查', done: 2, all: 5 }}
          message={{ tone: 'success', title: '已标记 14 格' }}
          locked="请先退出单元格编辑。"
        />,
      );
      expect(cutOff(root())).toEqual([]);
      const tabs = [...root().querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect());
      // In one line: a second would take from the work.
      expect(new Set(tabs.map(({ top }) => top)).size).toBe(1);
      for (const tab of tabs) expect(tab.right).toBeLessThanOrEqual(width);
    });
  },
);
