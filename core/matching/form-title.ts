import type { FormType } from '../model/form-type.ts';
import { normaliseLabel } from './label.ts';

/** Words between the parts of a title, such as a year and a campaign: `党支部2016年“三比一争”公开承诺书`. */
const GAP = '…';
const LONGEST_GAP = 16;
/** 优秀共产党员、优秀党务工作者推荐审批表 is a sheet for either. */
const JOINED = /^[、,/和与及暨或]/;

/** Where a title stands in a heading. */
interface Place {
  formId: string;
  /** Signs of the heading that the title itself covers. */
  covered: ReadonlySet<number>;
  /** Signs that stand between its parts. */
  between: number;
}

/**
 * Forms whose title a heading carries. A title that says more goes before one that it contains: 党组织公开承诺书 is none of
 * 公开承诺书. Of two that each say something of their own, the one whose words stand closest is meant: 党支部党员公开承诺书 is a
 * member's. A heading that is the title of one form in full is that form's. More than one form is left where nothing decides.
 */
export function titledForms(heading: string, forms: readonly FormType[]): Set<string> {
  const text = normaliseLabel(heading);
  const whole = forms.filter(({ title }) => normaliseLabel(title) === text);
  if (text !== '' && whole.length === 1) return new Set(whole.map(({ id }) => id));
  const places = forms.flatMap((form) =>
    partsOfTitles(form).flatMap((parts) => {
      const found = placeOf(text, parts);
      return found ? [{ formId: form.id, ...found }] : [];
    }),
  );
  const widest = places.filter((one) => !places.some((other) => covers(other, one)));
  const closest = Math.min(...widest.map(({ between }) => between));
  return new Set(widest.filter(({ between }) => between === closest).map(({ formId }) => formId));
}

/** Whether a text is the title of a form, and nothing more. */
export function isTitle(text: string, forms: readonly FormType[]): boolean {
  const plain = normaliseLabel(text);
  return forms.some(({ title }) => normaliseLabel(title) === plain);
}

function covers(other: Place, one: Place): boolean {
  return other.covered.size > one.covered.size && [...one.covered].every((at) => other.covered.has(at));
}

const known = new WeakMap<FormType, readonly (readonly string[])[]>();

function partsOfTitles(form: FormType): readonly (readonly string[])[] {
  const parts =
    known.get(form) ??
    [form.title, ...form.titleAliases].map((title) => title.split(GAP).map(normaliseLabel));
  known.set(form, parts);
  return parts;
}

/** `优秀共产党员推荐审批表` is asked for by a page that is called 优秀共产党员推荐审批, or that and what one does there. */
const SHEET = /(?<=\S{2})[表书]$/;
const DONE_THERE =
  /^(?:信息|系统)?(?:填报|填写|录入|登记|申报|上报|维护|管理|新增|编辑|修改|查看|详情|审核|查询)?(?:系统|页面|界面)?(?:$|[-_|·—(（])/;
/** Fewer signs than these without 表 or 书 may be the title of a part: 民主测评. */
const LEAST_WITHOUT_SHEET = 6;

/** Where a title stands in full, or without its last word at the end of a heading. */
function placeOf(text: string, parts: readonly string[]): Omit<Place, 'formId'> | undefined {
  const whole = placeOfParts(text, parts);
  const last = parts.at(-1) ?? '';
  if (whole || !SHEET.test(last)) return whole;
  const bare = last.replace(SHEET, '');
  const found = placeOfParts(text, [...parts.slice(0, -1), bare]);
  if (!found || found.covered.size < LEAST_WITHOUT_SHEET) return undefined;
  return DONE_THERE.test(text.slice(Math.max(...found.covered) + 1)) ? found : undefined;
}

/** The parts of a title in order, from the last in the heading backwards, each as near to the next as it stands. */
function placeOfParts(text: string, parts: readonly string[]): Omit<Place, 'formId'> | undefined {
  const covered = new Set<number>();
  let end = text.length;
  let between = 0;
  for (const part of [...parts].reverse()) {
    const at = text.slice(0, end).lastIndexOf(part);
    if (part === '' || at < 0) return undefined;
    const gap = covered.size === 0 ? '' : text.slice(at + part.length, end);
    if (gap.length > LONGEST_GAP) return undefined;
    between += JOINED.test(gap) ? 0 : gap.length;
    for (let place = at; place < at + part.length; place += 1) covered.add(place);
    end = at;
  }
  return { covered, between };
}
