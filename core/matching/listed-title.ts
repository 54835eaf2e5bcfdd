import type { FormType } from '../model/form-type.ts';
import { titledForms } from './form-title.ts';
import { normaliseLabel } from './label.ts';

/** Evaluations are filled in one by one and sent in as lists, under titles of every make; of pledges the lists are forms of their own. */
const LISTED: ReadonlySet<string | undefined> = new Set(['appraisal', 'honour', 'assessment']);
const ACTS = /(民主(?:测评|评议|推荐)|考核|考评|评价|评议|测评|评选|推荐|申报|表彰|投票|计票)/;
/** What sheet it is, which says nothing of what it is about. */
const KIND =
  /(?:结果|情况|得分|评分|量化|汇总|统计|登记|审批|鉴定|呈报|备案|公示|报告|审核)*(?:表|书|卡|票|册|单)$/;
/** 2026学年度教师考核 and 教职工年度考核 are one thing: staff, and some year. */
const ANY = /学年度|年度|学年|年终|教职工|教师|工作人员/g;
/** How the title of a list ends, whatever stands behind it in brackets. */
const LIST = /(?:表|册|单|台账|公示|汇总|统计|排名|名次|备案|结果|情况)(?:\([^()]*\))?\d*$/;
/** Titles of forms that are lists themselves, and what such a list counts: of two that say as much, the votes stand in the list. */
const OWN_LIST = /汇总|统计/;
const COUNTED = /测评|票/;
/** The name of a sheet is shorter than its title, and says no more than what it is about. */
const LONGEST_NAME = 12;

/**
 * Forms that a title of a list is about: each word of one of their own titles stands in it, in any order: 推荐, 优秀共产党员 and any kind of list. By id,
 * with the places of those words. Forms whose words are all among those of another are left out: 考核 in 师德考核; of two with the same words
 * about a vote the one that is a list of votes is left.
 */
export function listedForms(title: string, forms: readonly FormType[]): Map<string, ReadonlySet<number>> {
  const text = normaliseLabel(title).replace(ANY, '');
  if (!LIST.test(text) && text.length > LONGEST_NAME) return new Map();
  const found = forms
    .filter(({ group }) => LISTED.has(group))
    .map(({ id, title: own, titleAliases }) => {
      const topics = [own, ...titleAliases].map(wordsOf).filter((words) => words.length > 0);
      const said = topics.filter((words) => words.every((word) => text.includes(word)));
      const covered = new Set(said.flat().flatMap((word) => placesOf(word, text)));
      const counts = OWN_LIST.test(own) && said.flat().some((word) => COUNTED.test(word));
      return { id, covered, counts };
    })
    .filter(({ covered }) => covered.size > 0);
  const widest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          isWithin(one.covered, other.covered) ||
          (other.counts && !one.counts && isEqual(one.covered, other.covered)),
      ),
  );
  return new Map(widest.map(({ id, covered }) => [id, covered]));
}

/**
 * Forms that a title names: in full, or as a list of them. A title in full goes before a list that says nothing beyond it; where a list
 * says more, both are named.
 */
export function namedForms(title: string, forms: readonly FormType[]): Set<string> {
  const full = titledForms(title, forms);
  const listed = listedForms(title, forms);
  if (full.size === 0) return new Set(listed.keys());
  const own = [...full].flatMap((id) => [...(listed.get(id) ?? [])]);
  const beyond = [...listed].filter(([id, covered]) => {
    return !full.has(id) && own.length > 0 && [...covered].some((place) => !own.includes(place));
  });
  return new Set([...full, ...beyond.map(([id]) => id)]);
}

const known = new Map<string, readonly string[]>();

/** What a form's title is about, word by word: whom, and what is done. */
function wordsOf(title: string): readonly string[] {
  const words =
    known.get(title) ??
    title
      .split('…')
      .flatMap((part) => normaliseLabel(part).replace(KIND, '').replace(ANY, '').split(ACTS))
      .filter((word) => word !== '');
  known.set(title, words);
  return words;
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    for (let place = at; place < at + word.length; place += 1) places.push(place);
  }
  return places;
}

function isEqual(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return other.size === one.size && [...one].every((place) => other.has(place));
}

/** Whether the one says less than the other, and nothing else. */
function isWithin(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return other.size > one.size && [...one].every((place) => other.has(place));
}
