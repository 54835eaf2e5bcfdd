import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.preface, 'theme-expo-line', '“世博先锋行动”', '市、区两级2010年活动的主题，本方案据此制定。'],
    [
      sections.general,
      'theme-general',
      '“深入学习实践科学发展观、推动教育事业又好又快发展”',
      '整个活动的主题。',
    ],
    [sections.themes, 'theme-2010', '“世博先锋行动”', '2010年的主题。'],
    [sections.themes, 'theme-2011', '“迎接中国共产党成立90周年”', '2011年的主题。'],
    [sections.themes, 'theme-2012', '“向十八大献礼”', '2012年的主题。'],
    [sections.projects, 'theme-purpose', '“活跃基层、打牢基础”', '项目推进的宗旨。'],
  ],
  requirement: [
    [
      sections.guidance,
      'require-district',
      '“市创新教育实验区”和“全国社区教育示范区”',
      '党组织和党员要在这两项建设中起带头作用。',
    ],
    [sections.general, 'require-goal', '办好人民满意教育', '活动的目标，同时要培养全面发展的下一代。'],
    [
      sections.general,
      'require-demand',
      '“推动科学发展、促进校园和谐、服务广大师生、加强基层组织”',
      '四句话的总要求，逐句的说明见标准组“总体要求”。',
    ],
    [sections.measures, 'require-brand', '一个支部一个品牌', '每个支部做出一个有自己特色的品牌。'],
    [
      sections.contents,
      'require-organisation',
      '先进基层党组织的基本要求',
      '建成学习型组织，完成党章规定的任务，再做到“五个好”。',
    ],
    [
      sections.contents,
      'require-member',
      '优秀共产党员的基本要求',
      '履行党章规定的党员义务，再做到“五带头”。',
    ],
  ],
  activity: [
    [sections.themes, 'expo-three-actions', '岗位行动、家园行动、志愿行动', '2010年组织党员参加的三项行动。'],
    [
      sections.themes,
      'experience-2012',
      '总结基层党组织开展争创活动的有效做法',
      '2012年做，目的是形成教育系统党建的经验。',
    ],
    [
      sections.projects,
      'classified-guidance',
      '分类指导,项目联动',
      '党工委按类指导、项目之间联动，带动整体。',
    ],
    [
      sections.responsibility,
      'union-theme',
      '“参与世博、展示风采、赛出能手”主题活动',
      '由工会开展，党组织的活动带动它。',
    ],
    [sections.responsibility, 'league-contest', '立功竞赛', '由团组织开展，党组织的活动带动它。'],
  ],
  publicity: [
    [sections.measures, 'publicise-examples', '做好宣传舆论工作', '宣传先进组织和党员的做法和事迹。'],
    [sections.examples, 'publicity-board', '各单位宣传栏', '宣传先进典型的途径之一。'],
    [sections.examples, 'publicity-web', '学校网络平台', '宣传先进典型的途径之一。'],
  ],
  record: [
    [
      sections.responsibility,
      'record-plan',
      '活动实施方案',
      '各基层党组织结合本单位实际制定，报教育党工委组织科；没有写期限。',
    ],
    [sections.supervision, 'record-targets', '目标管理制度', '由基层党组织建立，用来落实党建责任制。'],
  ],
  evaluation: [
    [sections.supervision, 'evaluate-inspection', '基层党组织党建工作巡察', '活动开展情况是巡察的重要内容。'],
    [sections.supervision, 'evaluate-yearly', '年度考核、评议', '活动开展情况是年度考核和评议的重要内容。'],
    [sections.supervision, 'evaluate-meeting', '座谈会', '党工委了解进展的方式之一。'],
    [sections.supervision, 'evaluate-visit', '定期督察', '党工委了解进展的方式之一。'],
    [sections.supervision, 'evaluate-day', '一日调研', '党工委了解进展的方式之一。'],
    [sections.supervision, 'evaluate-report', '通报活动情况', '了解之后通报，交流经验、研究问题。'],
  ],
  role: [
    [
      sections.responsibility,
      'role-group',
      '创先争优活动领导小组和工作机构',
      '教育党工委成立，设组长一人、副组长二人；成员是局党办、三个科（组织、宣传、监察）和工会、团工委的负责人。原文列出的姓名没有收入。',
    ],
    [sections.responsibility, 'role-local-group', '创先争优活动领导小组', '各基层党组织自己也要及时成立。'],
    [sections.responsibility, 'role-head', '基层党组织负责人', '对活动直接负责。'],
    [
      sections.responsibility,
      'role-cooperation',
      '党政协作,工会、团组织主动配合,全员参与',
      '各单位的工作机制。',
    ],
    [sections.projects, 'role-committee', '教育党工委', '到基层指导，为实践和探索提供支持、搭建平台。'],
  ],
  measure: [
    [
      sections.responsibility,
      'lead-responsibility',
      '加强组织,落实责任',
      '两级成立领导小组，负责人直接负责，党组织带动工会和团组织。',
    ],
    [sections.examples, 'lead-examples', '弘扬先进,榜样垂范', '及时总结并大力宣传先进，形成学先进的风气。'],
    [
      sections.supervision,
      'lead-supervision',
      '加强监督,总结交流',
      '把活动列入巡察和考核，建立目标管理，定期了解和通报。',
    ],
  ],
});
