import { z } from './zod.ts';
import { IsoDate } from './values.ts';

/** `pack/set/item`: the same name means different things in different sources. */
export const CriterionId = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/));
export type CriterionId = z.infer<typeof CriterionId>;

/** Where a statement of a pack stands in its source. */
export const Citation = z.object({ document: z.string(), section: z.string(), readOn: IsoDate });
export type Citation = z.infer<typeof Citation>;

/** Who can settle a criterion: a program, a document that a program can only point at, or a person. */
export const Checkability = z.enum(['machine', 'evidence', 'person']);

export const Criterion = z.object({
  id: CriterionId,
  /** Verbatim item name (law 6). */
  name: z.string(),
  /** Requirement in our own words; may be empty where the source only gives the name. */
  requirement: z.string(),
  checkability: Checkability,
  /** Words whose presence in a pledge is evidence for the criterion; synonyms count as one. */
  lexicon: z._default(z.array(z.string()), []),
  citation: Citation,
});
export type Criterion = z.infer<typeof Criterion>;

export const CriterionSet = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  name: z.string(),
  /** To whom the set applies. */
  appliesTo: z.array(z.enum(['member', 'organisation', 'leader', 'teacher', 'class', 'school'])),
  criteria: z.array(Criterion),
  citation: Citation,
});
export type CriterionSet = z.infer<typeof CriterionSet>;

export const Stage = z.object({
  id: z.string(),
  name: z.string(),
  /** Closed interval; either end may be unknown in the source. */
  from: z.optional(IsoDate),
  to: z.optional(IsoDate),
  tasks: z._default(z.array(z.string()), []),
  citation: Citation,
});
export type Stage = z.infer<typeof Stage>;

/** Who hands which form to whom. */
export const Route = z.object({
  id: z.string(),
  roles: z.array(z.string()),
  /** Absent where what is handed in is no form; then `document` names it. */
  formTypeId: z.optional(z.string()),
  document: z.optional(z.string()),
  to: z.string(),
  /** What "kept" means in the source: sent up, or kept by the unit itself. */
  kind: z.enum(['report', 'keep']),
  citation: Citation,
});
export type Route = z.infer<typeof Route>;

/** Anything else the source asks for: activities, publicity, records, evaluation methods, themes, roles. */
export const Provision = z.object({
  id: z.string(),
  kind: z.enum(['activity', 'publicity', 'record', 'evaluation', 'theme', 'role', 'measure', 'requirement']),
  name: z.string(),
  text: z.string(),
  citation: Citation,
});
export type Provision = z.infer<typeof Provision>;

/** A defect of the source, shown and never repaired in silence (law 6). */
export const SourceNote = z.object({
  id: z.string(),
  about: z.string(),
  defect: z.string(),
  decision: z.string(),
  citation: Citation,
});
export type SourceNote = z.infer<typeof SourceNote>;

/** A local number (law 7): without a value the checks that need it answer `na`. */
export const Parameter = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.optional(z.string()),
  value: z.optional(z.union([z.number(), z.string()])),
  citation: z.optional(Citation),
});
export type Parameter = z.infer<typeof Parameter>;

/** One use of a check: which check, on which forms, with which parameters. `{"$parameter": id}` reads a pack parameter. */
export const CheckUse = z.object({
  id: z.string(),
  checkId: z.string(),
  formTypeIds: z.array(z.string()),
  params: z._default(z.record(z.string(), z.unknown()), {}),
  /** `review` where the source leaves the point to people: a `fail` of the check is then shown as `review`. */
  worst: z.optional(z.enum(['fail', 'review'])),
  criterionIds: z._default(z.array(CriterionId), []),
});
export type CheckUse = z.infer<typeof CheckUse>;

/** 标准包: everything one campaign document says, as data. */
export const Pack = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  version: z.string(),
  title: z.string(),
  issuer: z.string(),
  source: z.object({
    file: z.string(),
    title: z.string(),
    issuedOn: z.optional(z.string()),
    readOn: IsoDate,
  }),
  parameters: z.array(Parameter),
  sets: z.array(CriterionSet),
  stages: z.array(Stage),
  routes: z.array(Route),
  provisions: z.array(Provision),
  notes: z.array(SourceNote),
  checks: z.array(CheckUse),
});
export type Pack = z.infer<typeof Pack>;
export type PackInput = z.input<typeof Pack>;
