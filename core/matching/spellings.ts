import { dictionary, personFactIds } from '../forms/dictionary.ts';
import { targetsOf, type FieldNames, type FieldTarget } from './fields.ts';
import { bareKey, usualField } from '../record-file/usual-names.ts';
import { WHEN_WORDS } from '../text/when-words.ts';
import { normaliseLabel, remembered } from './label.ts';

/**
 * Other ways of writing a label that forms use alike, whatever the field: 所在教研组 is 教研组, 参加工作日期 is
 * 参加工作时间, 被推荐人职务 is 职务. Each rule rewrites the whole label, and what it leads to must be one field's own name: equality
 * decides, never likeness.
 */
interface Rule {
  /** Rewritten labels; none where the rule says nothing of this one. */
  rewrite(label: string): readonly string[];
  /** Fields for which the rule holds; all where it is absent. */
  holds?(target: FieldTarget): boolean;
}

const DONE =
  '评议|测评|评价|考核|考评|考察|推荐|推选|提名|表彰|奖励|谈话|约谈|述职|审查|任免|聘任|培训|认定|评审';
/** Words by which a form calls the person whom it is about. Whoever acts on that person goes by others: 推荐人, 谈话人. */
const SUBJECT =
  `(?:拟?被?(?:${DONE})(?:对象|人选)|拟?被(?:${DONE})(?:人员|人|者|同志|教师|党员|干部)|拟(?:${DONE})(?:人员|人|者)` +
  '|(?:承诺|申报|申请|参评|参加|述职|竞聘|应聘|自评|参选)(?:人员|人|者|党员|教师)|党员|教师|教职工|职工|员工|干部|本人|该同志)';
const SUBJECT_ALONE = new RegExp(`^${SUBJECT}$`);
const OF_SUBJECT = new RegExp(`^${SUBJECT}的?(?=\\S{2})`);
/** General words for many people at once, or for a kind of them, are nobody's name. */
const KIND = /^(?:党员|教师|教职工|职工|员工|干部|本人|该同志)$/;

/** Label of a field by its id, which is its English name, or by the words that other systems have for it. */
const labelsById = new Map<string, string>(
  Object.values(dictionary).flatMap(({ id, label }) => [
    [id, label],
    [bareKey(id), label],
  ]),
);
/** 职称 to the dictionary, and Mr or Mrs to many a form. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['title']);
const personFacts: ReadonlySet<string> = new Set(personFactIds);
const isPersonFact = ({ field }: FieldTarget): boolean => personFacts.has(field.id);
const typeOf = ({ field, column }: FieldTarget): string => (column ?? field).type;

const WHEN = new RegExp(`(?:的?(?:${WHEN_WORDS})|年月日?)$`);
const GRADES: ReadonlySet<string> = new Set(['selfGrade', 'branchGrade', 'assessmentGrade', 'ethicsGrade']);
const GRADE = /(?:等次|等级|等第|档次|结果|结论)$/;
const REVIEWED = /^(?:民主)?(?:评议|测评|考核|评价|述职|述职述廉|考评|评定|参评|总结)的?(?:年度|年份)$/;
/** 到本校工作时间, 入园工作时间: 入校时间 alone is a pupil's as well. */
const HIRED =
  /^(?:(?:进|来|到|调入)(?:本|我|现)?(?:园|校|单位|学校|幼儿园)(?:工作)?|入(?:本|我|现)?(?:园|校)工作)(?=时间|日期|年月)/;
/** What a letter says before its own text: 本人郑重承诺如下. */
const PLEDGED =
  /^(?:为此,?)?(?:本人|我)?(?:现|特|就此|在此|自愿|郑重|公开|庄严|作出|做出|向.{2,8})*承诺(?:内容|事项)?如下$|^(?:我的|本人|个人)(?:师德|公开|廉洁|岗位|践诺)*承诺(?:内容|书)?$/;
/** Honours that somebody has, in whatever words a form puts them together; those asked for are another thing. */
const HONOURS =
  /^(?=.*(?:表彰|奖|荣誉))(?:何时何地|何时)?(?:曾|所|荣)?(?:获得?|受到?|取得)?过?的?(?:何种)?(?:(?:表彰|奖励|荣誉(?:称号)?|奖惩|惩处|处分|惩戒|获奖|奖项|嘉奖)[、和及与或]?(?:受过?何种)?)+(?:情况|记录)?$/;
const HONOUR_ASKED = /^拟?(?:推荐|申报|评选|授予|表彰)的?(?:荣誉|奖励)?(?:称号|奖项|类别)(?:名称|类别)?$/;
const ORG_OPINION =
  /^(.+?)的?(?:初审|审核|审查|审批|复审|推荐|推荐上报|考核|评议|鉴定|评定|核实)?意见(?:\((?:盖章|公章|签章)\))?(签字人|日期)?$/;
const BRANCH = /^(?:学校|所在|本)?党?支部(?:委员会|委会|委员|大会)?$|^支委?会?$/;
const GENERAL_BRANCH = /^(?:学校|所在|本|院|系)?党?总支部?(?:委员会)?$/;
const COMMITTEE = /^(?:学校|所在|本|校|院|分)?党(?:委|组)(?:会|委员会)?$/;
const SUPERIOR =
  /^(?:(?:省|市|县|区|县\(市、?区\)|市\(县、?区\)|乡|镇|乡镇|街道|上级|主管|基层)级?)*(?:党委|党工委|党总支|党组织|教育局|教体局|教育体育局|教育和体育局|教育(?:行政)?(?:主管)?部门|(?<=级)部门|(?<=级)主管部门|教育工委)(?:党委|党组)?$/;

const replaced = (label: string, pattern: RegExp, by: string): string[] =>
  pattern.test(label) ? [label.replace(pattern, by)] : [];

const rules: readonly Rule[] = [
  // Of today and of oneself is what a form asks for anyway.
  {
    rewrite: (label) =>
      replaced(
        label,
        /^(?:现聘|聘任|受聘|现任?|目前|其中|当前|本人的?|我的|个人|主要|简要|在岗)(?=\S{2})/,
        '',
      ),
  },
  { rewrite: (label) => replaced(label, /^(?:所在|所属|隶属)(?=\S{2})/, '') },
  // 党员职务 may be that in the party.
  {
    rewrite: (label) => (label === '党员职务' ? [] : replaced(label, OF_SUBJECT, '')),
    holds: isPersonFact,
  },
  {
    rewrite: (label) => (SUBJECT_ALONE.test(label) && !KIND.test(label) ? ['姓名'] : []),
    holds: isPersonFact,
  },
  {
    rewrite: (label) =>
      WHEN.test(label) ? ['时间', '日期', '年月', '时限'].map((word) => label.replace(WHEN, word)) : [],
    holds: (target) => typeOf(target) === 'date' || target.column?.id === 'deadline',
  },
  { rewrite: (label) => replaced(label, /(?<=\S{2})(?:名称|全称|\((?:全称|全名|名称)\))$/, '') },
  { rewrite: (label) => replaced(label, /加入(?:中国共产党|中共|党组织|党)/, '入党') },
  { rewrite: (label) => replaced(label, /联络/, '联系') },
  { rewrite: (label) => replaced(label, /举措/, '措施') },
  { rewrite: (label) => replaced(label, /专技/, '专业技术') },
  { rewrite: (label) => replaced(label, /^最高(?=学历|学位|职称)/, '') },
  { rewrite: (label) => replaced(label, HIRED, '到校') },
  { rewrite: (label) => replaced(label, /^(?:拟|预计|计划|预期)(?=完成|办结|兑现)/, '') },
  {
    rewrite: (label) =>
      GRADE.test(label) ? ['等次', '等级', '结果'].map((word) => label.replace(GRADE, word)) : [],
    holds: ({ field }) => GRADES.has(field.id),
  },
  {
    rewrite: (label) => replaced(label, /^(?:拟定|拟评|建议|评定)(?=\S{2,}(?:等次|等级|档次)$)/, ''),
    holds: ({ field }) => GRADES.has(field.id),
  },
  {
    rewrite: (label) => (PLEDGED.test(label) ? ['承诺内容'] : []),
    holds: ({ field }) => field.id === 'pledgeText',
  },
  { rewrite: (label) => (REVIEWED.test(label) ? ['评议年度'] : []) },
  { rewrite: (label) => (HONOURS.test(label) ? ['奖惩情况'] : []) },
  { rewrite: (label) => (HONOUR_ASKED.test(label) ? ['推荐称号'] : []) },
  {
    rewrite: (label) => [
      ...replaced(label, /(?<=\S{2})(?:材料|简介|概述|简述|概况|摘要|正文|全文|小结|报告)$/, ''),
      ...replaced(label, /^(?:(?:近|这)?[一二两三四五六七八九十\d]+年来?的?|曾获|所获|荣获)(?=\S{2})/, ''),
      ...replaced(label, /^(?:本|该)?(?:年度|学年|学期)(?:内|的)?(?=\S{2})/, ''),
    ],
    holds: (target) => typeOf(target) === 'longText',
  },
  // A table of opinions crosses 党委意见 with a column that is called 意见.
  { rewrite: (label) => replaced(label, /(?<=\S(?:意见|评语))(?:意见|内容|意见内容|具体意见)$/, '') },
];

/** What the rules make of a label, which is asked for with every form. */
const rewritesOf = remembered((label) =>
  rules.flatMap(({ rewrite, holds }) => rewrite(label).map((text) => ({ text, holds }))),
);

/** 申报单位审核意见 is that of the unit, whatever the form calls the unit. */
function opinionOf(label: string, names: FieldNames): string[] {
  const [, giver, part = ''] = ORG_OPINION.exec(label) ?? [];
  if (giver === undefined) return [];
  if (GENERAL_BRANCH.test(giver)) return [`党总支意见${part}`];
  if (COMMITTEE.test(giver)) return [`党委意见${part}`];
  if (SUPERIOR.test(giver)) return [`上级意见${part}`];
  if (BRANCH.test(giver)) return [`党支部意见${part}`];
  const bare = giver.replace(/^(?:学校|单位|本校|本单位|所在|所属)(?=\S{2})/, '');
  const targets = [giver, bare].flatMap((each) => targetsOf(names.scalars, each));
  const givers = new Set(targets.map(({ field }) => field.id));
  if (givers.has('workUnit')) return [`单位意见${part}`];
  return givers.has('partyBranch') ? [`党支部意见${part}`] : [];
}

/** Rewrites upon rewrites that are tried: 被推荐人所在学校全称 takes three. */
const MOST_STEPS = 3;

/**
 * What a label leads to under other ways of writing it: the first step that leads anywhere decides. `find` resolves one
 * spelling.
 */
export function byOtherSpelling<Found extends { target: FieldTarget; path: string }>(
  label: string,
  names: FieldNames,
  find: (spelling: string) => readonly Found[],
): Found[] {
  let open = [{ text: normaliseLabel(label), tests: [] as ((target: FieldTarget) => boolean)[] }];
  const seen = new Set(open.map(({ text }) => text));
  for (let step = 0; step < MOST_STEPS && open.length > 0; step += 1) {
    open = open.flatMap(({ text, tests }) =>
      [...rewritesOf(text), ...opinionOf(text, names).map((each) => ({ text: each, holds: undefined }))]
        .filter((next) => next.text !== '' && !seen.has(next.text) && seen.add(next.text))
        .map((next) => ({ text: next.text, tests: next.holds ? [...tests, next.holds] : tests })),
    );
    const found = open.flatMap(({ text, tests }) =>
      find(text).filter(({ target }) => tests.every((test) => test(target))),
    );
    if (found.length > 0) return [...new Map(found.map((each) => [each.path, each])).values()];
  }
  return [];
}

const LATIN = /[A-Za-z][A-Za-z'’.&-]*/g;

/** A label in two languages without the English, and one in English alone in the words of the forms: `姓名 Name`, `Date of Birth`. */
export function inOneLanguage(label: string): string[] {
  if (!LATIN.test(label)) return [];
  LATIN.lastIndex = 0;
  const han = label.replace(LATIN, '').replace(/[()/|:\s]+/g, '');
  if (/\p{L}/u.test(han)) return [han];
  const word = bareKey(label.replace(/[^A-Za-z]/g, ''));
  const entry = labelsById.get(usualField(word) ?? (AMBIGUOUS.has(word) ? '' : word));
  return entry === undefined ? [] : [entry];
}

/** Parts of a label that names one thing twice: `部门/科室`, `单位（学校）`. */
export function partsOfLabel(label: string): string[] {
  const plain = normaliseLabel(label);
  const [, before, inside] = /^([^()]+)\(([^()]+)\)$/.exec(plain) ?? [];
  const parts = before && inside ? [before, inside] : plain.split(/[/|、]|或者?/);
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}
