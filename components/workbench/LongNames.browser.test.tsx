import '../base/tokens.css';
import '../base/base.css';
import './workbench.css';
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Select } from '../base/Select.tsx';
import { Button } from '../base/Button.tsx';
import { PackFile, type PackFileProps, type ReadPack } from './PackFile.tsx';
import { RemovedPacks } from './RemovedPacks.tsx';
import { PageTitle } from './Shell.tsx';
import { sourceText } from './source-text.ts';

let root: HTMLElement;
/** A title as offices write them, and none of it may be cut off or push the page aside. */
const LONG =
  '关于在全市中小学深入开展牢记使命担当、弘扬高尚师德、争做四有好老师主题实践活动暨专项整治工作'.repeat(3);

beforeEach(async () => {
  await page.viewport(1280, 800);
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(view: VNode): Promise<void> {
  return act(() =>
    render(
      <div class="jn-root wb">
        <nav class="wb-nav" />
        <main class="wb-main">{view}</main>
      </div>,
      root,
    ),
  );
}

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test('a deleted pack of a long name keeps to the page, and its button is short and says all to a screen reader', async () => {
  const packs = [{ key: 'a', title: LONG, about: '版本 1.0.0', needs: [`它自带的表单：${LONG}`] }];
  await show(<RemovedPacks packs={packs} isOpen busy={false} onBringBack={vi.fn()} />);
  expect(overflow()).toBe(0);
  const button = page.getByRole('button', { name: `恢复“${LONG}”` });
  expect(button.element().textContent).toBe('恢复');
  expect(button.element().getBoundingClientRect().right).toBeLessThan(1280);
});

test('a long name in the list of packs leaves the head of the page one row', async () => {
  await show(
    <PageTitle title="标准包">
      <Select label="标准包" hideLabel value="a" options={[{ value: 'a', label: LONG }]} onChange={vi.fn()} />
      <Button onClick={vi.fn()}>用此标准包检查</Button>
      <Button onClick={vi.fn()}>删除此标准包</Button>
    </PageTitle>,
  );
  const head = root.querySelector('.wb-title');
  expect(head?.getBoundingClientRect().height).toBeLessThan(48);
  expect(overflow()).toBe(0);
});

function pack(read: Partial<ReadPack>): VNode {
  const props: PackFileProps = {
    read: { file: '甲.xlsx', verified: false, isRoster: false, problems: [], ...read },
    busy: false,
    answer: undefined,
    trial: null,
    onFile: vi.fn(),
    onTemplate: vi.fn(),
    onExport: vi.fn(),
    tunings: 0,
    onTunings: vi.fn(),
    onImport: vi.fn(),
    onCancel: vi.fn(),
  };
  return <PackFile {...props} />;
}

test('on a narrow window the words of a problem have more room than its place', async () => {
  await page.viewport(800, 700);
  const text =
    '“检查类型”没有“必慎”这个词，可以写：票数、具体程度、合格条件、标准覆盖、高于日常本职、日期先后。';
  const problems = [{ level: 'error' as const, place: '检查 B18', value: '必慎', text }];
  await show(pack({ problems }));
  const [, place, words] = [...root.querySelectorAll('tbody tr > *')].map(
    (cell) => cell.getBoundingClientRect().width,
  );
  expect(words).toBeGreaterThan((place ?? 0) * 1.5);
  await expect.element(page.getByRole('row', { name: /要改正 检查 B18 必慎/ })).toBeVisible();
});

test('a sheet of people is shown the way to where people are imported, and no list of missing sheets', async () => {
  const problems = [{ level: 'error' as const, place: '', value: '', text: '缺少“设置”表' }];
  await show(pack({ isRoster: true, problems }));
  await expect
    .element(page.getByRole('link', { name: '去导入人员和填报' }))
    .toHaveAttribute('href', '#/import');
  await expect.element(page.getByText('缺少“设置”表')).not.toBeInTheDocument();
});

test('a document without a section is cited as a whole', () => {
  const cited = { document: '活动方案', section: '', readOn: '2026-03-01' };
  expect(sourceText(cited)).toBe('出处：活动方案（2026-03-01 查阅）');
  expect(sourceText({ ...cited, section: '一、目标' })).toBe('出处：活动方案，一、目标（2026-03-01 查阅）');
});
