import { joined, vocabulary } from '../vocabulary.ts';

/** Evidence for what the campaign calls on members to do. The report gives only the three names. */
export const vanguardLexicon = {
  identity: vocabulary.showingIdentity,
  contribution: joined(
    vocabulary.achieving,
    vocabulary.strivingHard,
    vocabulary.serving,
    vocabulary.responding,
    vocabulary.helping,
    vocabulary.mentoring,
    vocabulary.families,
    vocabulary.volunteering,
  ),
  development: joined(
    vocabulary.teaching,
    vocabulary.rankings,
    vocabulary.improving,
    vocabulary.innovating,
    vocabulary.showing,
  ),
} as const;

/** Evidence for the five projects, as branches report them. */
export const projectLexicon = {
  leading: joined(vocabulary.goals, ['领导班子建设', '班子建设', '务虚', '务虚会', '领题调研', '中心组学习']),
  linking: [
    '双联',
    '联系点',
    '联点',
    '结对共建',
    '支部建在年级组',
    '功能型党组织',
    '党建带团建',
    '党建带工建',
    '党建带妇建',
  ],
  vanguard: joined(vocabulary.showingIdentity, ['先锋模范作用', '优秀共产党员', '优质服务标兵']),
  aspiring: [
    '名师工作室',
    '教师培训',
    '青年教师培养',
    '中青年教师',
    '青年人才',
    ...vocabulary.mentoring,
  ].filter((word, index, all) => all.indexOf(word) === index),
  creating: ['党建品牌', '党建示范点', '示范点', '共产党员示范岗', '党员示范岗', '支部品牌'],
} as const;
