import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

/** What organisations are asked to do, and how. */
export const workSets: readonly ItemSet[] = [
  {
    id: 'general',
    name: '总体要求',
    appliesTo: ['organisation', 'school'],
    section: sections.general,
    items: [
      {
        id: 'development',
        name: '推动科学发展',
        requirement: '结合中长期教育规划，带动教师做好教书育人，推进教育现代化。',
        checkability: 'evidence',
        lexicon: ['科学发展', '中长期教育规划', '教书育人', '教育现代化'],
      },
      {
        id: 'harmony',
        name: '促进校园和谐',
        requirement: '组织平安、文明、绿色、和谐四类校园的创建，形成好的校风、教风、学风。',
        checkability: 'evidence',
        lexicon: ['平安校园', '文明校园', '绿色校园', '和谐校园', '校园和谐', '优良校风', '教风', '学风建设'],
      },
      {
        id: 'service',
        name: '服务广大师生',
        requirement: '听取师生意见，帮助解决学习、生活、工作中的困难。',
        checkability: 'evidence',
        lexicon: ['服务师生', '师生呼声', '以人为本', '实际困难', '师生发展'],
      },
      {
        id: 'organisation',
        name: '加强基层组织',
        requirement: '扩大组织覆盖，改进活动方式，让基层组织起到堡垒作用。',
        checkability: 'evidence',
        lexicon: ['基层组织', '组织覆盖', '活动方式', '战斗堡垒'],
      },
    ],
  },
  {
    id: 'measures',
    name: '具体措施',
    appliesTo: ['organisation'],
    section: sections.measures,
    items: [
      {
        id: 'foundation',
        name: '强化基础建设',
        requirement: '党员教育管理成为常规，制度健全，党建责任落实，实行目标管理。',
        checkability: 'evidence',
        lexicon: ['党员教育', '党员管理', '工作制度', '党建工作责任制', '目标化管理', '目标管理'],
      },
      {
        id: 'innovation',
        name: '推动工作创新',
        requirement: '按本单位实际定重点、想办法，每个支部做出自己的品牌。',
        checkability: 'evidence',
        lexicon: ['工作创新', '制度创新', '方法创新', '特色', '亮点', '支部品牌'],
      },
      {
        id: 'examples',
        name: '树立先进典型',
        requirement: '总结先进组织和党员的做法，宣传出去，带动大家学。',
        checkability: 'evidence',
        lexicon: ['先进典型', '先进事迹', '突出事迹', '学先进', '争先进'],
      },
      {
        id: 'education',
        name: '促进教育发展',
        requirement: '跟着教育改革走：弄清新情况，解决出现的问题，积累做法。',
        checkability: 'evidence',
        lexicon: ['教育改革', '教育发展', '学校发展', '新经验', '新问题'],
      },
    ],
  },
  {
    id: 'expo-actions',
    name: '〔2010年的三项行动〕',
    appliesTo: ['member'],
    section: sections.themes,
    items: [
      ['post', '岗位行动'],
      ['home', '家园行动'],
      ['volunteer', '志愿行动'],
    ].map(([id = '', name = '']) => ({
      id,
      name,
      requirement: '2010年党员参加的行动之一。原文只给名称，没有展开。',
      checkability: 'person',
    })),
  },
  {
    id: 'project-methods',
    name: '抓好项目推进',
    appliesTo: ['organisation'],
    section: sections.projects,
    items: [
      { id: 'project', name: '项目引领', requirement: '以项目带动创建。', checkability: 'person' },
      { id: 'target', name: '目标管理', requirement: '给创建定目标，按目标管理。', checkability: 'person' },
      { id: 'group', name: '组团联动', requirement: '几个组织结成一组，一起做。', checkability: 'person' },
    ],
  },
];
