import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

/** The seven special actions of the second stage. */
export const actionSets: readonly ItemSet[] = [
  {
    id: 'actions',
    name: '7个专项行动',
    appliesTo: ['school'],
    section: sections.advance,
    items: [
      {
        id: 'commitment',
        name: '开展目标承诺',
        requirement: '班子、班子成员和全体干部分别公开承诺，按身份报送或留存，定下后公示。',
        checkability: 'evidence',
        section: sections.commitment,
      },
      {
        id: 'benchmarking',
        name: '开展对标践诺',
        requirement: '与全国、全省先进单位比对，列出创新项目和赶超目标，做出有社会影响的成绩。',
        checkability: 'evidence',
        section: sections.benchmarking,
      },
      {
        id: 'excellence',
        name: '开展争优创建活动',
        requirement: '继续创建5A级学校，同时在教师中培育学科名师、骨干教师和教坛新秀。',
        checkability: 'evidence',
        section: sections.excellence,
      },
      {
        id: 'offices',
        name: '开展文明科室、级部评比活动',
        requirement: '全校评比文明科室和文明级部，先定考评办法，再按几个方面考核。',
        checkability: 'evidence',
        section: sections.offices,
      },
      {
        id: 'upward',
        name: '开展对上联系“三争”活动',
        requirement: '经常与上级教育部门联系，为学校争取先进、试点和支持。',
        checkability: 'evidence',
        section: sections.upward,
      },
      {
        id: 'conduct',
        name: '开展干部作风整顿',
        requirement: '围绕思想、工作、作风的实际问题组织整顿，点名的八种不良作风都要对照。',
        checkability: 'evidence',
        section: sections.conduct,
      },
      {
        id: 'accountability',
        name: '开展“一问责八清理”专项活动',
        requirement: '先把任务、办法、责任人和时限定清楚，再督促落实、追究不落实的责任。',
        checkability: 'evidence',
        section: sections.accountability,
      },
    ],
  },
  {
    id: 'three-strive',
    name: '“三争”',
    appliesTo: ['school'],
    section: sections.upward,
    items: [
      {
        id: 'honour',
        name: '争先进',
        requirement: '学校各项教育教学工作有亮点、有特色，名次向前。',
        checkability: 'evidence',
        lexicon: ['争先进', '先进单位', '先进集体', '上台阶', '创特色'],
      },
      {
        id: 'pilot',
        name: '争试点',
        requirement: '主动承接上级教育改革的试点任务。',
        checkability: 'evidence',
        lexicon: ['争试点', '试点', '改革试点', '试点学校', '实验学校', '实验校', '试点项目'],
      },
      {
        id: 'support',
        name: '争支持',
        requirement: '在经费、项目、教师培训上取得上级帮助。',
        checkability: 'evidence',
        lexicon: ['争支持', '争取支持', '上级支持', '争取资金', '争取项目', '专项资金', '培训名额'],
      },
    ],
  },
  {
    id: 'accountability-plan',
    name: '〔“一问责八清理”要明确的内容〕',
    appliesTo: ['school', 'leader'],
    section: sections.accountability,
    items: [
      {
        id: 'task',
        name: '目标任务',
        requirement: '结合学校特点写明要清理到什么程度。',
        checkability: 'evidence',
      },
      { id: 'path', name: '路径措施', requirement: '写明分几步、用什么办法。', checkability: 'evidence' },
      { id: 'person', name: '具体责任人', requirement: '每项任务落到一个人。', checkability: 'evidence' },
      { id: 'deadline', name: '完成时限', requirement: '每项任务有截止时间。', checkability: 'evidence' },
    ],
  },
];
