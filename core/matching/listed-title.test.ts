import { expect, test } from 'vitest';
import advancedOrganisation from '../forms/advanced-organisation.ts';
import annualAssessment from '../forms/annual-assessment.ts';
import ballotSummary from '../forms/ballot-summary.ts';
import democraticReview from '../forms/democratic-review.ts';
import ethicsAssessment from '../forms/ethics-assessment.ts';
import excellentMember from '../forms/excellent-member.ts';
import excellentWorker from '../forms/excellent-worker.ts';
import memberPledge from '../forms/member-pledge.ts';
import { namedForms } from './listed-title.ts';

const forms = [
  advancedOrganisation,
  annualAssessment,
  ballotSummary,
  democraticReview,
  ethicsAssessment,
  excellentMember,
  excellentWorker,
  memberPledge,
];
const named = (title: string) => [...namedForms(title, forms)];

test.each([
  ['优秀共产党员推荐对象汇总表', ['excellent-member']],
  ['拟推荐“优秀共产党员”人选一览表（2026年）', ['excellent-member']],
  ['优秀党务工作者推荐人选公示', ['excellent-worker']],
  ['优秀共产党员、优秀党务工作者推荐名册', ['excellent-member', 'excellent-worker']],
  ['先进基层党组织推荐情况统计表', ['advanced-organisation']],
  ['2026年度考核结果汇总表', ['annual-assessment']],
  ['示例中学2026年度考核等次备案表', ['annual-assessment']],
  ['2026年度教师师德考核结果一览表', ['ethics-assessment']],
  ['教师师德师风年度考核名次', ['ethics-assessment']],
  ['中层干部民主测评得票情况统计表', ['ballot-summary']],
  ['师德考核', ['ethics-assessment']],
])('%s is a list of %j', (title, ids) => {
  expect(named(title)).toEqual(ids);
});

test('a title in full goes before a list that says no more, and beside one that does', () => {
  expect(named('民主测评结果汇总表')).toEqual(['ballot-summary']);
  // Members are what the appraisal is about, whatever list it is.
  for (const list of ['结果汇总表', '登记汇总表', '结果备案表']) {
    expect(named(`示例小学党支部2026年度民主评议党员${list}`)).toEqual(['democratic-review']);
  }
  // The words of both; a list of votes is the form that is one.
  expect(named('党员民主评议测评结果')).toEqual(['ballot-summary']);
  expect(named('党员民主评议情况备案表')).toEqual(['democratic-review']);
  expect(named('中层干部年度考核测评汇总表')).toEqual(['ballot-summary', 'annual-assessment']);
});

test.each([
  '党员公开承诺情况一览表',
  '优秀教师名单',
  '请各校于年底前完成年度考核工作并按要求报送相关材料',
  '成绩统计表',
])('%s is none of them', (title) => {
  expect(named(title)).toEqual([]);
});
