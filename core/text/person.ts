import { agentsIn } from './agents.ts';
import { normaliseCells } from './cells.ts';
import { guarded, type Guarded, mayMatch } from './guarded.ts';
import { longestFirst } from './longest-first.ts';
import type { Quote } from './normalise.ts';
import { remember } from './remember.ts';
import { isPlainName, isSurnamed } from './surnames.ts';

/**
 * Who is answerable: the writer, a person or unit that is named, or the holder of an office. `mention`: an office that
 * the text speaks of without saying that it answers for anything, as in 打扫办公室卫生. `names`: the persons alone,
 * without the words around them.
 */
export interface PersonMention extends Quote {
  kind: 'self' | 'named' | 'role' | 'mention';
  names: readonly Quote[];
}

const ROLES =
  '党委书记 党总支书记 党支部书记 支部书记 副书记 书记 分管副校长 常务副校长 副校长 校长 校长室 副园长 园长 副主任 主任 教导主任 教务主任 政教主任 德育主任 总务主任 ' +
  '办公室主任 年级主任 级部主任 后勤主任 副局长 局长 科长 副科长 教研组长 年级组长 备课组长 学科组长 级部长 支部委员 ' +
  '组长 班主任 任课教师 任课老师 科任教师 组织委员 宣传委员 纪检委员 学习委员 工会主席 妇女主任 团委书记 团支部书记 大队辅导员 辅导员 班子成员 分管领导 包级领导 ' +
  '值班领导 领导小组 教务处 教导处 教科室 教研室 政教处 德育处 学生处 总务处 后勤处 安全办 财务室 保卫科 团委 少先队 工会 食堂管理员 图书管理员 门卫 保安 校医 ' +
  '校长办公室 教务办 领导班子 学校班子 办公室 党支部 党总支 党小组 教研组 年级组 语文组 数学组 英语组 理化组 全体党员 党员教师 全体教师';
const ROLE = longestFirst(ROLES.split(' ')).join('|');
const DUTY =
  '(?:同志|老师)?(?:具体|全面|直接|主要|亲自|共同|统一|分别)?(?:负责(?![人制])|负总责|牵头(?!人)|(?<=具体|全面|直接|亲自)(?:落实|抓|实施)|督办|[为是](?:第一|直接|具体|主要)?责任)';
/** One of these stands in every duty. */
const DUTY_WORDS = '负责|负总责|牵头|落实|抓|实施|督办|责任';
/** Units of a school, alone in a cell: 后勤, 信息组, 政教处; not what is done to one (分小组, 进科室). */
const UNIT =
  '(?:学校|校)?(?:后勤|总务|教务|政教|德育|教导|教科|教研|保卫|财务|人事|工会|团委|妇联|少先队|学生会|年级部|体卫艺|信息|电教|科研|宣传|组织|安全|食堂|医务|图书|档案|语文|数学|英语|外语|物理|化学|生物|政治|历史|地理|体育|音乐|美术|艺术|文科|理科|理化生?|综合|办公|党政|招生|就业|行政|[一二三四五六七八九]年级|[初高][一二三])(?:处|科|室|组|股|部|办|委|中心|馆|教研组|备课组)?';
/** Labels that begin the next cell where nothing else parts them. */
const LABEL =
  '(?:第一|直接|具体|主要)?责任|牵头(?:人|领导|单位|部门)|完成|时限|时间|措施|联系|电话|承诺|目标|内容|备注|截止';
/** What an agent does that is handed something: 由班委登记造册, 由心理教师示例甲主讲. */
const DONE_BY =
  '负责(?!制)|牵头|落实|承担|担任|主持|主讲|主办|承办|督办|组织|实施|登记|记录|记账|监督|检查|审核|把关|指导|指挥|辅导|讲评|讲解|点评|评议|考核|验收|管理|保管|维护|维修|整理|汇总|收集|采购|联系|安排|办理|处理|统一|共同|轮流|分头|分别|逐[一个户项级层人]|每[天周月学次]|定期|提供|提前|发[放给]|签[字名到]|带队|带头|陪同|护送|执笔|起草|编写|撰写|审定|公布|公示|通报|抽查|核对|清点|看护|值守|巡查|当[面场]|现场';
const TITLED = '(?:同志|老师)?';
/** 示例甲, 买买提·样 */
const NAME = '[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8})+?|[\\u4e00-\\u9fff]{2,4}?';
const PATTERNS: readonly (readonly [PersonMention['kind'] | 'titled' | 'row' | 'unit', Guarded])[] = [
  // 由于, 由此, 由浅入深, 理由 and 自由 hand nothing over to anybody.
  [
    'named',
    guarded(
      '由',
      new RegExp(
        `(?<![理自缘因])由(?![于此衷第]|.[入到及而至向])([^,。;!?\\n、由]{1,12}?(?:、[^,。;!?\\n、由]{1,8}?){0,3})${TITLED}(?:具体|全面|直接|共同|分别)?(?:负责(?!制)|牵头|落实|承担|担任|主持|督办|组织实施)`,
        'g',
      ),
    ),
  ],
  [
    'named',
    guarded(
      '由',
      new RegExp(
        `(?<![理自缘因])由(?![于此衷第\\d一-十]|.[入到及而至向])([^,。;!?\\n、由]{1,14}?)${TITLED}(?=${DONE_BY})`,
        'g',
      ),
    ),
  ],
  [
    'named',
    guarded(
      '为|是|:',
      new RegExp(
        `(?:第一|直接|具体|主要)?(?:(?:责任|牵头|负责|承办|分管|包保|包联|主办)(?:人|领导|单位|部门|科室|处室|股室|校长|主体)|承诺人)(?:为|是|:)([^,。;!?\\n:(]{1,20}?)(?=$|[,。;!?\\n(]|${LABEL})`,
        'g',
      ),
    ),
  ],
  // 教导主任示例甲牵头, 示例甲同志具体负责: the name stands before the duty.
  [
    'named',
    guarded(
      DUTY_WORDS,
      new RegExp(
        `(?<=${ROLE})(?!亲自|具体|全面|直接|主要|共同|统一|分别|负责|第一|也|都|要|各自)(${NAME})(?=${DUTY})`,
        'g',
      ),
    ),
  ],
  ['named', guarded(DUTY_WORDS, new RegExp(`(?<=^|[,。;!?\\n:、])(${NAME})(?:同志|老师)(?=${DUTY})`, 'g'))],
  [
    'named',
    guarded(
      '责任人|负责人|牵头人',
      /(?<=(?:^|[,。;\n])(?:责任人|负责人|牵头人))(?!为|是|:)([\u4e00-\u9fff·]{2,4})(?=$|[,。;\n\d])/g,
    ),
  ],
  ['titled', guarded(DUTY_WORDS, new RegExp(`(?<=^|[,。;!?\\n:、])(${NAME})(?:${ROLE})?(?=${DUTY})`, 'g'))],
  // 11月底前,信息组: a cell of a terse row.
  ['unit', guarded('', new RegExp(`(?<=[,。;!?\\n:])(?:${UNIT}|${ROLE})(?=[.。;!?\\n]|$)`, 'g'))],
  [
    'row',
    guarded(
      '',
      /(?<=[,。;!?\n(:])([\u4e00-\u9fff]{2,4}(?:[、/][\u4e00-\u9fff]{2,4}){0,3})(?=[,.。;!?)\n]|$)/g,
    ),
  ],
  [
    'titled',
    guarded(
      '老师|主任|校长|书记|园长|科长|处长',
      /(?<=^|[,。;!?\n(:])([\u4e00-\u9fff]{1,3})(?:老师|主任|校长|书记|园长|科长|处长)(?=[,.。;!?)\n]|$)/g,
    ),
  ],
  [
    'self',
    guarded(
      '我',
      /我们(?!的|班主任|班级|班|学校|老师|教师|[校我])|我(?:处|科|室|组|股|支部|办公室)(?=将|要|会|在|拟|计划|准备|打算|承诺|保证|负责|全体|年|[,])/g,
    ),
  ],
  [
    'self',
    guarded(
      '俺|本',
      /俺(?!们)|本(?:支部|小组|处|科|室|组|班子|部门|单位|党员|教师)(?=将|要|会|拟|计划|打算|承诺|保证|全体)/g,
    ),
  ],
  ['self', guarded('本人|我', /本人|(?<![自忘])我(?!们|校|国|市|区|县|省|党|院|系|局|班|家)/g)],
  [
    'role',
    guarded(
      DUTY_WORDS,
      new RegExp(
        `(?<![对向])(?:${ROLE})(?:、(?:${ROLE})){0,3}(?=${DUTY})|(?<=责任人|负责人|牵头人)(?:${ROLE})`,
        'g',
      ),
    ),
  ],
  // 教务处承诺, 党支部将组织: the one who speaks or will act; 教研组讨论: the one who acts.
  [
    'role',
    guarded(
      '',
      new RegExp(
        `(?<=^|[,。;!?\\n:])(?:我们)?(?:${ROLE}|第[\\d一二三四五六七八九十]{1,3}(?:党支部|支部|党小组|小组))(?=(?:在[^,。;!?\\n]{1,12})?(?:承诺|保证|将|拟|计划|打算|准备|决定|要|会|公开承诺))|(?<=^|[,。;!?\\n:])(?:${ROLE})(?=(?:集体)?(?:讨论|审议|检查|审核|验收|登记|监督|把关|组织|统一|牵头|值守|巡查))|(?<=[交报请])(?:${ROLE})(?=检查|审核|审阅|把关|签字|验收|备案|批准)`,
        'g',
      ),
    ),
  ],
  // 学校后勤处将, 由水电班长巡看: a unit or a post by its last character.
  [
    'role',
    guarded(
      '承诺|将|拟|计划|决定|打算|准备|保证',
      /(?<=^|[,。;!?\n:])(?:学校|(?!我|本)[\u4e00-\u9fff]{1,8}(?:[处科室组股委院系园]|支部|总支|中心|班子|食堂|图书馆))(?=承诺|将(?!来)|拟|计划|决定|打算|准备|保证)/g,
    ),
  ],
  [
    'named',
    guarded(
      '由',
      /(?<![理自缘因])由(?![于此衷第\d])([\u4e00-\u9fff]{0,6}?(?:[处室组科股委会员长师任记队站]|家长|学生|同学|班子|支部|团队|党员|厨师|师傅))(?!自[主愿行由己选])(?=[\u4e00-\u9fff]{2})/g,
    ),
  ],
];
const MENTIONED = new RegExp(ROLE, 'g');
const LEADING_ROLE = new RegExp(`^(?:${ROLE}|[\\u4e00-\\u9fff]{2}(?:教师|老师)(?=.))`);
const TOGETHER = /会同|协同|配合/g;
const LIST = /[^、和及与/]+/g;

/** Everybody whom the text makes answerable or mentions, in the order of the text; of overlapping ones the first kind wins. */
export const personsIn: (source: string) => readonly PersonMention[] = remember(read);

function read(source: string): readonly PersonMention[] {
  const normal = normaliseCells(source);
  const taken = new Uint8Array(normal.text.length);
  const found: PersonMention[] = [];
  for (const [kind, pattern] of PATTERNS) {
    if (!mayMatch(normal.text, pattern)) continue;
    for (const match of normal.text.matchAll(pattern[1])) {
      const { 0: words, index } = match;
      const end = index + words.length;
      if (taken.subarray(index, end).includes(1)) continue;
      const name = match[1] ?? words;
      // What follows in another sentence changes nothing of this one.
      const atEnd = /^(?:$|[.。;!?)\n])/.test(normal.text.slice(end, end + 1));
      // 王样一主任负责; but 学校教务处负责 is an office.
      if (kind === 'titled' && !isSurnamed(name)) continue;
      if (kind === 'row' && !name.split(/[、/]/).every((one) => isPlainName(one, atEnd))) continue;
      // 教导主任副校长牵头: an office behind an office is no name.
      if (match[1] === words && LEADING_ROLE.exec(name)?.[0] === name) continue;
      taken.fill(1, index, end);
      const at = index + words.indexOf(name);
      found.push({
        kind: kind === 'titled' || kind === 'row' || kind === 'unit' ? 'named' : kind,
        ...normal.quote(index, end),
        names: namesIn(name, at, normal.quote),
      });
    }
  }
  const add = (kind: 'role' | 'mention', start: number, end: number): void => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    const quote = normal.quote(start, end);
    found.push({ kind, ...quote, names: [quote] });
  };
  const agents = agentsIn(normal.text);
  for (const { start, end, isSure } of agents) if (isSure) add('role', start, end);
  for (const { 0: words, index } of normal.text.matchAll(MENTIONED))
    add('mention', index, index + words.length);
  for (const { start, end, isSure } of agents) if (!isSure) add('mention', start, end);
  found.sort((a, b) => a.start - b.start);
  return found;
}

/** 教导主任示例甲、示例乙: each by the name alone, an office where no name follows it. */
function namesIn(text: string, at: number, quote: (start: number, end: number) => Quote): Quote[] {
  return Array.from(text.replace(TOGETHER, '、、').matchAll(LIST), ({ 0: one, index }) => {
    const role = LEADING_ROLE.exec(one)?.[0] ?? '';
    const from = role.length < one.length - 1 ? role.length : 0;
    const title = /(?:同志|老师)$/.exec(one.slice(from + 2))?.[0] ?? '';
    return quote(at + index + from, at + index + one.length - title.length);
  });
}
