import { readFileSync } from 'node:fs';
import { z } from '../../core/model/zod.ts';
import { LabelledForm, LabelledPair, LabelledPledge } from './schema.ts';

export const halves = ['tuned', 'untuned'] as const;
export type Half = (typeof halves)[number];

export interface Labelled {
  pledges: LabelledPledge[];
  /** Pledges of every kind of office, written later, before the reader of texts was made general. */
  office: LabelledPledge[];
  copies: LabelledPair[];
  forms: LabelledForm[];
}

/** One half of the labelled set. Throws on a line that is not of its schema. */
export function readLabelled(half: Half): Labelled {
  const lines = (name: string): unknown[] =>
    readFileSync(new URL(`${half}/${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  return {
    pledges: z.array(LabelledPledge).parse(lines('pledges')),
    office: z.array(LabelledPledge).parse(lines('office')),
    copies: z.array(LabelledPair).parse(lines('copies')),
    forms: z.array(LabelledForm).parse(lines('forms')),
  };
}
