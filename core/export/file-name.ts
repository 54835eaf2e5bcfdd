import { maskNumbers } from '../model/mask.ts';

/** What a pattern may say, as `{表单}` or `{form}`. */
export const NAME_TOKENS = {
  form: '表单',
  organisation: '单位',
  date: '日期',
  people: '人数',
  number: '序号',
  files: '份数',
  template: '模板',
} as const;
export type NameToken = keyof typeof NAME_TOKENS;

/** What the tokens stand for in one export. */
export interface NameFacts {
  /** Title of the form. */
  form: string;
  /** The one organisation of all records; `''` where they have several or none. */
  organisation: string;
  /** `2026-05-01`. */
  date: string;
  /** Records in all. */
  people: number;
  /** Name of the template's file, without its extension; `''` for an export without one. */
  template: string;
  /** Files of the export. */
  files: number;
}

export interface FileNames {
  /** With extension, one per file. */
  names: string[];
  /** Words in braces that mean nothing; they stay out. */
  unknown: string[];
  /** Something of the pattern's could not be part of a name and was replaced, or the name was cut. */
  changed: boolean;
}

/** Windows counts UTF-16 units and takes 255 in a name; the folder's path wants its share of 260. */
const LONGEST = 120;
/** What Windows forbids in names (Microsoft, Naming Files, Paths, and Namespaces), and what is not seen. */
const ILLEGAL = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Names of devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * Names of the files of an export, by a pattern such as `{表单}-{单位}-{日期}`. Each is a legal name on Windows, without folders, and
 * unlike the others: of several files each gets `-1共3` unless the pattern numbers them itself. ID numbers are masked.
 * @param extension without dot
 */
export function fileNames(pattern: string, facts: NameFacts, extension: string): FileNames {
  const unknown: string[] = [];
  const numbered = /\{\s*(?:序号|number)\s*\}/.test(pattern);
  let changed = false;
  const names = Array.from({ length: Math.max(1, facts.files) }, (_, at) => {
    const said = pattern.replace(/\{([^{}]*)\}/g, (_match, word: string) => {
      const text = textFor(word.trim(), facts, at);
      if (text === undefined && !unknown.includes(word)) unknown.push(word);
      return text ?? '';
    });
    const suffix = facts.files > 1 && !numbered ? `-${at + 1}共${facts.files}` : '';
    const base = legalName(said, LONGEST - suffix.length - extension.length - 1);
    changed ||= base.changed;
    return `${base.name}${suffix}.${extension}`;
  });
  return { names: distinct(names), unknown, changed };
}

function textFor(word: string, facts: NameFacts, at: number): string | undefined {
  const texts: Record<NameToken, string> = {
    form: facts.form,
    organisation: facts.organisation,
    date: facts.date,
    people: String(facts.people),
    number: String(at + 1).padStart(String(facts.files).length, '0'),
    files: String(facts.files),
    template: facts.template,
  };
  const token = Object.entries(NAME_TOKENS).find((names) => names.includes(word))?.[0];
  return token === undefined ? undefined : texts[token as NameToken];
}

/** A token that stands for nothing leaves no doubled or hanging separator behind. */
function legalName(said: string, longest: number): { name: string; changed: boolean } {
  const plain = maskNumbers(said)
    .replace(/([-_\s])[-_\s]*\1/g, '$1')
    .replace(/^[-_\s]+|[-_\s.]+$/g, '');
  const legal = plain
    .replace(/\*+/g, '×')
    .replace(ILLEGAL, '_')
    .replace(/[\s.]+$/, '');
  const named = DEVICE.test(legal) ? `_${legal}` : legal;
  const cut = cutTo(named || '导出', longest);
  return { name: cut, changed: ILLEGAL_ONCE.test(plain) || cut !== legal };
}

const ILLEGAL_ONCE = new RegExp(ILLEGAL.source, 'u');

/** At most so many UTF-16 units, no character cut in two. */
function cutTo(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > longest) break;
    cut += character;
  }
  return cut.replace(/[\s.]+$/, '');
}

/** Windows tells no upper from lower case. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = name.replace(/(\.[^.]*)$/, ` (${n})$1`);
    taken.add(free.toLowerCase());
    return free;
  });
}
