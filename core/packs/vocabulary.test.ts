import { expect, it } from 'vitest';
import { compileLexicon } from '../text/lexicon.ts';
import { vocabulary } from './vocabulary.ts';

const lexicon = compileLexicon(Object.entries(vocabulary).map(([id, terms]) => ({ id, terms })));

/** Subjects that a text affirms. */
function subjectsOf(text: string): string[] {
  const affirmed = lexicon.mentionsIn(text).filter((mention) => !mention.negated);
  return [...new Set(affirmed.flatMap((mention) => mention.ids))].toSorted();
}

it.each([
  '开设替代课程',
  '维护服务器和校园网',
  '开展化学风险和学校风险点排查',
  '携带教具进课堂',
  '展示老师风采',
  '对食堂进行风险检查',
  '按时参加升旗仪式',
  '与教育局保持联系',
  '参加教职工会议',
  '建设社团课程和气候课程',
  '每月考核一次',
  '集团委派的管理人员',
  '教育集团员工',
  '系统考核与集中考评',
  '查看报表并解读报告',
  '数学分析与入学时间',
  '每课改进一点',
  '替代课程',
  '教师表现与教师表彰',
  '集团日常事务',
  '社团组织召开学生会议',
])('finds nothing in %s', (text) => {
  expect(subjectsOf(text)).toEqual([]);
});

it.each([
  ['暑期到合作企业顶岗实践2个月', ['vocational']],
  ['全年无迟到，拒收家长礼品两次', ['cleanliness', 'punctual', 'refusing']],
  ['跨年级兼课，节约水电', ['goingBeyond', 'thrift']],
  ['与同事相处融洽，班级获县二等奖', ['awards', 'goodNeighbour']],
  ['参加党务干部培训，整理党员档案', ['partyWork']],
  ['增强宗旨意识，做到政治立场坚定', ['partySpirit']],
  ['每月与两名后进生谈话，建立帮教档案', ['helping']],
  ['暑假走访留守学生10人', ['families', 'helping']],
  ['做好水电维修，接到报修后24小时内到场', ['serving']],
  ['不迟到、不早退，严格执行坐班制度', ['attendance']],
  ['不向学生推销教辅资料，不接受家长吃请', ['cleanliness', 'refusing']],
  ['不讽刺挖苦学生，不变相体罚学生', ['ethics']],
  ['指导徒弟参加市级赛课', ['mentoring', 'showing']],
  ['抄写党章，完成读书笔记2万字', ['politicalLearning']],
  ['申报省级课题1项，发表论文2篇', ['innovating']],
  ['语文平均分进入年级前三名', ['teaching']],
  ['依法执教，按时交纳党费', ['law']],
  ['每单元命题一次并做试卷分析', ['examining']],
  ['作业面批面改', ['marking']],
  ['佩戴党徽上岗', ['showingIdentity']],
  ['全身心投入工作', ['spirit']],
  ['每月向系团委反馈信息2条', ['leagueWork', 'publicising']],
  ['为教师参加工会活动提供便利', ['massWork']],
])('knows what %s is about', (text, subjects) => {
  expect(subjectsOf(text)).toEqual(subjects);
});

it.each(['不参加志愿服务', '家访没有开展', '缺乏创新'])('takes %s for no evidence', (text) => {
  expect(subjectsOf(text)).toEqual([]);
});

it('has each word once in a subject, and no single characters', () => {
  for (const [subject, terms] of Object.entries(vocabulary)) {
    expect(new Set(terms).size, subject).toBe(terms.length);
    expect(terms.filter((term) => term.length < 2)).toEqual([]);
  }
});
