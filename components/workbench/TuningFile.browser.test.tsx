import '../base/tokens.css';
import '../base/base.css';
import './workbench.css';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { type TuningPending, TuningFileDialog } from './TuningFile.tsx';

const { log, told, show: draw, root } = useView();

const show = (pending: TuningPending): Promise<void> =>
  draw(
    <TuningFileDialog pending={pending} busy={false} onImport={told('import')} onCancel={told('cancel')} />,
  );

test('a file of own settings shows old → new by pack before it is used', async () => {
  const changes = ['公示天数：7天 → 5天', '“必填”：启用 → 关闭'];
  const remarks = ['这里没有标准包“别处的包”，它的设置没有放入。'];
  await show({ file: '本单位设置.json', packs: [{ id: 'p', title: '通用', changes }], remarks });
  await expect
    .element(page.getByRole('region', { name: '通用' }).getByText('公示天数：7天 → 5天'))
    .toBeVisible();
  await expect.element(page.getByText(remarks[0] ?? '')).toBeVisible();
  const { violations } = await axe.run(root());
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '改 2 项' }).click();
  expect(log).toEqual([['cancel'], ['import']]);
});

test('a file that changes nothing says so and cannot be used', async () => {
  await show({ file: '本单位设置.json', packs: [], remarks: ['“通用”的设置已经相同，不用改。'] });
  await expect.element(page.getByText('没有要改的。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '改 0 项' })).toBeDisabled();
});
