import { expect, test } from 'vitest';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** 雷同 of short pledges, and which columns of a sheet are somebody's own words. */
const SHEET = hostGrid('承诺', [
  ['姓名', '所属类别', '承诺事项', '具体措施', '完成时限'],
  ['张示例', '教学常规管理', '每学期听课1节', '课后与教师交流', '2016年6月30日前'],
  ['李示例', '德育常规管理', '每学期听课2节', '每周走访两户家庭', '2016年12月31日前'],
  ['王示例', '教学常规管理', '带2名徒弟', '课后与教师交流', '学期末'],
  ['赵示例', '教学常规管理', '家访10户', '见附件', '2016年6月30日前'],
  ['钱示例', '德育常规管理', '家访20户', '同上', '2016年6月30日前'],
  ['孙示例', '教学常规管理', '每学期听课1节', '无', '2016年6月30日前'],
]);

async function opened() {
  const { session } = await openPane(bookBytes({ name: '承诺.xlsx', sheets: [SHEET] }), {
    name: '承诺.xlsx',
  });
  await session.check();
  return session;
}

test('columns of times and of a few values are not offered, and it is said why', async () => {
  const { state } = await opened();
  expect(state.now.copies?.columns.map(({ value }) => value).sort()).toEqual(['具体措施', '承诺事项']);
  expect(state.now.copies?.others).toEqual(['“所属类别”只有几种写法反复出现，像是选项', '“完成时限”是时间']);
});

test('short texts of the same words are alike, and those that differ in numbers are told as that', async () => {
  const session = await opened();
  await session.comparing.compare('承诺事项');
  const told = () =>
    session.state.now.copies?.groups.map(({ members }) =>
      members.map(({ cell, percent, isButNumbers }) => [cell, percent, isButNumbers]),
    );
  expect(told()).toEqual([
    [
      ['C2', undefined, undefined],
      ['C3', 99, true],
      ['C7', 100, false],
    ],
  ]);
  expect(session.state.now.copies).toMatchObject({ compared: 6, short: 0 });
  await session.comparing.compare('具体措施');
  expect(told()).toEqual([
    [
      ['D2', undefined, undefined],
      ['D4', 100, false],
    ],
  ]);
  expect(session.state.now.copies).toMatchObject({ compared: 3, short: 3 });
});
