import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../../base/view.fixture.tsx';
import { RowPanel } from './RowPanel.tsx';
import { SheetTable } from './SheetTable.tsx';
import type { SheetRowView } from './sheet-view.ts';

const { show, root, told } = useView();

const clean: SheetRowView = {
  id: '汇总表!3',
  name: '张示例',
  unit: '',
  sheet: '汇总表',
  line: 3,
  machine: 'pass',
  counts: { pass: 4, fail: 0, review: 0 },
  findings: [],
  verdict: undefined,
  former: undefined,
  likely: undefined,
  disputed: false,
  lacking: [],
  reason: '',
};
const lacking: SheetRowView = {
  ...clean,
  machine: 'review',
  counts: { pass: 4, fail: 0, review: 2 },
  lacking: ['承诺日期', '责任人'],
};
const finding = {
  outcome: 'fail' as const,
  text: '没有姓名，看不出是谁的',
  sheet: '汇总表',
  cell: 'B4',
  field: '',
  value: '',
  criterionIds: [],
  useId: '',
};

function panel(row: SheetRowView) {
  return (
    <RowPanel
      row={row}
      reason=""
      phrases={[]}
      criteria={[]}
      lacking={false}
      busy={false}
      answer={undefined}
      onCriterion={told('criterion')}
      reasonRef={told('ref')}
      onReason={told('reason')}
      onReasonDone={told('done')}
      onDecide={told('decide')}
      onTakeBack={told('back')}
      onSame={told('same')}
    />
  );
}

test('columns that the sheet lacks are named, once, whether something was found or not', async () => {
  await show(panel(lacking));
  const whole = '表里没有这些栏目，看不出是否合格：承诺日期、责任人。4 项检查没有发现问题。';
  await expect.element(page.getByText(whole)).toBeVisible();
  const said = () => (root().textContent ?? '').split('承诺日期、责任人').length - 1;
  expect(said()).toBe(1);
  await show(panel({ ...lacking, findings: [finding] }));
  await expect.element(page.getByText('表里没有这一栏，无法检查：承诺日期、责任人')).toBeVisible();
  expect(said()).toBe(1);
  await show(panel(clean));
  await expect.element(page.getByText('4 项检查都没有发现问题。')).toBeVisible();
  expect(root().textContent).not.toContain('栏');
});

test('a row of which nothing was checked is listed as such, and neither as failed nor as to be looked at', async () => {
  const nobodys: SheetRowView = {
    ...clean,
    id: '汇总表!4',
    name: '',
    line: 4,
    machine: 'unchecked',
    counts: { pass: 0, fail: 1, review: 1 },
    findings: [finding],
  };
  const failed: SheetRowView = {
    ...clean,
    id: '汇总表!5',
    machine: 'fail',
    counts: { pass: 1, fail: 1, review: 1 },
  };
  const all = [clean, lacking, nobodys, failed];
  await show(
    <SheetTable
      all={all}
      rows={all}
      filter="all"
      selected={undefined}
      waiting={new Set()}
      onFilter={told('filter')}
      onSelect={told('select')}
    />,
  );
  for (const name of ['机器不通过 1', '有待人工的 2', '未检查 1']) {
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
  }
});
