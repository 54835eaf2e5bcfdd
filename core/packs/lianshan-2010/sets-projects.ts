import { vocabulary } from '../vocabulary.ts';
import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

/** 四项工程 and what each of the four consists of. */
export const projectSets: readonly ItemSet[] = [
  {
    id: 'four-projects',
    name: '四项工程',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: [
      ['strive', '双争', '争创示范单位、争当时代先锋。'],
      ['educate', '双育', '党性教育和业务培育。'],
      ['innovate', '双创', '党组织和党员活动方式的创新。'],
      ['secure', '双保', '保民生、保稳定，落在服务群众上。'],
    ].map(([id = '', name = '', requirement = '']) => ({ id, name, requirement, checkability: 'evidence' })),
  },
  {
    id: 'double-strive',
    name: '双争',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: [
      {
        id: 'unit',
        name: '争创科学发展示范单位',
        requirement: '党组织争创；要有创新的做法作依据。',
        checkability: 'evidence',
        lexicon: ['科学发展示范单位', '示范单位', '示范学校'],
      },
      {
        id: 'vanguard',
        name: '争当科学发展时代先锋',
        requirement: '党员争当。',
        checkability: 'evidence',
        lexicon: ['科学发展时代先锋', '时代先锋', '先锋模范'],
      },
    ],
  },
  {
    id: 'innovations',
    name: '体制创新、机制创新和管理创新',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: [
      ['system', '体制创新'],
      ['mechanism', '机制创新'],
      ['management', '管理创新'],
    ].map(([id = '', name = '']) => ({
      id,
      name,
      requirement: '党组织要推进的创新之一，写明改了什么。',
      checkability: 'person',
    })),
  },
  {
    id: 'double-educate',
    name: '双育',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: [
      {
        id: 'spirit',
        name: '党性教育',
        requirement: '对党员普遍进行党性教育。',
        checkability: 'evidence',
        lexicon: [...vocabulary.politicalLearning],
      },
      {
        id: 'profession',
        name: '业务培育',
        requirement: '以业务技能为主的培养。',
        checkability: 'evidence',
        lexicon: [...vocabulary.professionalLearning],
      },
    ],
  },
  {
    id: 'double-innovate',
    name: '双创',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: [
      {
        id: 'organisation',
        name: '基层党组织创新',
        requirement: '党组织的设置或工作有新做法。',
        checkability: 'evidence',
        lexicon: ['党组织创新', '组织创新', '支部工作法', '组织设置'],
      },
      {
        id: 'activity',
        name: '党员活动方式创新',
        requirement: '党员活动换了办法，党员好参加。',
        checkability: 'evidence',
        lexicon: ['活动方式创新', '活动方式', '主题党日', '党员活动日'],
      },
    ],
  },
  {
    id: 'double-secure',
    name: '双保',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: [
      {
        id: 'livelihood',
        name: '保民生',
        requirement: '结对帮扶、走访慰问，服务群众。',
        checkability: 'evidence',
        lexicon: [...vocabulary.helping],
      },
      {
        id: 'stability',
        name: '保稳定',
        requirement: '排查、化解矛盾，校园平安。',
        checkability: 'evidence',
        lexicon: ['维护稳定', '校园安全', '平安校园', '化解矛盾', '矛盾排查', '安全稳定', '信访'],
      },
    ],
  },
  {
    id: 'four-always',
    name: '四个始终',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: [
      ['outlook', '把学习贯彻科学发展观贯穿始终'],
      ['plan', '把贯彻落实国家和我区教育改革和发展规划贯穿始终'],
      ['problems', '把进一步解决影响和制约教育事业科学发展的突出问题贯穿始终'],
      ['quality', '把全面提升教育教学质量、更好地服务连山经济社会发展贯穿始终'],
    ].map(([id = '', name = '']) => ({
      id,
      name,
      requirement: '整个活动都要做到，由审核人看方案和总结判断。',
      checkability: 'person',
    })),
  },
];
