import { expect, it } from 'vitest';
import general from '../forms/general.ts';
import type { DescribedControl } from '../model/page.ts';
import type { Values } from '../model/values.ts';
import { control, page } from './described.fixture.ts';
import { planFill } from './plan.ts';

const summary = (name: string): DescribedControl => control(name, { kind: 'longText' });

const cell = (name: string): DescribedControl =>
  control(name, { kind: 'longText', labels: [{ text: name, evidence: 'gridHeader', confidence: 0.92 }] });

function written(controls: DescribedControl[], values: Values): unknown[] {
  const { writes } = planFill([page(controls)], general, values);
  return controls.map(({ ref }) => writes.find((write) => write.ref === ref)?.next ?? null);
}

it('a summary that goes by either name takes the one that the record has', () => {
  expect(written([summary('个人总结')], { workSummary: '总结' })).toEqual(['总结']);
  expect(written([summary('个人总结')], { workSummary: '总结', selfSummary: '小结' })).toEqual(['小结']);
  expect(written([summary('本人工作总结')], { selfSummary: '小结' })).toEqual(['小结']);
});

it('a summary stands in for no other that the page asks for, nor for a name of one alone', () => {
  const both = [summary('个人总结'), summary('述职报告')];
  expect(written(both, { workSummary: '总结' })).toEqual([null, '总结']);
  expect(written([summary('自我评价')], { workSummary: '总结' })).toEqual([null]);
  expect(written([summary('述职报告')], { selfSummary: '小结' })).toEqual([null]);
});

it('the one opinion from above goes where the page asks a committee for its own, and into no two places', () => {
  const above = { superiorOpinion: '同意' };
  expect(written([summary('校党委意见')], above)).toEqual(['同意']);
  expect(written([summary('校党委意见')], { ...above, committeeOpinion: '同意上报' })).toEqual(['同意上报']);
  expect(written([summary('校党委意见'), summary('上级党组织意见')], above)).toEqual([null, '同意']);
  expect(written([summary('党总支意见'), summary('校党委意见')], above)).toEqual([null, null]);
});

it('columns of numbers cross with the names of what is pledged', () => {
  const pledges = [
    { item: '甲', measure: '乙' },
    { item: '丙', measure: '丁' },
  ];
  const names = ['承诺事项承诺一', '承诺事项承诺二', '具体措施承诺一', '承诺二具体措施'];
  expect(written(names.map(cell), { pledges })).toEqual(['甲', '丙', '乙', '丁']);
});

it('a column of rectifying is a column only in the table of what is pledged', () => {
  const row = { table: 't0', index: 0 };
  const inTable = [
    control('承诺事项', { kind: 'longText', row }),
    control('整改落实措施', { kind: 'longText', row }),
  ];
  const pledges = [{ item: '甲', measure: '乙' }];
  expect(written(inTable, { pledges })).toEqual(['甲', '乙']);
  expect(written([summary('承诺事项'), summary('整改落实措施')], { pledges })[1]).toBeNull();
});
