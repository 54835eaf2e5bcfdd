import { evidenced, judged } from '../entries.ts';
import { goodLexicon } from '../five-goods.ts';
import type { ItemSet } from '../parts.ts';
import { campusLexicon, leaderLexicon, leadershipLexicon, modelLexicon, teacherLexicon } from './lexicon.ts';
import { sections } from './source.ts';

/** 三创三争 and its six standards of five items each. */
export const standardSets: readonly ItemSet[] = [
  {
    id: 'three-create',
    name: '三创三争',
    appliesTo: ['organisation', 'leadership', 'school', 'member', 'leader', 'teacher'],
    section: sections.contents,
    items: judged([
      [
        'branch-member',
        '创先进党支部,争当模范共产党员',
        '支部和党员各有五条要求。小标题把“模范”写作“优秀”，名称照总述。',
      ],
      ['leadership-leader', '创先进班子,争当五好领导', '班子和领导各有五条要求。'],
      ['campus-teacher', '创和谐校园,争当五好教师', '校园和教师各有五条要求。'],
    ]),
  },
  {
    id: 'branch',
    name: '先进党支部',
    appliesTo: ['organisation'],
    section: sections.branch,
    items: evidenced([
      ['leadership', '领导班子好', '班子内部团结、敢做实事、为政清廉，有凝聚力。', goodLexicon.leadership],
      ['members', '党员队伍好', '党员素质高、有党员意识，能带头。', goodLexicon.members],
      ['mechanism', '工作机制好', '制度齐全、管理到位、运转有序，党建见成绩。', goodLexicon.mechanism],
      ['results', '工作业绩好', '服务大局有成效，思想工作做得细，风气积极。', goodLexicon.results],
      ['response', '师生反映好', '措施合乎师生意愿，作风和实绩让师生满意。', goodLexicon.response],
    ]),
  },
  {
    id: 'model-member',
    name: '模范共产党员',
    appliesTo: ['member'],
    section: sections.branch,
    items: evidenced([
      ['learning', '自觉学习的模范', '学理论、学新知识，提高党性和素质。', modelLexicon.learning],
      ['conduct', '师德修养的模范', '修师德、作表率，用自己的品行影响学生。', modelLexicon.conduct],
      [
        'teaching',
        '教书育人的模范',
        '育人为先：关爱、尊重、公正、严格地对待每个学生，因材施教。',
        modelLexicon.teaching,
      ],
      ['service', '服务师生的模范', '替师生解决难题、办实事，接受群众监督。', modelLexicon.service],
      ['law', '遵纪守法的模范', '守党章和民主集中制，执行组织决定，完成分配的工作。', modelLexicon.law],
    ]),
  },
  {
    id: 'leadership',
    name: '先进班子',
    appliesTo: ['leadership'],
    section: sections.leadership,
    items: evidenced([
      ['learning', '学习好', '理论反复学、业务深入学、视野放宽学，学了就用。', leadershipLexicon.learning],
      ['unity', '团结好', '顾大局、有集体意识，气氛和谐。', leadershipLexicon.unity],
      ['service', '服务好', '为教师、学生、学校服务，走群众路线。', leadershipLexicon.service],
      ['innovation', '创新好', '做调查研究，更新工作思路和方法。', leadershipLexicon.innovation],
      ['cleanliness', '廉政好', '加强党性和职业道德，廉洁从教。', leadershipLexicon.cleanliness],
    ]),
  },
  {
    id: 'five-good-leader',
    name: '五好领导',
    appliesTo: ['leader'],
    section: sections.leadership,
    items: evidenced([
      ['character', '个人品德好', '守规矩、照制度办事、自己先做到。', leaderLexicon.character],
      ['spirit', '精神状态好', '有激情、有朝气。', leaderLexicon.spirit],
      [
        'knowledge',
        '业务学识好',
        '精通专业和管理，还懂法律、历史、科技、哲学、信息技术等。',
        leaderLexicon.knowledge,
      ],
      ['ideas', '办学理念好', '办学定位准，理念落到教学和服务里，成为教师的共识。', leaderLexicon.ideas],
      ['goals', '追求目标好', '有跟得上新形势、新任务、新挑战的目标。', leaderLexicon.goals],
    ]),
  },
  {
    id: 'campus',
    name: '和谐校园',
    appliesTo: ['school'],
    section: sections.campus,
    items: evidenced([
      [
        'surroundings',
        '和谐的外部环境',
        '给家长提供家庭教育的知识，家长有困惑时及时解答。',
        campusLexicon.surroundings,
      ],
      [
        'culture',
        '深厚的文化底蕴',
        '用理念、规划、环境、音乐美术和文体活动营造学校文化。',
        campusLexicon.culture,
      ],
      [
        'growth',
        '强势的发展空间',
        '日常教学以学生的潜力、创新能力和可持续发展为重心。',
        campusLexicon.growth,
      ],
      [
        'teaching',
        '互动的教学模式',
        '教师引导、组织、建议，师生一起提高，重视学科合作。',
        campusLexicon.teaching,
      ],
      [
        'relations',
        '和谐的人际关系',
        '先建和谐的班子，再用文化活动给教师交流的机会。',
        campusLexicon.relations,
      ],
    ]),
  },
  {
    id: 'five-good-teacher',
    name: '五好教师',
    appliesTo: ['teacher'],
    section: sections.campus,
    items: evidenced([
      ['conduct', '师德师风好', '敬业、作表率、治学严谨、关爱学生、廉洁。', teacherLexicon.conduct],
      ['discipline', '遵守纪律好', '执行教育方针，守学校制度，服从分配。', teacherLexicon.discipline],
      ['classroom', '课堂组织好', '关注每个学生，会组织课堂，让学生愉快投入。', teacherLexicon.classroom],
      ['routine', '常规工作好', '照教学规程做好六项常规，见标准组“各项常规工作”。', teacherLexicon.routine],
      ['results', '教学成绩好', '成绩在全乡靠前，每个学生都有进步；没有写名次。', teacherLexicon.results],
    ]),
  },
];
