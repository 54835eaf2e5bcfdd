import { type DutyField, dutyFields, headPosts, widerFields } from './duty-fields.ts';
import { compileLexicon } from './lexicon.ts';
import { longestFirst } from './longest-first.ts';
import { normalise, type Quote } from './normalise.ts';

/** Who writes: 岗位 or 职务, and what the person is in charge of (分管教学). */
export interface Duty {
  role?: string | undefined;
  inCharge?: string | undefined;
}

/** `matches`: the text speaks of the duty (`quote`), of other work only (`quote` of that), or it cannot be told. */
export interface DutyMatch {
  matches: boolean | null;
  quote?: Quote;
}

const posts = compileLexicon(dutyFields.map(({ id, posts: terms }) => ({ id, terms })));
const work = compileLexicon(dutyFields.map(({ id, work: terms }) => ({ id, terms })));
/** A deputy answers for a part: 副校长 alone says nothing, 分管教学副校长 says teaching. */
const HEAD = new RegExp(`(?<!副|校长|处|室)(?:${longestFirst(headPosts).join('|')})(?![办助室])`);
const NOUN = /[\u4e00-\u9fff]{2,}/g;
const EMPTY =
  /分管|主管|负责|协助|具体|工作|管理|方面|建设|等|主任|副主任|校长|副校长|处长|科长|组长|成员|干事|人员|教师|老师|同志|教育|学校|办公室|一职|兼任|兼|职员|员工|年级/g;

/** Whether what a text promises belongs to the writer's duty. `null` where no duty is known or the text names no work. */
export function matchDuty(text: string, { role = '', inCharge = '' }: Duty): DutyMatch {
  const told = [role, inCharge].join(' ');
  if (told.trim() === '') return { matches: null };
  const own = directly(text, told);
  if (own) return { matches: true, quote: own };
  const mentions = work.mentionsIn(text);
  const [first] = mentions;
  if (HEAD.test(normalise(told).text)) return first ? { matches: true, quote: first } : { matches: null };
  const fields = fieldsOf(role, inCharge);
  if (fields.size === 0 || !first) return { matches: null };
  // Another subject than one's own is other work, though it is teaching.
  const subject = mentions.find(({ ids }) => ids.some(isSubject));
  const isOther =
    [...fields].some(isSubject) &&
    subject &&
    !mentions.some(({ ids }) => ids.some((id) => isSubject(id) && fields.has(id)));
  if (isOther) return { matches: false, quote: subject };
  const match = mentions.find(({ ids }) => ids.some((id) => fields.has(id)));
  return match ? { matches: true, quote: match } : { matches: false, quote: first };
}

/** What one is in charge of goes before the post: 副校长, 分管后勤. */
function fieldsOf(role: string, inCharge: string): ReadonlySet<string> {
  const charged = idsIn(inCharge);
  const ids = charged.length > 0 ? charged : idsIn(role);
  const wide = ids.flatMap((id) => [id, ...(widerFields[id] ?? [])]);
  // A class teacher and a teacher of any subject teach as well.
  if (ids.some(isSubject) || idsIn(role).includes('class')) wide.push('teaching');
  return new Set(wide);
}

function isSubject(id: string): boolean {
  return id.startsWith('subject-');
}

function idsIn(text: string): readonly DutyField['id'][] {
  return posts.mentionsIn(text).flatMap(({ ids }) => ids);
}

/** The words of the duty themselves stand in the text: 分管食堂 and 食堂. */
function directly(text: string, told: string): Quote | undefined {
  const normal = normalise(text);
  const rest = normalise(told).text.replace(EMPTY, ' ');
  for (const [noun] of rest.matchAll(NOUN)) {
    const at = normal.text.indexOf(noun);
    if (at >= 0) return normal.quote(at, at + noun.length);
  }
  return undefined;
}
