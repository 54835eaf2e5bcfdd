import { readdirSync, readFileSync } from 'node:fs';
import { FieldPath } from '#core/model/values.ts';
import { z } from '#core/model/zod.ts';

/** What a model holds, or a list of it where several are chosen. */
const Held = z.union([z.string(), z.array(z.string())]);

/** What one control of a page stands for on the form. Written by hand from the page, never by an engine. */
export const TruthControl = z.object({
  /** Member of `__portalState()`, e.g. `rows[0].item`; dots and brackets as `flatten` of `judge.ts` writes them. */
  key: z.string(),
  /** An element of the control that is on the page before anything is opened. */
  selector: z.string(),
  /** Frames that lead to it, outermost first, each by a selector in the document around it; absent in the page itself. */
  frame: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** As printed, without numbering, colon and required mark; empty where the page prints none. */
  label: z.string(),
  /** What the control takes, in words of the page's author: text, select, date, month, radio, rate, cascader … */
  widget: z.string(),
  /** Path in the record's values, e.g. `joinPartyDate`, `pledges[0].item`, `ratings[2].grade`; `null` where there is none. */
  path: z.nullable(FieldPath),
  /** What the model holds once the record is filled in; absent where the control must be left as it is. */
  expect: z.optional(Held),
  /** Why it must be left as it is; always there when `expect` is absent. */
  leave: z.optional(z.string()),
});
export type TruthControl = z.infer<typeof TruthControl>;

/** A label and value that a read-only page prints. */
const TruthText = z.object({ label: z.string(), value: z.string(), path: z.nullable(FieldPath) });

/** A page, the record it is filled from, and what must come of it. */
export const PageTruth = z.object({
  title: z.string(),
  /** Libraries that draw it, by package name; `none` for plain HTML. */
  stack: z.array(z.string()),
  /** Where the form and its labels come from. */
  source: z.string(),
  record: z.object({ form: z.string(), values: z.record(z.string(), z.unknown()) }),
  controls: z.array(TruthControl),
  texts: z._default(z.array(TruthText), []),
});
export type PageTruth = z.infer<typeof PageTruth>;

/** Pages that the engine was made on, and pages that whoever tunes it has not looked at. */
export const sets = ['tuned', 'untuned'] as const;
export type PageSet = (typeof sets)[number];

const folder = (set: PageSet): URL => new URL(`./${set}/`, import.meta.url);

/** Names of a set's pages, in order. */
export function pageNames(set: PageSet): string[] {
  return readdirSync(folder(set), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Address of a page on the portal server. */
export function pageAddress(set: PageSet, name: string): string {
  return `/forms/${set}/${name}`;
}

export function pageTruth(set: PageSet, name: string): PageTruth {
  const text = readFileSync(new URL(`${name}/truth.json`, folder(set)), 'utf8');
  return PageTruth.parse(JSON.parse(text));
}
