import type { PackInput } from '../../model/pack.ts';
import { provisionsOf } from '../entries.ts';
import { citeIn } from './source.ts';

export const provisions: PackInput['provisions'] = [
  ...provisionsOf(citeIn('pledging'), {
    publicity: [
      [
        '(三)公示内容',
        'publicity-ways',
        '公示栏、文件、会议等形式',
        '承诺公示的途径；以“等”结尾，不是封闭的清单。',
      ],
    ],
    record: [['六、具体要求', 'record-ledger', '党员公开承诺台帐', '各支部建立，逐人记载。']],
    evaluation: [
      [
        '(四)监督落实',
        'evaluate-pledges',
        '“党员评、群众评、组织评”',
        '年终结合评议考评承诺落实情况，结果公开。',
      ],
    ],
  }),
  ...provisionsOf(citeIn('appraisal'), {
    evaluation: [
      ['频次和方式', 'evaluate-yearly', '一般每年开展1次民主评议党员', '可以与组织生活会一并进行。'],
      [
        '评定等次',
        'evaluate-grades',
        '优秀、合格、基本合格、不合格',
        '四个等次；优秀一般不超过党员总数的三分之一。',
      ],
      ['结果运用', 'evaluate-use', '结果运用', '作评先评优的参考；不合格的按规定处置。'],
    ],
  }),
  ...provisionsOf(citeIn('questions'), {
    requirement: [
      [
        '民主评议党员时,预备党员如何参加评议?',
        'require-probationary',
        '预备党员参加民主评议,但不评定等次',
        '党员总数也不含预备党员。',
      ],
    ],
  }),
];
