import { readFileSync } from 'node:fs';
import { z } from '../../core/model/zod.ts';
import { LabelledForm, LabelledPair, LabelledPledge } from './schema.ts';

export const halves = ['tuned', 'untuned'] as const;
export type Half = (typeof halves)[number];

export interface Labelled {
  pledges: LabelledPledge[];
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
    copies: z.array(LabelledPair).parse(lines('copies')),
    forms: z.array(LabelledForm).parse(lines('forms')),
  };
}
