import type { PackInput } from '../model/pack.ts';
import type { Item } from './parts.ts';

type Citing = (section: string) => PackInput['notes'][number]['citation'];
type Kind = PackInput['provisions'][number]['kind'];

/** Section, id, what it is about, the defect, the decision. */
type NoteRow = readonly [section: string, id: string, about: string, defect: string, decision: string];

/** Section, id, name (verbatim), what is asked in our own words. */
type ProvisionRow = readonly [section: string, id: string, name: string, text: string];

/** The notes of one document, as a pack's files write them. */
export function notesOf(cite: Citing, rows: readonly NoteRow[]): PackInput['notes'] {
  return rows.map(([section, id, about, defect, decision]) => ({
    id,
    about,
    defect,
    decision,
    citation: cite(section),
  }));
}

/** The provisions of one document by kind, as a pack's files write them. */
export function provisionsOf(
  cite: Citing,
  rows: Readonly<Partial<Record<Kind, readonly ProvisionRow[]>>>,
): PackInput['provisions'] {
  return (Object.entries(rows) as [Kind, readonly ProvisionRow[]][]).flatMap(([kind, ofKind]) =>
    ofKind.map(([section, id, name, text]) => ({ id, kind, name, text, citation: cite(section) })),
  );
}

/** Last part of the id, name (verbatim), requirement in our own words, words that are evidence, own section. */
type ItemRow = readonly [
  id: string,
  name: string,
  requirement: string,
  lexicon?: readonly string[],
  section?: string,
];

function items(checkability: Item['checkability'], rows: readonly ItemRow[]): Item[] {
  return rows.map(([id, name, requirement, lexicon = [], section]) => ({
    id,
    name,
    requirement,
    checkability,
    lexicon: [...lexicon],
    ...(section === undefined ? {} : { section }),
  }));
}

/** Items that a document or the words of a form can be evidence for. */
export function evidenced(rows: readonly ItemRow[]): Item[] {
  return items('evidence', rows);
}

/** Items that only a person can judge. */
export function judged(rows: readonly ItemRow[]): Item[] {
  return items('person', rows);
}
