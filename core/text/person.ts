import { guarded, type Guarded, mayMatch } from './guarded.ts';
import { longestFirst } from './longest-first.ts';
import { normalise, type Quote } from './normalise.ts';
import { remember } from './remember.ts';
import { looksLikeName } from './surnames.ts';

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
  '办公室 党支部 党总支 党小组 教研组 年级组 语文组 数学组 英语组 理化组 全体党员 党员教师 全体教师';
const ROLE = longestFirst(ROLES.split(' ')).join('|');
const DUTY =
  '(?:同志|老师)?(?:具体|全面|直接|主要|亲自|共同|统一|分别)?(?:负责(?![人制])|负总责|牵头(?!人)|(?<=具体|全面|直接|亲自)(?:落实|抓|实施)|督办|[为是](?:第一|直接|具体|主要)?责任)';
/** One of these stands in every duty. */
const DUTY_WORDS = '负责|负总责|牵头|落实|抓|实施|督办|责任';
/** Labels that begin the next cell where nothing else parts them. */
const LABEL =
  '(?:第一|直接|具体|主要)?责任|牵头(?:人|领导|单位|部门)|完成|时限|时间|措施|联系|电话|承诺|目标|内容|备注|截止';
const TITLED = '(?:同志|老师)?';
/** 示例甲, 买买提·样 */
const NAME = '[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8})+?|[\\u4e00-\\u9fff]{2,4}?';
const PATTERNS: readonly (readonly [PersonMention['kind'] | 'titled', Guarded])[] = [
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
  ['titled', guarded(DUTY_WORDS, new RegExp(`(?<=^|[,。;!?\\n:、])(${NAME})(?:${ROLE})(?=${DUTY})`, 'g'))],
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
  ['mention', guarded('', new RegExp(ROLE, 'g'))],
];
const LEADING_ROLE = new RegExp(`^(?:${ROLE})`);
const TOGETHER = /会同|协同|配合/g;
const LIST = /[^、和及与/]+/g;

/** Everybody whom the text makes answerable or mentions, in the order of the text; of overlapping ones the first kind wins. */
export const personsIn: (source: string) => readonly PersonMention[] = remember(read);

function read(source: string): readonly PersonMention[] {
  const normal = normalise(source);
  const taken = new Uint8Array(normal.text.length);
  const found: PersonMention[] = [];
  for (const [kind, pattern] of PATTERNS) {
    if (!mayMatch(normal.text, pattern)) continue;
    for (const match of normal.text.matchAll(pattern[1])) {
      const { 0: words, index } = match;
      const end = index + words.length;
      if (taken.subarray(index, end).includes(1)) continue;
      const name = match[1] ?? words;
      // 王样一主任负责; but 学校教务处负责 is an office.
      if (kind === 'titled' && !looksLikeName(name)) continue;
      // 教导主任副校长牵头: an office behind an office is no name.
      if (match[1] === words && LEADING_ROLE.exec(name)?.[0] === name) continue;
      taken.fill(1, index, end);
      const at = index + words.indexOf(name);
      found.push({
        kind: kind === 'titled' ? 'named' : kind,
        ...normal.quote(index, end),
        names: namesIn(name, at, normal.quote),
      });
    }
  }
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
