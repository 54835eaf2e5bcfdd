import type { PackInput } from '../../model/pack.ts';
import { goodLexicon } from '../five-goods.ts';
import { leadLexicon } from '../five-leads.ts';
import { criterionSets, type ItemSet } from '../parts.ts';
import { dutyLexicon } from './lexicon.ts';
import { citeIn, packId } from './source.ts';

const pledging: readonly ItemSet[] = [
  {
    id: 'pledge-content',
    name: '承诺要素',
    appliesTo: ['member', 'leader', 'teacher', 'party-worker'],
    section: '六、具体要求',
    items: [
      {
        id: 'item',
        name: '承诺内容',
        requirement: '写明做什么；只有表态的由人判断是否退回。',
        checkability: 'machine',
      },
      {
        id: 'deadline',
        name: '完成时限',
        requirement: '写明何时完成，不晚于本次活动结束。',
        checkability: 'machine',
      },
      {
        id: 'person',
        name: '责任人',
        requirement: '写明由谁负责；不写的由人判断是否就是承诺人。',
        checkability: 'machine',
      },
      {
        id: 'approval',
        name: '审定承诺',
        requirement: '支部逐人逐项审核，不合要求的改了再报。',
        checkability: 'evidence',
        section: '(二)审定承诺',
      },
      {
        id: 'publicity',
        name: '公示内容',
        requirement: '审定之后公示；天数由各单位定。',
        checkability: 'machine',
        section: '(三)公示内容',
      },
    ],
  },
];

const duties: readonly ItemSet[] = [
  {
    id: 'member-duties',
    name: '党员必须履行下列义务',
    appliesTo: ['member'],
    section: '第三条',
    items: (
      [
        ['study', '学习党的路线、方针、政策和决议', '学理论、党的知识，也学文化、法律和业务。', '(一)'],
        ['example', '贯彻执行党的基本路线和各项方针、政策', '执行基本路线，在工作中带头。', '(二)'],
        ['interests', '坚持党和人民的利益高于一切', '个人利益服从集体，多做贡献。', '(三)'],
        ['discipline', '自觉遵守党的纪律', '守党纪国法，完成任务。', '(四)'],
        ['unity', '维护党的团结和统一', '忠诚、言行一致，不搞小团体。', '(五)'],
        ['criticism', '切实开展批评和自我批评', '敢讲问题，改正缺点。', '(六)'],
        ['masses', '密切联系群众', '听群众意见，为群众办事。', '(七)'],
        ['ethos', '发扬社会主义新风尚', '带头讲道德，关键时候站出来。', '(八)'],
      ] as const
    ).map(([id, name, requirement, section]) => ({
      id,
      name,
      requirement,
      section: `第三条${section}`,
      checkability: 'evidence',
      lexicon: [...dutyLexicon[id]],
    })),
  },
];

const appraisal: readonly ItemSet[] = [
  {
    id: 'review-steps',
    name: '民主评议党员的程序',
    appliesTo: ['organisation'],
    section: '频次和方式',
    items: [
      {
        id: 'self',
        name: '个人自评',
        requirement: '对照党员标准写出自己的情况。',
        checkability: 'evidence',
      },
      { id: 'mutual', name: '党员互评', requirement: '可以在党小组进行。', checkability: 'person' },
      {
        id: 'ballot',
        name: '民主测评',
        requirement: '按四个等次投票，票数对得上。',
        checkability: 'machine',
      },
      {
        id: 'decision',
        name: '提出评定意见',
        requirement: '支委会或党员大会结合日常表现决定，不只看票数。',
        checkability: 'person',
      },
    ],
  },
];

const opinion: readonly ItemSet[] = [
  {
    id: 'five-good',
    name: '五个好',
    appliesTo: ['organisation'],
    section: '先进基层党组织的基本要求',
    items: (
      [
        ['leadership', '领导班子好', '班子团结务实，有凝聚力。'],
        ['members', '党员队伍好', '党员素质好、起作用。'],
        ['mechanism', '工作机制好', '制度完善，运转有序。'],
        ['results', '工作业绩好', '本单位各项工作成绩显著。'],
        ['response', '群众反映好', '组织有威信，党员形象好。'],
      ] as const
    ).map(([id, name, requirement]) => ({
      id,
      name,
      requirement,
      checkability: 'evidence',
      lexicon: [...goodLexicon[id]],
    })),
  },
  {
    id: 'five-lead',
    name: '五带头',
    appliesTo: ['member'],
    section: '优秀共产党员的基本要求',
    items: (
      [
        ['learning', '带头学习提高', '学理论、学业务，成为本职工作的行家。'],
        ['results', '带头争创佳绩', '肯干肯创新，岗位上成绩显著。'],
        ['service', '带头服务群众', '帮群众解决实际困难。'],
        ['law', '带头遵纪守法', '守党纪，守国家法律。'],
        ['integrity', '带头弘扬正气', '发扬新风尚，抵制不良风气。'],
      ] as const
    ).map(([id, name, requirement]) => ({
      id,
      name,
      requirement,
      checkability: 'evidence',
      lexicon: [...leadLexicon[id]],
    })),
  },
];

/** Nationwide criteria that an office can start from whatever its campaign is called. */
export const sets: PackInput['sets'] = [
  ...criterionSets(packId, citeIn('pledging'), pledging),
  ...criterionSets(packId, citeIn('constitution'), duties),
  ...criterionSets(packId, citeIn('appraisal'), appraisal),
  ...criterionSets(packId, citeIn('opinion'), opinion),
];
