import type { FormType } from '../model/form-type.ts';
import { normaliseLabel, plainText } from './label.ts';

/** What somebody does about a form or for its subject, whatever the form is for: 填表人, 监督人, 谈话人, 记录员. */
const DOES = '介绍|联系|证明|担保|监护|经办|审核|审批|填表|填报|录入|操作|办理|委托|受托|培养';
const ACTS =
  '审查|审定|复核|初审|复审|批准|签发|填写|制表|监督|见证|谈话|约谈|记录|主持|负责|统计|汇总|监票|计票|唱票|报送|上报|接收|校对|带教|帮教|指导|举报|反映';
const PERSON = '(?:人(?![选数次才事])|员(?!会))';
/** 被推荐人, 推荐人选 and 推荐人员 are whom the form is about, and 推荐人数 is a number. */
const RECOMMENDER = '推荐人(?![选数次员])';
/**
 * Titles of parts of a form that speak of somebody else. Found anywhere in the title, since the finding only ever
 * makes us leave a control alone.
 */
const OTHERS = new RegExp(
  `配偶|家庭|家属|家长|子女|父母|父亲|母亲|亲属|亲戚|社会关系|紧急|代办|(?<!被)(?:(?:${DOES})${PERSON}|${RECOMMENDER})`,
);
/** Others too, but for a form that is for them: 优秀指导教师申报表. */
const OTHERS_IN_PART = new RegExp(
  `法定代表人|帮扶对象|结对|指导(?:教师|老师)|带教(?:教师|老师)|师傅|徒弟|(?<!被)(?:${ACTS})${PERSON}`,
);
const WHOLE_FORM = /(?:优秀|先进|十佳|模范|最美)|[表书票卷单]$/;
const namesSomebody = (plain: string): boolean =>
  OTHERS.test(plain) || (OTHERS_IN_PART.test(plain) && !WHOLE_FORM.test(plain));
/** Whoever judges, even on a sheet that asks for opinions. */
const JUDGES = /(?<![被参])(?:考核|考评|评议|测评|评价|评定|打分|投票)(?:人(?![员选数次])|者)/;
const FILTER = /查询|搜索|检索|筛选|过滤/;
const OWN = new Set(
  [
    '基本信息',
    '个人信息',
    '本人信息',
    '基本情况',
    '个人基本信息',
    '个人基本情况',
    '本人基本情况',
    '党员信息',
    '党员基本信息',
    '党员基本情况',
    '个人情况',
    '承诺人信息',
    '人员信息',
  ].map(normaliseLabel),
);

/** Ends of names for a single field, such as 家庭住址: they title no part of a form. */
const ONE_FIELD =
  /(?:住址|地址|邮编|电话|手机|号码?|姓名|单位|职务|职业|学历|年龄|收入|人口|人数|出身|成分|日期|时间|签名|签字|意见)$/;
/** Ends of names that belong to the subject although a word for others stands in them. */
const SUBJECTS_OWN = /(?:住址|地址|邮编|收入|人口|人数|出身|成分)$/;
/** What stands before the first label of a line: `申请人配偶：姓名`. */
const LEAD = /^([^:：\s]+)[:：\s]+\S/;

/** A title that names the subject too leaves it to labels and columns whom each box is about: 推荐人与被推荐人情况. */
const BOTH = /[与和及、](?:拟?被).{1,4}(?:人|者)|(?:拟?被).{1,4}(?:人|者)[与和及、]/;

/** Titles may be drawn one character below the other, or with blanks between them. */
function isAboutOthers(title: string): boolean {
  const plain = plainText(title);
  if (BOTH.test(plain)) return false;
  return HEAD.test(plain) || JUDGES.test(plain) || (namesSomebody(plain) && !ASKS_OPINION.test(plain));
}

/** Whether a short text can title a part of a form that is about somebody else. */
export function titlesOthers(text: string): boolean {
  const label = normaliseLabel(text);
  return isAboutOthers(label) && !ONE_FIELD.test(label) && !/[,;。!?:]/.test(label);
}

/** Whether a part is titled as parts of a form are, in whatever weight. */
export function readsLikeTitle(text: string): boolean {
  return /(?:信息|情况|资料|内容|事项|材料|明细|承诺|履历|简历|经历)$/.test(normaliseLabel(text));
}

/** Whoever is at the head of a school or branch, asked for by name: what follows is theirs, unless it says whose it is. */
const HEAD = /^(?!.*(?:优秀|先进|模范|最美|十佳))\S{0,8}(?:校长|园长|书记|局长)(?:姓名)?$/;

/**
 * Whom a line of writing is about that begins with this label, when it is somebody else: 电话 after 配偶姓名 is the spouse's.
 */
export function leadsToOthers(label: string): string | undefined {
  const plain = label.normalize('NFKC').trim();
  if (HEAD.test(normaliseLabel(plain))) return plain.replace(/:$/, '');
  if (!namesOthers(plain)) return undefined;
  const lead = LEAD.exec(plain)?.[1] ?? plain.replace(/:$/, '');
  return namesOthers(lead) && !SUBJECTS_OWN.test(normaliseLabel(lead)) ? lead : undefined;
}

function namesOthers(text: string): boolean {
  const plain = plainText(text);
  return namesSomebody(plain) || JUDGES.test(plain);
}

/** Sheets that ask people for their opinion: the title says who is asked, and not about whom a part of a form is. */
const ASKS_OPINION = /问卷|调查|测评|评价|满意度|征求|征集|意见表|评议表|评教/;

const PUPILS = /学生|孩子|幼儿|儿童/;

/**
 * Whether a page has parts for several people, of which a part about pupils is one: whoever of them the record is about, it does
 * not say so.
 */
export function tellsPupilsApart(sections: readonly (readonly string[])[]): boolean {
  return sections.some((section) => section.some((title) => OTHERS.test(title) && !ASKS_OPINION.test(title)));
}

/** Whether these titles are those of a part about pupils. */
export function isAboutPupils(section: readonly string[]): boolean {
  return section.some((title) => PUPILS.test(title) && !ASKS_OPINION.test(title));
}

const OFFICE = /^(班主任|辅导员|导师|校长|书记)姓名$/;

/** Whether a label asks for the name of whoever holds an office, on a form that is not about that office. */
export function isOfOffice(label: string, titles: readonly string[]): boolean {
  const office = OFFICE.exec(normaliseLabel(label))?.[1];
  return office !== undefined && !titles.some((title) => title.includes(office));
}

/** Why controls under these titles are left alone; `undefined` when nothing speaks against them. */
export function foreignSection(section: readonly string[]): 'otherPersonSection' | 'filter' | undefined {
  if (section.some(isAboutOthers)) return 'otherPersonSection';
  return section.some((title) => FILTER.test(title)) ? 'filter' : undefined;
}

/** Labels for whoever is judged by the person at the screen: 被评议人, 测评对象. */
const JUDGED = /被(?:评|测|考|推|审|谈|举|提).*[人员者]|(?:评议|测评|考核|推荐|评价|提名|考察)(?:对象|人选)/;

/** Whether a label asks or tells who is judged. */
export function tellsWhoIsJudged(label: string): boolean {
  return JUDGED.test(normaliseLabel(label));
}

/** Labels of what reviewers fill in about a form that lies before them. */
const VERDICT =
  /^(?:审核|审批|复核|审查|初审|复审|终审)(?:结论|结果|状态|人|人员|人姓名)$|^退回(?:原因|理由|意见)$/;

/** Whether a label asks a reviewer for a verdict. */
export function asksVerdict(label: string): boolean {
  return VERDICT.test(normaliseLabel(label));
}

/** Titles of sheets on which people judge others; 自评 is about oneself. */
const JUDGING = /互评|互测|测评|评价|打分|评分|投票|选票|推荐[表票]|评议[表票卷]/;
const OF_ONESELF = /自评|自测|自我/;

/** Whether a page asks the person at the screen about somebody else: then 您 there is not the person of the record. */
export function asksAboutAnother(labels: readonly string[], titles: readonly string[]): boolean {
  return (
    labels.some(tellsWhoIsJudged) ||
    titles.some((title) => JUDGING.test(normaliseLabel(title)) && !OF_ONESELF.test(normaliseLabel(title)))
  );
}

/** Whether a title says that the part is about the subject, or is the form itself. */
export function ownSection(section: readonly string[], formType: FormType): boolean {
  const titles = new Set([formType.title, ...formType.titleAliases].map(normaliseLabel));
  return section.map(normaliseLabel).some((title) => OWN.has(title) || titles.has(title));
}

/** A part of a form that is one opinion. */
const OPINION = /(?:意见|评语)(?:\((?:盖章|公章|签章)\))?$/;
const SIGNER =
  /^(?:主要|单位|部门|党组织|党?支部|党?总支|党委|学校|组织)?(?:负责人|书记|领导|校长|组长|主任)?(?:姓名)?\(?(?:签字|签名|签章)人?\)?$|^(?:主要|单位)?负责人$/;
const SIGNED_ON = /^(?:签字|签名|签署|签章|盖章|填写)?的?(?:时间|日期|年月日)$/;

/** The opinion under whose text a control takes the signer or the day, by the innermost title; `undefined` elsewhere. */
export function signedPart(
  label: string,
  section: readonly string[],
): { opinion: string; part: '签字人' | '日期' } | undefined {
  const opinion = normaliseLabel(section.at(-1) ?? '');
  if (!OPINION.test(opinion)) return undefined;
  const plain = normaliseLabel(label);
  if (SIGNER.test(plain)) return { opinion, part: '签字人' };
  return SIGNED_ON.test(plain) ? { opinion, part: '日期' } : undefined;
}

const FILLED_ON = /^(?:填表|填报|填写|制表)(?:日期|时间)$/;
const FILLER = /^(?:填表|填报|填写|制表)(?:人|人员|人姓名)$/;

/**
 * Titles under which a control may be somebody else's, without those of hands that its own label tells apart: whoever signs an
 * opinion makes its day nobody else's, and 填表日期 after 填表人 is that of the sheet.
 */
export function titlesAround(label: string, section: readonly string[]): readonly string[] {
  if (signedPart(label, section)) return section.filter((title) => !SIGNER.test(normaliseLabel(title)));
  if (!FILLED_ON.test(normaliseLabel(label))) return section;
  return section.filter((title) => !FILLER.test(normaliseLabel(title)));
}
