import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.head, 'theme-vanguard', '创先争优争做圣城先锋活动', '题头里活动的名称；正文没有“圣城先锋”。'],
    [
      sections.head,
      'theme-congress',
      '“党员更红、支部更强、服务更优,以优异成绩为党的十八大添光彩”',
      '题头响应的上级号召。',
    ],
    [
      sections.head,
      'theme-quarter',
      '巩固活动成果、争创岗位先锋、促进教育事业发展',
      '2012年第一季度实践活动的主题。',
    ],
    [sections.head, 'theme-goal', '“推进教育全面发展、办好人民满意的教育”', '活动围绕的目标。'],
    [sections.method, 'theme-nodes', '迎接建党90 周年、向党的十八大献礼', '活动展开的两个重大节点。'],
  ],
  activity: [
    [sections.education, 'cultivation', '党员“双育工程”', '与党性教育结合实施；原文没有说明是哪两育。'],
    [sections.post, 'bastion-project', '“堡垒工程”', '把基层党组织建成示范单位。'],
    [sections.examples, 'tour', '先进典型巡回报告', '扩大典型影响的形式之一。'],
    [sections.examples, 'visit', '到示范点参观学习', '扩大典型影响的形式之一。'],
    [sections.conclude, 'pictures', '创先争优活动图片展', '展示成果的形式之一。'],
    [sections.conclude, 'symposium', '理论成果研讨会', '展示成果的形式之一。'],
    [sections.badge, 'model-posts', '党员示范岗位', '各学校按实际确定一些，没有写数量。'],
  ],
  publicity: [
    [sections.media, 'publicity-magazine', '校刊', '宣传典型事例的途径之一。'],
    [sections.media, 'publicity-board', '学校宣传栏', '宣传典型事例的途径之一。'],
    [sections.media, 'publicity-blackboard', '黑板报', '宣传典型事例的途径之一；后面写“等”，不是封闭清单。'],
  ],
  record: [
    [sections.mobilise, 'record-plan', '创先争优活动实施方案', '写明对组织和党员的目标和要求。'],
    [sections.education, 'record-analysis', '党性分析报告', '在职党员应当撰写；没有写字数和份数。'],
    [sections.benchmark, 'record-catch-up', '跟进、赶超的具体措施', '组织和党员对标之后制定。'],
    [sections.conclude, 'record-books', '丛书', '展示成果的形式之一。'],
    [sections.conclude, 'record-improve', '改进措施', '总结之后研究制定。'],
    [sections.conclude, 'record-mechanism', '长效机制', '用制度固定有效的做法。'],
    [sections.media, 'record-progress', '活动的开展情况', '及时通报市委组织部；没有写次数和格式。'],
  ],
  evaluation: [
    [sections.education, 'evaluate-analysis', '党性分析', '2010年“七一”前集中一周，党员做一次（见参数）。'],
    [sections.education, 'evaluate-masses', '组织群众对党员进行评议', '与党性分析一起做。'],
    [sections.organise, 'evaluate-branch', '基层党建述职、考核、评议制度', '三项都要完善。'],
    [
      sections.conclude,
      'evaluate-above',
      '接受市教育局党组以及乡党委对开展创先争优活动情况进行考核',
      '上级的考核。',
    ],
    [sections.conclude, 'evaluate-members', '组织党员、群众进行评议', '方式由各单位适当选择。'],
  ],
  role: [
    [
      sections.responsibility,
      'role-group',
      '创先争优活动领导小组',
      '组长是“教育学党支部书记”，另有副组长一人；中学副校长、完小校长任组员。姓名没有收入。',
    ],
    [
      sections.responsibility,
      'role-office',
      '领导小组下设办公室',
      '负责组织领导、督导检查和落实；设主任一人。',
    ],
    [sections.responsibility, 'role-local', '各校都要成立活动组织机构', '各校成立，配专人负责。'],
    [sections.head, 'role-head', '洛城二中党支部', '题头的署名，定本季度主题。'],
    [sections.signature, 'role-author', '君召乡教育党支部', '落款的署名。'],
  ],
  measure: [
    [
      sections.responsibility,
      'lead-responsibility',
      '加强领导,精心组织',
      '成立机构、明确责任，调动组织和党员。',
    ],
    [sections.reality, 'lead-reality', '结合实际,注重实效', '与教育总目标、热点难点结合，载体适合本校。'],
    [sections.experience, 'lead-experience', '总结经验,全面推进', '总结好做法，培养影响大的典型。'],
    [sections.media, 'lead-media', '加强舆论引导,注重培养典型', '用校内媒体宣传典型，并通报开展情况。'],
  ],
  requirement: [
    [sections.mobilise, 'require-meeting', '在6月10日前,层层召开动员大会', '没有写年份；落款是2010年。'],
    [sections.mobilise, 'require-speeches', '认真学习相关文件', '还有总结大会上和动员会上的两次讲话。'],
    [sections.campus, 'require-results', '教学成绩在全乡排名前列', '五好教师的条件，没有写名次。'],
    [sections.compare, 'require-climate', '比、学、赶、帮、超', '对标定位要形成的氛围，五个字。'],
  ],
});
