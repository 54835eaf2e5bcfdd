import { actionsIn, slogansIn } from './action.ts';
import { dutiesIn } from './daily-duty.ts';
import { deadlinesIn } from './deadline.ts';

/**
 * Who acts, found by how Chinese forms such words and not by a list of them: the last character of a post or a body
 * (-长, -员, -主任, -组, -处 …), at the place of one who acts. What only looks like it (成长, 全部, 教室) is ruled out by
 * what stands before the character.
 */
const POST =
  '书记|支书|主任|主席|经理|干事|专干|主管|主播|导师|(?<![成增特擅延专见生拉周身全漫助较太很最更加家])长(?![期效远处年时进])' +
  '|委员(?!会)|(?<![动人全伤减裁定满缺复委])员(?![工会额])|(?<=[厨药律程影养工技])师(?![德生资风徒范])|师傅|(?<=[校健中村厂])医(?![院务疗])|医生|护士' +
  '|门卫|保安|保洁|会计(?!账)|出纳|司机|教练|社工|协警|义工|(?<=负责|联系|带头|经办|值班|管理|主持|承办)人|志愿者|值[周日班](?:领导|教师|老师|生)|分管领导';
const BODY =
  '(?<![分词重编改一])组(?!织|成|建|合)|(?<![教公寝浴卧温展动览验议藏息更])室(?![内外])|办公室|(?<![到各好坏长短之去何随害益用别深高])处(?![理分在罚置境])' +
  '|(?<![学百本专主副理文])科(?![学研目技教任])|(?<![全内外局头底干腹脚面中])部(?![分门署位件])|(?<![举开筹督承主协经代兴停照包交申补速合创么])办(?![理公法学事好])' +
  '|(?<=[团党纪工妇家少政居村班队支])委(?![托员屈会])|(?:工|委员|学生|理事|董事|协|联合|[居村妇家校]委)会|妇联|(?<=[大中支务艺愿逻唱号校击作讲])队(?![员列伍])' +
  '|(?<=服务|广播|文化|记者|工作|管理|监督)站|[\\u4e00-\\u9fff]{2}中心(?!组|校|小学|任务|工作)|(?:总|党?支)(?:支|部)|党组|专班|(?<=维修|电工|水电|保洁|炊事|护理|安保|后勤)班|校方|园方';
/** Places as often as bodies; and a bare 支部 or 班子 that only has its name told. */
const PLACE = '班子|公司|物业|食堂|图书馆|学校|社区';
const GROUP = '教师|老师|职工|党员|团员|青年|学生|同学|家长|干部|骨干|代表|成员|人员|村民|居民|家委';
/** What begins the predicate of one who acts. */
const ACTS =
  '将(?!来)|拟|要(?![求点素闻])|会(?![议计员场上后前])|须|必须|都|均|逐|按(?!摩)|对(?![象口策])|于|在|从|把|向|给|定[期于]|及时|随时|轮[流值]|分[头别组片]|当[天日场面]|全程|统一|亲自|主动|负责(?!人|制)' +
  '|承诺|计划(?!生育)|决定|打算|准备|保证|牵头|带[队头领着]|组织(?!生活|部|委员|建设|关系)|检查|督[查办导]|抽查|核[查对实验]|验收|签[字名收到发]|监[督工管]|把关|拍照|记录|登记|汇总|收[集取到]|整理' +
  '|值[守班日]|巡[查视]|主[讲持抓办]|讲[评解]|点评|评[议审阅]|接[听待]|答复|办[理结]|安排|通知|开[展办放]|完成|落实|建立|制[定作]|检修|清[理洗点]|冲洗|看护|陪同|护送|示范|联系|走访|面谈|送|经研究|研究|利用|配合|参与|参加|采编|上门|入户|协助|审[核批定]|公[布示开]|现场|集[体中]|共同|联合|驻点|跟[班踪]|试[吃尝]|查验';
/** GROUP at the place of one who acts, doing what is handed to somebody. */
const HANDED = '轮流|轮值|值守|值班|带队|负责|每人|分头|牵头|驻点|护送|巡[查视]|主讲|签[字名收]';
const HAN = '[\\u4e00-\\u9fff]';
const SUBJECT = new RegExp(`^(?:${HAN}|\\d){0,8}?(?:${POST}|${BODY})(?=${ACTS})`);
const GROUP_HANDED = new RegExp(`^(?:${HAN}|\\d){0,8}?(?:${GROUP})(?=${HANDED})`);
const ALONE = new RegExp(
  `^${HAN}{0,7}(?:${POST}|${BODY}|(?<!全体|青年|骨干|优秀|困难|退休|年轻|老|新|女)(?<=${HAN}{2})[教老]师)$`,
);
/** A post or body with something behind it that may be what it does, or a group that may act. */
const MAYBE = new RegExp(`^${HAN}{0,8}?(?:${POST}|${BODY}|(?:${GROUP}|${PLACE})(?=${HAN}))`);
const HANDS_OVER = new RegExp(
  `(?<![理自缘因])由(?![于此衷第])((?:${HAN}|\\d){0,9}?(?:(?:${POST}|${BODY})(?=${HAN})|(?:${GROUP})(?=每人|分头|${ACTS})))`,
  'g',
);
/** A clause that begins so has a verb or a preposition first: what follows is done to somebody, or with him. */
const NO_SUBJECT =
  /^(?:[为给向对让请把被跟和在从到用以按将于经因每与同找听看抓争选评修改写读送拜访谈约调招新如若凡不没无未严坚热真尊维做当像]|教(?![师导务科研职育学工])|学(?![校生科区院])|组织(?!委员|部|办)|走访|慰问|培|指导|帮|关[心爱注]|服务(?!中心|站|队)|发[展动挥放]|推|联系|配合|安排|聘|邀|召|带|引导|督|要求|支持|解决|落实|加|提|开|完|建|制|参|深|打|检查|清|作为|身为|成为|表[彰扬]|接|利用|通过|根据|围绕|结合|依托|更|安装|转|至于|查(?!验员)|及时|每|定期|经常|随时|对于|关于|努力|认真|积极|主动|自觉|进一步|团结|继续|力争|确保|保证|承诺|计划|打算|准备|拟|要|会|考核|管理|举|印|张|登记|公示|设|成立|配|购|所有|充分|切实|树立|遵守|服从|协助|参照|依据|违规|是|有|可|应|能|至[少多]|约|现任|曾|原|兼|任(?!课)|叫|[\d一二两三四五六七八九十]|第)/;
/** Words with which somebody is handed a task, or the writer speaks of himself, whoever it is. */
const HANDED_TO =
  /责成|指定|落实到[人岗]|[俺咱]|自[己个]|委托|(?:^|[,。;:])(?:本|我)(?:[校园班村院镇乡室处科组]|社区|街道|单位|部门|支部)|我们|各(?:班|科|年级|教研组|组|处室|部门|支部|单位|院)|(?:请|找|让|联合|会同|跟|和|与|同(?![仁学事志时心样步]))[^,。;]{1,10}(?:一[道块起]|共同|来|帮忙|施工)|(?<![理自缘因])由(?![于此衷\d一二三四五六七八九十百]|[^,。;]{0,8}[增减升降提改变到])|(?:^|[,。;:])[老小][\u4e00-\u9fff](?:老师)?(?=负责|带|来|管|盯)/;
/** Characters of a cell that holds a post or a body and nothing else. */
const MOST_CELL = 9;
const TOKEN = /[^,。;!?\n:、()"+]+/g;

/** Somebody at a place of a normalised text. `isSure`: acts or answers; else a person must see whether. */
export interface Agent {
  start: number;
  end: number;
  isSure: boolean;
}

/** Those who act, by the form of the words and the place where they stand. */
export function agentsIn(text: string): Agent[] {
  const agents: Agent[] = [];
  for (const { 0: words, 1: name = '', index } of text.matchAll(HANDS_OVER)) {
    agents.push({ start: index + words.length - name.length, end: index + words.length, isSure: true });
  }
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (NO_SUBJECT.test(token)) continue;
    const sure = surelyIn(token, isCellAt(text, index, token.length));
    const words = sure ?? MAYBE.exec(token);
    // 第一项党员带头: the marks of a list are no part of whoever acts.
    if (words) agents.push({ start: index, end: index + words[0].length, isSure: sure !== null });
  }
  return agents;
}

function surelyIn(token: string, isCell: boolean): RegExpExecArray | null {
  if (isCell && token.length <= MOST_CELL) {
    const alone = ALONE.exec(token);
    if (alone) return alone;
  }
  const acting = SUBJECT.exec(token) ?? GROUP_HANDED.exec(token);
  // 支部研究, 组长签字: of which one is not said.
  return acting && acting[0].length > 2 ? acting : null;
}

/** A cell of a row: parted on both sides, and not the first, which says what is to be done; 工会: is a heading. */
function isCellAt(text: string, at: number, length: number): boolean {
  const after = text.charAt(at + length);
  if (at === 0) return after === ':';
  return /[,。;!?\n:]/.test(text.charAt(at - 1)) && (after === '' || /[,。;!?\n)]/.test(after));
}

/** 待安排, 看情况, 月检查, 组内评课: how or when, and nobody's name. */
const NO_NAME =
  /[待看忙完年月日周期天时后前内率]|[签评改测查讲写练训]$|^[写做交开办讲查读评改测练贴送发签建定编备带互]/;
const ROW_CELL = /^[\u4e00-\u9fff·]{2,5}$/;

/**
 * Whether words stay that could well name who answers: a task is handed over, somebody is spoken of where one who acts
 * stands, or a row has a short cell that is nothing else. Only where none is left is it sure that nobody is named.
 */
export function mayNameSomebody(celled: string): boolean {
  if (HANDED_TO.test(celled)) return true;
  const cells = celled.split(/[,;\n]/).map((cell) => cell.replace(/[.。!?]+$/, ''));
  const isRow = cells.length > 2 && cells.every((cell) => cell.length <= 14);
  return isRow && cells.slice(1).some((cell) => ROW_CELL.test(cell) && !isExplained(cell));
}

/** Whether a cell is something else for certain: a time, a deed, a good word, what everybody does. */
function isExplained(cell: string): boolean {
  return (
    NO_NAME.test(cell) || [actionsIn, slogansIn, dutiesIn, deadlinesIn].some((read) => read(cell).length > 0)
  );
}
