import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import type { Finding } from '#core/model/finding.ts';
import { BatchFindings } from './BatchFindings.tsx';
import { Findings } from './Findings.tsx';
import { ReviewConflicts } from './ReviewConflicts.tsx';

const { show, root } = useView();

function ignore(): void {}

const finding: Finding = {
  useId: 'id',
  checkId: 'id-number',
  code: 'checkDigit',
  outcome: 'fail',
  path: 'idNumber',
  params: {},
  evidence: [{ path: 'idNumber', quote: '11010519491231002X', start: 0, end: 18 }],
  criterionIds: [],
  packId: 'p',
  packVersion: '1',
  engineVersion: '1',
};

test('a finding quotes what may be shown, not what was found', async () => {
  const items = [{ finding, text: '校验位不对', quotes: ['110***********002X'] }];
  await show(<Findings items={items} packs={[]} packId="p" onPack={ignore} onGoTo={ignore} />);
  await expect.element(page.getByText('110***********002X')).toBeVisible();
  expect(root().innerHTML).not.toContain('11010519491231002X');
});

test('where nothing was checked nothing is called clean', async () => {
  const batch = {
    count: 3,
    pack: 'p',
    progress: undefined,
    answer: undefined,
    onCheck: ignore,
    onCancel: ignore,
  };
  await show(<BatchFindings {...batch} findings={[]} copies={[]} />);
  expect(root().textContent).toContain('什么都没有检查，不等于没有问题');
  expect(root().textContent).not.toContain('没有要看的');
  await show(<Findings items={[]} packs={[]} packId="" onPack={ignore} onGoTo={ignore} />);
  expect(root().textContent).toContain('现有的标准包都没有这种表单的检查');
});

test('verdicts given in two places stand side by side, who and when', async () => {
  const given = [
    { hash: 'h1', who: '甲', at: '8:00', verdict: { verdict: 'notMet' as const, comment: '没有写' } },
    { hash: 'h2', who: '乙', at: '9:00', verdict: null },
  ];
  const conflicts = [{ criterionId: 'p/s/1', criterion: '标准一', given }];
  const settled: string[][] = [];
  const onSettle = (...which: string[]) => settled.push(which);
  await show(<ReviewConflicts conflicts={conflicts} busy={false} onSettle={onSettle} />);
  await expect.element(page.getByRole('row', { name: '甲 8:00 不符合 没有写 以此为准' })).toBeVisible();
  await page
    .getByRole('row', { name: '乙 9:00 撤回 以此为准' })
    .getByRole('button', { name: '以此为准' })
    .click();
  expect(settled).toEqual([['p/s/1', 'h2']]);
});
