import '../base/tokens.css';
import '../base/base.css';
import './workbench.css';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { setLocale } from '#locales/index.ts';
import { openedFile } from '#tests/fixtures/workbench-views.ts';
import type { OpenedSheet } from './import-view.ts';
import { ImportSheet } from './ImportSheet.tsx';
import { ImportSheets } from './ImportSheets.tsx';
import { Layouts, type LayoutsProps } from './Layouts.tsx';

const { log, told, show, root } = useView();

const row = {
  id: 'a',
  headers: '姓名、得分',
  said: '党员公开承诺书；“得分” → 不导入',
  at: '昨天',
  conflicts: 0,
};
const layouts = (change: Partial<LayoutsProps> = {}) => (
  <Layouts
    rows={[row]}
    pending={undefined}
    busy={false}
    answer={undefined}
    undo={undefined}
    onRemove={told('remove')}
    onExport={told('export')}
    onFile={({ name }) => log.push(['file', name])}
    onReplacing={told('replacing')}
    onImport={told('import')}
    onCancelImport={told('cancel')}
    {...change}
  />
);

test('headers that were corrected are listed, removed, exported and read from a file', async () => {
  await show(layouts());
  await expect
    .element(page.getByRole('row', { name: /姓名、得分 党员公开承诺书；“得分” → 不导入/ }))
    .toBeVisible();
  await page.getByRole('button', { name: '删除“姓名、得分”的对应' }).click();
  await page.getByRole('button', { name: '导出 1 种' }).click();
  await userEvent.upload(page.getByLabelText('选择表头对应文件'), new File(['{}'], '表头对应.json'));
  expect(log).toEqual([['remove', 'a'], ['export'], ['file', '表头对应.json']]);
  await show(layouts({ rows: [{ ...row, conflicts: 1 }] }));
  await expect.element(page.getByText('两个窗口改得不同，用的是后一种')).toBeVisible();
});

test('a file replaces what is read otherwise here only where that is ticked', async () => {
  const differing = [{ headers: '姓名、得分', now: '“得分” → 不导入', later: '“得分” → 职务' }];
  const pending = { file: '表头对应.json', fresh: 0, same: 1, differing, replacing: false };
  await show(layouts({ pending }));
  await expect
    .element(page.getByText('“姓名、得分”：文件里是 “得分” → 职务；现在是 “得分” → 不导入'))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: '导入 0 种' })).toBeDisabled();
  await page.getByRole('checkbox', { name: '这 1 种改用文件里的' }).click();
  await show(layouts({ pending: { ...pending, replacing: true } }));
  await page.getByRole('button', { name: '导入 1 种' }).click();
  expect(log).toEqual([['replacing', true], ['import']]);
});

function sheet(change: Partial<OpenedSheet>) {
  const file = openedFile();
  const shown = { ...file.shown, ...change };
  return (
    <>
      <ImportSheets
        opened={{ ...file, shown, sheets: [shown] }}
        formTitle={() => '公开承诺书'}
        onSheet={told('sheet')}
        onInclude={told('include')}
      />
      <ImportSheet
        opened={{ ...file, shown, sheets: [shown] }}
        forms={[]}
        fields={[]}
        labelOf={(path) => path}
        shown={(_path, text) => text}
        onSheet={told('sheet')}
        onForm={told('form')}
        onHeaderRow={told('headerRow')}
        onMap={told('map')}
        onRecall={told('recall')}
        onTick={told('tick')}
        onTickDoubtful={told('tickDoubtful')}
      />
    </>
  );
}

test('a sheet that is read as the last time says so, and need not be', async () => {
  await show(sheet({ recalled: 'used' }));
  await expect.element(page.getByText('按您上次的对应读取')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /公开承诺书 按上次的对应/ })).toBeVisible();
  await page.getByRole('button', { name: '不用这次的对应' }).click();
  await show(sheet({ recalled: 'left' }));
  await page.getByRole('button', { name: '用上次的对应' }).click();
  expect(log).toEqual([
    ['recall', false],
    ['recall', true],
  ]);
  await show(sheet({}));
  expect(root().textContent).not.toContain('上次');
});

test('whether a correction is kept is told before the import', async () => {
  await show(sheet({ toKeep: { headers: ['姓名'], columns: [] } }));
  await expect.element(page.getByText('导入时记住您改的对应，下次表头相同的文件照用。')).toBeVisible();
  await show(sheet({ unkept: 'people' }));
  await expect.element(page.getByText('您改的对应只在这次有效，不记下来。', { exact: false })).toBeVisible();
  await show(sheet({ unkept: 'tooLong' }));
  await expect.element(page.getByText('表头太长或是空的，您改的对应只在这次有效，记不下来。')).toBeVisible();
});

test.each(['zh-CN', 'en'] as const)('axe finds nothing in %s', async (locale) => {
  setLocale(locale);
  for (const view of [
    layouts(),
    layouts({ rows: [] }),
    sheet({ recalled: 'used' }),
    sheet({ recalled: 'left' }),
  ]) {
    await show(view);
    const { violations } = await axe.run(root());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(root().textContent).not.toMatch(/\b(?:layouts|import)\.\w+|\{\w+\}/);
  }
});
