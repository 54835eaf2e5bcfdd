import { describe, expect, it } from 'vitest';
import general from '../forms/general.ts';
import { control, label, page } from './described.fixture.ts';
import { matchForm } from './match.ts';

/** The field that a control with this label is taken for. */
function fieldOf(text: string, more: Parameters<typeof control>[1] = {}): string | undefined {
  return matchForm([page([control(text, more)])], general).matches[0]?.path;
}

describe('labels that nobody listed', () => {
  it.each([
    ['被推荐人姓名', 'name'],
    ['谈话对象', 'name'],
    ['拟表彰人选', 'name'],
    ['述职人', 'name'],
    ['谈话对象职务', 'post'],
    ['被考核人的政治面貌', 'politicalStatus'],
    ['申报人联系电话', 'phone'],
    ['教师学历', 'education'],
    ['所在教研室', 'department'],
    ['被推荐人所在学校全称', 'workUnit'],
    ['现聘职称', 'title'],
    ['入党的日期', 'joinPartyDate'],
    ['加入党组织年月', 'joinPartyDate'],
    ['聯絡電話', 'phone'],
    ['部门/科室', 'department'],
    ['所在科室（年级组）', 'department'],
    ['姓名 Name', 'name'],
    ['Date of Birth', 'birthDate'],
    ['Gender', 'gender'],
    ['Phone Number', 'phone'],
    ['E-mail Address', 'email'],
    ['自我评定档次', 'selfGrade'],
    ['述职年度', 'reviewYear'],
    ['拟推荐荣誉称号', 'recommendTitle'],
    ['近三年年度考核结果', 'assessmentHistory'],
    ['任现职时间', 'postSince'],
    ['学校党支部审核意见签字人', 'branchOpinionBy'],
    ['党总支意见日期', 'generalBranchOpinionOn'],
  ])('%s is %s', (text, path) => {
    expect(fieldOf(text)).toBe(path);
  });

  it.each([
    ['申报单位意见', 'unitOpinion'],
    ['所属党支部审核意见', 'branchOpinion'],
    ['学校党支部审核意见', 'branchOpinion'],
    ['县级教育行政部门意见', 'superiorOpinion'],
    ['市教育体育局党委审批意见', 'superiorOpinion'],
    ['近三年获奖情况', 'awards'],
    ['曾获表彰奖励情况', 'awards'],
    ['先进事迹概述', 'mainDeeds'],
    ['考核小组意见', 'groupOpinion'],
    ['部门意见', 'departmentOpinion'],
    ['学校党总支审核意见', 'generalBranchOpinion'],
    ['中心校党委审批意见（盖章）', undefined],
    ['校党委审批意见（盖章）', 'committeeOpinion'],
    ['基层党委审批意见', 'superiorOpinion'],
  ])('%s is %s', (text, path) => {
    expect(fieldOf(text, { kind: 'longText' })).toBe(path);
  });
});

describe('labels that are another thing', () => {
  it.each([
    '姓名/工号',
    '单位及职务',
    '手机/微信号',
    '谈话人',
    '谈话人职务',
    '推荐人单位',
    '监督人电话',
    '帮扶对象姓名',
    '党员',
    '教师人数',
    '单位情况',
    '校长意见',
    'Title',
    '党员职务',
    '推荐单位意见',
    '被推荐人签名',
    '学校领导小组意见',
    '受处分情况',
    '申报年度',
    '工作',
  ])('%s', (text) => {
    expect(fieldOf(text)).toBeUndefined();
  });

  it('is not told by an example in the box', () => {
    const shown = [label('任教学科，如：语文', { evidence: 'placeholder', confidence: 0.55 })];
    expect(fieldOf('', { labels: shown })).toBe('teachingSubject');
  });
});

describe('what is said around a name', () => {
  const long = { kind: 'longText' } as const;
  it.each([
    ['4. 一年来履职情况（请分条填写） *', 'workSummary', long],
    ['本学年工作总结', 'workSummary', long],
    ['支部委员会意见', 'branchOpinion', long],
    ['所属支部 （全称）', 'partyBranch', {}],
    ['拟定考核等次', 'assessmentGrade', {}],
    ['教龄（满分10分）', 'teachingYears', {}],
    ['工 号 √', 'employeeNumber', {}],
    ['1.2 学位', 'degree', {}],
    ['3-1 毕业院校', 'graduateSchool', {}],
    ['教龄（截至申报当年8月）', 'teachingYears', {}],
    ['聘任职称', 'title', {}],
    ['个人述职述廉报告', 'workSummary', long],
  ])('%s is %s', (text, field, more) => {
    expect(fieldOf(text, more)).toBe(field);
  });

  it.each(['团支部委员推荐人意见', '1-3年级人数', '建议', '拟定人', '一年来'])('%s is none', (text) => {
    expect(fieldOf(text, long)).toBeUndefined();
  });
});
