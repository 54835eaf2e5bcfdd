import type { PackInput } from '../../model/pack.ts';

export const exports: PackInput['exports'] = [
  {
    id: 'pledge-summary',
    name: '承诺汇总表',
    formTypeId: 'member-pledge',
    columns: [
      { header: '姓名', path: 'name' },
      { header: '所在党支部', path: 'partyBranch' },
      { header: '承诺人身份', path: 'pledgerRole' },
      { header: '承诺内容', path: 'pledgeText' },
      { header: '承诺日期', path: 'signedOn' },
      { header: '公示开始', path: 'publicityFrom' },
      { header: '公示结束', path: 'publicityTo' },
    ],
  },
  {
    id: 'review-summary',
    name: '民主评议汇总表',
    formTypeId: 'democratic-review',
    columns: [
      { header: '姓名', path: 'name' },
      { header: '所在党支部', path: 'partyBranch' },
      { header: '评议年度', path: 'reviewYear' },
      { header: '自评等次', path: 'selfGrade' },
      { header: '优秀票数', path: 'votesExcellent' },
      { header: '合格票数', path: 'votesQualified' },
      { header: '基本合格票数', path: 'votesBasic' },
      { header: '不合格票数', path: 'votesUnqualified' },
      { header: '评定等次', path: 'branchGrade' },
    ],
  },
];
