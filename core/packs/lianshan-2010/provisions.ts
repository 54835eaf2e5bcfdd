import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.preface, 'theme-district', '打造基础教育强区', '全区教育的目标，活动为它服务。'],
    [sections.goals, 'theme-general', '“强素质、树形象、创先争优求发展”', '加强基层组织的主题。'],
    [sections.goals, 'theme-target', '“推动教育事业科学发展、办好人民满意的教育”', '加强基层组织的目标。'],
    [sections.goals, 'theme-bond', '“党员服务和带动群众,群众信服和支持党员”', '活动要形成的局面。'],
    [
      sections.meaning,
      'theme-development',
      '全面发展、均衡发展、内涵发展、安全发展、创新发展',
      '此前学习实践活动确立的教育发展理念。',
    ],
  ],
  activity: [
    [sections.contents, 'activity-service', '“服务群众”活动', '组织党员结对帮扶、走访慰问等。'],
    [
      sections.guidance,
      'activity-education',
      '学习、教育和实践活动',
      '形式要让党员愿意参加；内容是理论、理想信念和宗旨、党性和传统三类教育。',
    ],
    [sections.guidance, 'activity-proposals', '党员献计献策活动', '找准制约教育的瓶颈。'],
    [sections.guidance, 'activity-consult', '向社会寻计问策活动', '找准制约教育的瓶颈。'],
    [
      sections.carriers,
      'activity-carriers',
      '精心设计载体',
      '按党组织职责和党员岗位设计；定下来后保持稳定，不常换。',
    ],
    [sections.publicity, 'activity-models', '叫得响、立得住、可以学的先进典型', '总结经验，推出一批典型。'],
  ],
  publicity: [
    [sections.participation, 'publicity-plan', '向师生作出公开', '公开的是各单位的活动方案。'],
    [sections.participation, 'publicity-report', '向师生通报', '通报活动情况。'],
    [sections.participation, 'publicity-honour', '公示', '评选先进要公示并接受监督；没有写天数。'],
    [sections.publicity, 'publicity-press', '新闻媒体', '邀请报道活动。'],
    [
      sections.publicity,
      'publicity-school',
      '校内板报、橱窗、校园广播、网络等阵地',
      '校内宣传的阵地；以“等”结尾，不是封闭的清单。',
    ],
  ],
  record: [
    [sections.preface, 'record-plan', '开展创先争优活动的〔文件〕', '会上已发；名称在原文缺失，见注。'],
    [sections.basic, 'record-conditions', '具体条件', '各单位把普遍要求具体化，写成自己的条件。'],
    [sections.congress, 'record-work', '《学校工作报告》', '篇二：由教职工代表大会审议。'],
    [sections.congress, 'record-finance', '《财务工作报告》', '篇二：由教职工代表大会审议。'],
    [sections.congress, 'record-motions', '《提案工作报告》', '篇二：由教职工代表大会审议。'],
  ],
  evaluation: [
    [sections.participation, 'evaluate-people', '请师生评议', '评议活动情况。'],
    [sections.participation, 'evaluate-recommend', '参与推荐', '评选先进要请师生参与推荐。'],
    [sections.supervision, 'evaluate-report', '听取汇报', '领导小组了解进展的方式。'],
    [sections.supervision, 'evaluate-dispatch', '专题调度', '领导小组了解进展的方式。'],
    [sections.supervision, 'evaluate-exchange', '交流研讨', '领导小组了解进展的方式。'],
    [sections.supervision, 'evaluate-visit', '明查暗访', '领导小组了解进展的方式。'],
    [sections.congress, 'evaluate-leaders', '民主测评', '篇二：代表对中心校领导班子成员进行；没有写等次。'],
  ],
  role: [
    [sections.preface, 'role-committee', '教育党委', '研究制定活动文件并部署。'],
    [sections.supervision, 'role-local-group', '各校创先争优活动领导小组', '了解进展，总结推广经验。'],
    [
      sections.supervision,
      'role-guiding-group',
      '创先争优活动指导小组',
      '教育局成立，指导各校，指出问题和方向。',
    ],
    [sections.responsibility, 'role-heads', '各校领导', '带领班子成员和党员干部学习、组织。'],
    [sections.responsibility, 'role-members', '班子成员', '带头学习、调研、听取意见。'],
    [sections.congress, 'role-deputies', '各位代表', '篇二：审议三个报告，会后向教职工宣传。'],
  ],
  measure: [
    [sections.overall, 'measure-overall', '服务工作大局', '用教育发展的成果检验活动。'],
    [sections.guidance, 'measure-guidance', '实施分类指导', '按学校实际定目标和方式，不齐步走。'],
    [
      sections.participation,
      'measure-participation',
      '注重广泛参与',
      '方案、情况、评选三个环节都让师生参与。',
    ],
    [
      sections.responsibility,
      'measure-responsibility',
      '强化组织领导,健全工作机制',
      '抓住班子成员这个重点。',
    ],
    [sections.supervision, 'measure-supervision', '加强督导检查,狠抓工作落实', '校、局两级分别了解和指导。'],
    [
      sections.coordination,
      'measure-coordination',
      '坚持统筹协调,整体推进工作',
      '活动与日常工作一起安排，不互相耽误。',
    ],
    [sections.publicity, 'measure-publicity', '加强舆论宣传,营造浓厚氛围', '用好媒体和校内阵地。'],
  ],
  requirement: [
    [sections.participation, 'require-incentives', '细化标准,完善激励机制', '标准要细化；没有写怎么奖励。'],
    [sections.july, 'require-theory', '把加强党的思想理论建设放在第一位', '篇三的第一点要求：党员带头学习。'],
    [
      sections.cultivation,
      'require-cultivation',
      '加强党性修养,不断提高自身素质',
      '篇三的第二点要求，见标准组“优良品质”“五个方面”。',
    ],
    [
      sections.style,
      'require-style',
      '加强作风建设,提高教育工作质量',
      '篇三的第三点要求，见标准组“三种观念”。',
    ],
  ],
});
