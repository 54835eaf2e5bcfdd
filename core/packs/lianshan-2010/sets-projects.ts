import { alike } from '../alike.ts';
import { evidenced } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { vocabulary } from '../vocabulary.ts';
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
    items: evidenced([
      [
        'unit',
        '争创科学发展示范单位',
        '党组织争创；要有创新的做法作依据。',
        ['科学发展示范单位', '示范单位', '示范学校'],
      ],
      ['vanguard', '争当科学发展时代先锋', '党员争当。', ['科学发展时代先锋', '时代先锋', '先锋模范']],
    ]),
  },
  {
    id: 'innovations',
    name: '体制创新、机制创新和管理创新',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: alike(
      [
        ['system', '体制创新'],
        ['mechanism', '机制创新'],
        ['management', '管理创新'],
      ],
      '党组织要推进的创新之一，写明改了什么。',
    ),
  },
  {
    id: 'double-educate',
    name: '双育',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: evidenced([
      ['spirit', '党性教育', '对党员普遍进行党性教育。', vocabulary.politicalLearning],
      ['profession', '业务培育', '以业务技能为主的培养。', vocabulary.professionalLearning],
    ]),
  },
  {
    id: 'double-innovate',
    name: '双创',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: evidenced([
      [
        'organisation',
        '基层党组织创新',
        '党组织的设置或工作有新做法。',
        ['党组织创新', '组织创新', '支部工作法', '组织设置'],
      ],
      [
        'activity',
        '党员活动方式创新',
        '党员活动换了办法，党员好参加。',
        ['活动方式创新', '活动方式', '主题党日', '党员活动日'],
      ],
    ]),
  },
  {
    id: 'double-secure',
    name: '双保',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: evidenced([
      ['livelihood', '保民生', '结对帮扶、走访慰问，服务群众。', vocabulary.helping],
      [
        'stability',
        '保稳定',
        '排查、化解矛盾，校园平安。',
        ['维护稳定', '校园安全', '平安校园', '化解矛盾', '矛盾排查', '安全稳定', '信访'],
      ],
    ]),
  },
  {
    id: 'four-always',
    name: '四个始终',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: alike(
      [
        ['outlook', '把学习贯彻科学发展观贯穿始终'],
        ['plan', '把贯彻落实国家和我区教育改革和发展规划贯穿始终'],
        ['problems', '把进一步解决影响和制约教育事业科学发展的突出问题贯穿始终'],
        ['quality', '把全面提升教育教学质量、更好地服务连山经济社会发展贯穿始终'],
      ],
      '整个活动都要做到，由审核人看方案和总结判断。',
    ),
  },
];
