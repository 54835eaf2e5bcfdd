import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.preface, 'theme-compare', '“比服务、比风气、比亮点,争贡献”', '活动的总题目。'],
    [sections.preface, 'theme-three-strict', '“三严三实”', '本年活动承接此前的专题教育，要巩固它的成果。'],
    [
      sections.general,
      'theme-concepts',
      '创新、协调、绿色、开放、共享',
      '五条发展理念，作为全年工作的指导。',
    ],
    [sections.general, 'theme-keynote', '创新突破、跨越赶超', '全年工作的主基调。'],
    [
      sections.benchmarking,
      'theme-benchmark',
      '“比学赶超,勇争一流”',
      '对标践诺活动的标准，对象是全国、全省的先进单位。',
    ],
    [sections.conduct, 'theme-magnolia', '“玉兰精神”', '作风整顿中要弘扬的精神；原文没有解释它的内容。'],
  ],
  activity: [
    [sections.review, 'look-back', '回头看', '总结2015年的成绩，找出不足。'],
    [
      sections.benchmarking,
      'benchmark-ranking',
      '学习对标、增比进位活动',
      '全校参加，与先进单位比，争取名次上升。',
    ],
    [
      sections.excellence,
      'five-a-school',
      '5A级学校创建活动',
      '按评比标准继续创建，在前两年达标的基础上再升一档。',
    ],
    [
      sections.excellence,
      'famous-teachers',
      '争创名师活动',
      '跟踪培养名师、骨干教师和教坛新秀，加强培训和奖励。',
    ],
    [sections.offices, 'civil-offices', '文明科室、级部评比活动', '全校各科室、级部都参加的考核评比。'],
    [
      sections.upward,
      'upward-contact',
      '对上联系',
      '经常与省厅对口处室联系，了解教育部、省厅的改革动向，并用制度保证效果。',
    ],
    [
      sections.conduct,
      'conduct-series',
      '干部作风整顿',
      '针对干部教师的思想、工作和作风，安排一系列整顿活动。',
    ],
    [
      sections.accountability,
      'accountability-drive',
      '“一问责八清理”专项活动',
      '明确任务后督促、问责，看到实效。',
    ],
  ],
  publicity: [
    [
      sections.commitment,
      'publicity-duty',
      '公示',
      '承诺事项确定之后，在一定范围内公示并接受群众监督；原文没有给出天数和范围。',
    ],
    [sections.commitment, 'publicity-magazine', '校刊校报', '公示途径之一。'],
    [sections.commitment, 'publicity-board', '公开栏', '公示途径之一。'],
    [sections.commitment, 'publicity-screen', '电子屏', '公示途径之一。'],
    [sections.commitment, 'publicity-web', '网络媒体', '公示途径之一；原文在它后面写“等”，不是封闭的清单。'],
    [
      sections.atmosphere,
      'publicity-campaign',
      '报纸、网站、校报、广播',
      '宣传活动典型经验用的媒体，与承诺公示的途径不同。',
    ],
  ],
  record: [
    [sections.review, 'record-plan', '2016年三比一争推进工作方案', '在总结回顾阶段制定。'],
    [
      sections.commitment,
      'record-pledges',
      '目标承诺',
      '班子和党政正职的报组干科；其他班子成员的由本单位留存备查，并督促落实。',
    ],
    [
      sections.benchmarking,
      'record-benchmark',
      '创新工作项目',
      '对标后由本单位列出；同时还要写出赶超目标、突破内容和工作亮点。',
    ],
    [
      sections.excellence,
      'record-teacher-plan',
      '名师培育管理实施方案',
      '由学校制定，连同三类教师的认定标准。',
    ],
    [sections.offices, 'record-office-rules', '《文明科室、级部考评办法》', '评比之前由学校制定。'],
    [sections.summary, 'record-report', '总结报告', '总结全年情况，写明问题、不足和经验。'],
    [sections.summary, 'record-mechanism', '长效机制', '把行之有效的做法写成制度。'],
  ],
  evaluation: [
    [sections.rewards, 'evaluate-yearly', '年终考核', '活动内容列入年终考核。'],
    [sections.rewards, 'evaluate-scope', '综合考核与分类考核', '两种考核一起用。'],
    [sections.rewards, 'evaluate-kind', '定性考核与定量考核', '两种考核一起用。'],
    [sections.rewards, 'evaluate-time', '过程考核与结果考核', '两种考核一起用。'],
    [
      sections.rewards,
      'evaluate-use',
      '强化考核结果的运用',
      '结果用于评价班子建设，也用于干部的选拔、培养、激励和约束。',
    ],
    [
      sections.responsibility,
      'evaluate-rhythm',
      '平时考评和年度总评',
      '学校的考评随年度考核进行，平时与年终的结果都算。',
    ],
  ],
  role: [
    [sections.preface, 'role-author', '学校党总支、校委会', '制定本方案。'],
    [sections.responsibility, 'role-head', '学校一把手', '亲自设计比什么、怎么比，亲自推动。'],
    [
      sections.supervision,
      'role-office',
      '学校“三比一争”活动领导小组办公室',
      '协调推进和考评；活动本身与作风整顿的督导检查都由它负责。',
    ],
    [sections.commitment, 'role-cadre-office', '组干科', '接收班子和党政正职的目标承诺。'],
    [sections.accountability, 'role-branch', '党总支', '在从严治党中负主体责任和监督责任。'],
  ],
  measure: [
    [
      sections.responsibility,
      'lead-responsibility',
      '强化责任落实',
      '把活动当作推动中心工作的抓手，由主要负责人带头。',
    ],
    [
      sections.supervision,
      'lead-supervision',
      '强化工作督导',
      '有针对性地调研、指导和督查，随时掌握进展，盯住问题。',
    ],
    [sections.atmosphere, 'lead-atmosphere', '营造浓厚氛围', '用好各种媒体，宣传典型经验。'],
    [sections.integration, 'lead-integration', '搞好工作结合', '与另外四项工作结合开展。'],
  ],
  requirement: [
    [sections.commitment, 'require-supervise', '督促落实', '留存承诺的单位自己督促兑现。'],
    [
      sections.upward,
      'require-four-ones',
      '“四个一”',
      '市委、市政府对上联系的要求，要全面落实；原文没有列出是哪四个。',
    ],
    [sections.accountability, 'require-accountability', '强化督导问责', '定了任务就要督查，不落实要问责。'],
  ],
});
