import type { PackInput } from '../model/pack.ts';

type ProvisionInput = PackInput['provisions'][number];
type NoteInput = PackInput['notes'][number];
type Cite = (section: string) => NoteInput['citation'];

/** Writes provisions of one document, one line each. */
export function provisionsOf(cite: Cite) {
  return (
    kind: ProvisionInput['kind'],
    section: string,
    id: string,
    name: string,
    text: string,
  ): ProvisionInput => ({ id, kind, name, text, citation: cite(section) });
}

/** Writes notes on defects of one document, one line each. */
export function notesOf(cite: Cite) {
  return (section: string, id: string, about: string, defect: string, decision: string): NoteInput => ({
    id,
    about,
    defect,
    decision,
    citation: cite(section),
  });
}
