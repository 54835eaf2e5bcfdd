import type { FormType } from '../model/form-type.ts';
import { normaliseLabel } from './label.ts';

/**
 * Titles of parts of a form that speak of somebody else. Found anywhere in the title, since the finding only ever
 * makes us leave a control alone.
 */
const OTHERS =
  /配偶|家庭|家属|家长|子女|父母|父亲|母亲|亲属|亲戚|社会关系|推荐人|介绍人|联系人|紧急|证明人|担保人|监护人|经办人|审核人|审批人|填表人|填报人|录入人|操作人|办理人|代办|委托人|受托人|培养人/;
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

/** Why controls under these titles are left alone; `undefined` when nothing speaks against them. */
export function foreignSection(section: readonly string[]): 'otherPersonSection' | 'filter' | undefined {
  if (section.some((title) => OTHERS.test(title))) return 'otherPersonSection';
  return section.some((title) => FILTER.test(title)) ? 'filter' : undefined;
}

/** Whether a title says that the part is about the subject, or is the form itself. */
export function ownSection(section: readonly string[], formType: FormType): boolean {
  const titles = new Set([formType.title, ...formType.titleAliases].map(normaliseLabel));
  return section.map(normaliseLabel).some((title) => OWN.has(title) || titles.has(title));
}
