import type { DescribedControl } from '../../model/page.ts';
import { normaliseLabel } from '../label.ts';

/** `思想政治（20分）`, `教学常规 30分`: how many points an indicator is worth is no part of its name. */
const POINTS = /(?:[([](?:满分|共|计|分值)?:?\d+(?:\.\d+)?分?[)\]]|(?:满分|共|计)?\d+(?:\.\d+)?分)$/;

/** Name of an indicator or column as it is compared. */
export function itemName(text: string): string {
  return normaliseLabel(normaliseLabel(text).replace(POINTS, ''));
}

const FRAME =
  /^(?:对|关于)?(.+?)的?(?:总体|综合|民主|年度|述职)*(?:评价|测评|评议|考核|评分|打分|满意度|意见)(?:情况|表|票|卷|调查)?$/;

/** Whom a title is about: `对领导班子的总体评价` is about 领导班子. */
export function framedBy(title: string): string | undefined {
  return FRAME.exec(title)?.[1]?.replace(/同志$/, '');
}

/** Everything that names a control: what stands beside it in its row, over it, around it, and its own labels. */
export interface ControlNames {
  row: ReadonlySet<string>;
  /** Column headers and labels. */
  own: ReadonlySet<string>;
  /** Row, labels and columns, also without a note on who somebody is: 王试样（教务主任）. */
  people: ReadonlySet<string>;
  /** Titles without a note on who somebody is. */
  titled: ReadonlySet<string>;
  /** Row, labels and the lowest header, without the headers of groups and titles. */
  near: ReadonlySet<string>;
  /** Row, column headers and titles: what a part of the page is about, without the labels of the control itself. */
  place: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

export function namesOf({ about, section, labels }: DescribedControl): ControlNames {
  const row = new Set((about?.row ?? []).map(itemName));
  const texts = [...(about?.column ?? []), ...labels.map(({ text }) => text)];
  const own = new Set([...texts, ...texts.flatMap(quotedIn), ...texts.flatMap(askedAbout)].map(itemName));
  const titles = section.map(itemName);
  const framed = titles.flatMap((title) => framedBy(title) ?? []);
  const place = new Set([...row, ...(about?.column ?? []).map(itemName), ...titles, ...framed]);
  const lowest = [...(about?.column ?? []).slice(0, 1), ...labels.map(({ text }) => text)].map(itemName);
  const near = new Set([...row, ...lowest]);
  const people = new Set([...row, ...own].flatMap((text) => [text, withoutNote(text)]));
  const titled = new Set(titles.map(withoutNote));
  return { row, own, people, titled, near, place, all: new Set([...place, ...own]) };
}

const withoutNote = (text: string): string => text.replace(/\([^()]+\)$/, '');

/** `您对“师德师风”的评价` speaks of 师德师风 and of nothing else. */
function quotedIn(text: string): string[] {
  const quoted = [...text.matchAll(/[“"「『《【]([^”"」』》】]+)[”"」』》】]/g)].flatMap(
    ([, inside]) => inside ?? [],
  );
  return quoted.length === 1 ? quoted : [];
}

const ASKED_ABOUT =
  /^(?:您|你)?(?:认为|觉得)?对?(?:于|我们)?(?:(?:学校|本校|我校|教师|老师)的?)?(.+?)的?(?:总体|整体)?(?:评价|满意程度|满意度|满意情况|看法|是否满意|满意吗)(?:是|如何|怎样|怎么样)?[?。]?$/;

/** `您对学校教育教学质量的评价是？` asks about 教育教学质量, of the school as all of the sheet is. */
function askedAbout(text: string): string[] {
  const plain = itemName(text).replace(/\(\)$/, '');
  if (!/^(?:您|你)/.test(plain)) return [];
  const item = ASKED_ABOUT.exec(plain)?.[1];
  return item === undefined || /[,，、“"]/.test(item) ? [] : [item];
}
