import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

/** What the school, its offices and its teachers are compared and assessed on. */
export const schoolSets: readonly ItemSet[] = [
  {
    id: 'benchmark-plan',
    name: '〔对标践诺要列出的内容〕',
    appliesTo: ['school'],
    section: sections.benchmarking,
    items: [
      {
        id: 'project',
        name: '创新工作项目',
        requirement: '学习先进地区经验后，列出本单位要做的新项目。',
        checkability: 'evidence',
        lexicon: ['创新工作项目', '创新项目'],
      },
      {
        id: 'target',
        name: '学习赶超目标',
        requirement: '写明学谁、赶上谁、到什么程度。',
        checkability: 'evidence',
        lexicon: ['学习赶超目标', '赶超目标', '对标', '赶超'],
      },
      {
        id: 'breakthrough',
        name: '创新突破内容',
        requirement: '写明在哪些环节要有突破。',
        checkability: 'evidence',
        lexicon: ['创新突破内容', '创新突破', '突破'],
      },
      {
        id: 'highlight',
        name: '重要工作亮点',
        requirement: '写明这一年要拿得出手的工作。',
        checkability: 'evidence',
        lexicon: ['重要工作亮点', '工作亮点', '亮点'],
      },
    ],
  },
  {
    id: 'media',
    name: '在社会上产生一定影响',
    appliesTo: ['school'],
    section: sections.benchmarking,
    items: [
      {
        id: 'television',
        name: '电视上有影',
        requirement: '做法被电视台报道；附播出记录。',
        checkability: 'person',
      },
      {
        id: 'radio',
        name: '广播上有声',
        requirement: '做法被广播电台报道；附播出记录。',
        checkability: 'person',
      },
      { id: 'press', name: '报纸上有字', requirement: '做法见报；附报样。', checkability: 'person' },
    ],
  },
  {
    id: 'five-a-compare',
    name: '以5A学校创建为抓手',
    appliesTo: ['school'],
    section: sections.excellence,
    items: [
      { id: 'growth', name: '比增量', requirement: '与前两年相比有增长。', checkability: 'person' },
      {
        id: 'highlight',
        name: '比亮点',
        requirement: '创建中有别人没有的做法。与“三比一争”里的“比亮点”同名，分开评。',
        checkability: 'person',
      },
      { id: 'drive', name: '比干劲', requirement: '创建中投入和劲头足。', checkability: 'person' },
      { id: 'result', name: '比成效', requirement: '创建取得看得见的结果。', checkability: 'person' },
    ],
  },
  {
    id: 'teacher-titles',
    name: '争创名师活动',
    appliesTo: ['teacher'],
    section: sections.excellence,
    items: [
      {
        id: 'master',
        name: '学科名师',
        requirement: '按学校定的认定标准评；评上后跟踪培养、给予奖励。',
        checkability: 'person',
      },
      {
        id: 'backbone',
        name: '学科骨干教师',
        requirement: '按学校定的认定标准评；评上后跟踪培养、给予奖励。',
        checkability: 'person',
      },
      {
        id: 'rookie',
        name: '教坛新秀',
        requirement: '按学校定的认定标准评；评上后跟踪培养、给予奖励。',
        checkability: 'person',
      },
    ],
  },
  {
    id: 'civil-aspects',
    name: '文明科室、级部考评',
    appliesTo: ['organisation'],
    section: sections.offices,
    items: [
      ['theory', '政治理论'],
      ['knowledge', '业务知识学习'],
      ['service-sense', '服务意识'],
      ['service-quality', '服务质量'],
      ['discipline', '工作纪律'],
      ['integrity', '党风廉政建设'],
      ['participation', '参加活动情况'],
    ].map(([id = '', name = '']) => ({
      id,
      name,
      requirement: '科室、级部考评的一个方面；分值和办法由学校的考评办法定。',
      checkability: 'person',
    })),
  },
  {
    id: 'integration',
    name: '搞好工作结合',
    appliesTo: ['school'],
    section: sections.integration,
    items: [
      ['debate', '解放思想大讨论'],
      ['conduct', '干部作风整顿'],
      ['two-studies', '两学一做学习教育'],
      ['magnolia', '学习弘扬玉兰精神'],
    ].map(([id = '', name = '']) => ({
      id,
      name,
      requirement: '与“三比一争”一起安排、一起推进的工作，不另起炉灶。',
      checkability: 'person',
    })),
  },
];
