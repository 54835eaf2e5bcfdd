import { ImportProfile } from '#core/model/import-contract.ts';

const grades = { 优秀: '1', 合格: '2', 基本合格: '3', 不合格: '4' };
const day = { type: 'date', dateFormat: 'yyyy-MM-dd' } as const;

/** The sample portal's 民主评议登记表 as its `@Excel` annotations would have it: header in row 1, codes as on its page. */
export default ImportProfile.parse({
  id: 'sample-ruoyi-democratic-review',
  title: '样例平台（若依）· 民主评议登记表导入',
  contractId: 'ruoyi',
  titleRows: 0,
  columns: [
    { header: '姓名', path: 'name', required: true },
    { header: '性别', path: 'gender', dictionary: { 男: '0', 女: '1' } },
    { header: '民族', path: 'ethnicity' },
    { header: '出生日期', path: 'birthDate', ...day },
    { header: '身份证号', path: 'idNumber' },
    {
      header: '文化程度',
      path: 'education',
      dictionary: {
        博士研究生: '10',
        硕士研究生: '20',
        大学本科: '30',
        大学专科: '40',
        中专: '50',
        高中: '60',
        初中: '70',
      },
    },
    { header: '入党日期', path: 'joinPartyDate', ...day },
    { header: '转正日期', path: 'fullMemberDate', ...day },
    { header: '所在党支部', path: 'partyBranch', required: true },
    { header: '工作单位', path: 'workUnit' },
    { header: '现任职务', path: 'post' },
    { header: '评议年度', path: 'reviewYear', required: true },
    { header: '评议日期', path: 'meetingOn', ...day },
    { header: '个人总结', path: 'selfSummary' },
    { header: '自评等次', path: 'selfGrade', dictionary: grades },
    { header: '应到人数', path: 'ballotsExpected', type: 'integer' },
    { header: '实到人数', path: 'ballotsPresent', type: 'integer' },
    { header: '发出票数', path: 'ballotsIssued', type: 'integer' },
    { header: '收回票数', path: 'ballotsReturned', type: 'integer' },
    { header: '有效票数', path: 'ballotsValid', type: 'integer' },
    { header: '优秀票数', path: 'votesExcellent', type: 'integer' },
    { header: '合格票数', path: 'votesQualified', type: 'integer' },
    { header: '基本合格票数', path: 'votesBasic', type: 'integer' },
    { header: '不合格票数', path: 'votesUnqualified', type: 'integer' },
    { header: '支部评定等次', path: 'branchGrade', dictionary: grades },
    { header: '支部意见', path: 'branchOpinion' },
    { header: '上级党组织意见', path: 'superiorOpinion' },
    { header: '奖惩情况', path: 'awards' },
    { header: '备注', path: 'remark' },
  ],
});
