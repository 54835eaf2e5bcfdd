import type { ItemSet } from '../parts.ts';
import { lexicon } from './lexicon.ts';
import { sections } from './source.ts';

/** What members, cadres and the leadership pledge and compare. */
export const pledgeSets: readonly ItemSet[] = [
  {
    id: 'compare',
    name: '三比一争',
    appliesTo: ['member', 'leader', 'teacher', 'school'],
    section: sections.preface,
    items: [
      {
        id: 'service',
        name: '比服务',
        requirement: '写出为学生、家长、同事或教学做的具体服务。原文只给名称，没有展开。',
        checkability: 'evidence',
        lexicon: [...lexicon.service],
      },
      {
        id: 'ethos',
        name: '比风气',
        requirement: '写出在作风、师德、纪律、廉洁方面怎么做。原文只给名称，没有展开。',
        checkability: 'evidence',
        lexicon: [...lexicon.ethos],
      },
      {
        id: 'highlight',
        name: '比亮点',
        requirement: '写出本人或本单位有特色、有创新的工作。原文只给名称，没有展开。',
        checkability: 'evidence',
        lexicon: [...lexicon.highlight],
      },
      {
        id: 'contribution',
        name: '争贡献',
        requirement: '写出在岗位上要取得的成绩、要承担的任务。原文只给名称，没有展开。',
        checkability: 'evidence',
        lexicon: [...lexicon.contribution],
      },
    ],
  },
  {
    id: 'pledgers',
    name: '目标承诺',
    appliesTo: ['leader', 'school'],
    section: sections.commitment,
    items: [
      {
        id: 'leadership',
        name: '学校领导班子',
        requirement: '班子作为集体公开承诺，内容出自学校这一年的发展任务。',
        checkability: 'person',
      },
      {
        id: 'leaders',
        name: '学校领导班子成员',
        requirement: '每名班子成员公开承诺，内容出自自己分管的工作。',
        checkability: 'person',
      },
      {
        id: 'cadres',
        name: '全体干部',
        requirement: '每名干部按自己的分工公开承诺，目标和措施都要写明。',
        checkability: 'person',
      },
    ],
  },
  {
    id: 'pledge-content',
    name: '〔承诺要明确的内容〕',
    appliesTo: ['leader', 'member'],
    section: sections.commitment,
    items: [
      {
        id: 'goal',
        name: '工作目标',
        requirement: '承诺写明要达到什么结果；能写数量、时间的写上，便于年终对照。',
        checkability: 'evidence',
      },
      {
        id: 'measure',
        name: '工作措施',
        requirement: '每项承诺写明用什么办法做到。',
        checkability: 'machine',
      },
      {
        id: 'publicity',
        name: '进行公示',
        requirement: '承诺事项定下来以后再公示，让群众看得到、能监督；天数和范围由各单位定。',
        checkability: 'machine',
      },
    ],
  },
  {
    id: 'bad-styles',
    name: '“弱、松、庸、慢、散、懒、推、奢”',
    appliesTo: ['leader', 'teacher'],
    section: sections.conduct,
    items: [
      ['weak', '弱'],
      ['slack', '松'],
      ['mediocre', '庸'],
      ['slow', '慢'],
      ['loose', '散'],
      ['lazy', '懒'],
      ['shirking', '推'],
      ['extravagant', '奢'],
    ].map(([id = '', name = '']) => ({
      id,
      name,
      requirement: '作风整顿要整治的问题之一。原文只列一个字，没有解释，由审核人判断。',
      checkability: 'person',
    })),
  },
  {
    id: 'four-nots',
    name: '“不愿为”“不真为”“不敢为”“不会为”',
    appliesTo: ['leader', 'teacher'],
    section: sections.conduct,
    items: [
      {
        id: 'unwilling',
        name: '不愿为',
        requirement: '作风整顿要解决的问题，通常指有事不想做；原文没有解释。',
        checkability: 'person',
      },
      {
        id: 'insincere',
        name: '不真为',
        requirement: '作风整顿要解决的问题，通常指做事走过场；原文没有解释。',
        checkability: 'person',
      },
      {
        id: 'afraid',
        name: '不敢为',
        requirement: '作风整顿要解决的问题，通常指怕担责任不敢做；原文没有解释。',
        checkability: 'person',
      },
      {
        id: 'unable',
        name: '不会为',
        requirement: '作风整顿要解决的问题，通常指本领不够做不好；原文没有解释。',
        checkability: 'person',
      },
    ],
  },
];
