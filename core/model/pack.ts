import { FormType } from './form-type.ts';
import { IsoDate } from './values.ts';
import { z } from './zod.ts';

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
  /** Share of the criterion in a score, where the campaign scores. */
  weight: z.optional(z.number().check(z.nonnegative())),
  /** 满分. */
  maxScore: z.optional(z.number().check(z.positive())),
  citation: Citation,
});
export type Criterion = z.infer<typeof Criterion>;

/** To whom a set of criteria speaks. */
export const Applicable = z.enum([
  'member',
  'party-worker',
  'leader',
  'leadership',
  'teacher',
  'student',
  'league-member',
  'league-organisation',
  'union',
  'mass-organisation',
  'organisation',
  'department',
  'class',
  'school',
  'office',
]);
export type Applicable = z.infer<typeof Applicable>;

export const CriterionSet = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  /** Verbatim; words that the source does not have stand in 〔〕, as editors mark what they supply (law 6). */
  name: z.string(),
  /** To whom the set applies. */
  appliesTo: z.array(Applicable),
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
  /** As the name of a set. */
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

/** A number, or the local number of a parameter (law 7). */
export const LocalNumber = z.union([z.number(), z.strictObject({ $parameter: z.string() })]);
export type LocalNumber = z.infer<typeof LocalNumber>;

/** 词表: words that checks look for; synonyms count as their word. */
export const WordList = z.object({
  id: z.string(),
  name: z.string(),
  entries: z.array(z.object({ word: z.string(), synonyms: z._default(z.array(z.string()), []) })),
});
export type WordList = z.infer<typeof WordList>;

/** 等次, best first. A score belongs to the grade from `from` on, below `below`. */
export const Grade = z.object({
  id: z.string(),
  name: z.string(),
  from: z.optional(z.number()),
  below: z.optional(z.number()),
  /** Most of all who are graded that may have it, in percent, and how the quota is rounded. */
  capPercent: z.optional(LocalNumber),
  rounding: z.optional(z.enum(['down', 'nearest', 'up'])),
});
export type Grade = z.infer<typeof Grade>;

/** 评语 of the comment bank. `{字段}` is filled in with the label's value, `{标准}` with the criterion's name. */
export const CommentPhrase = z.object({
  id: z.string(),
  verdict: z.enum(['met', 'partly', 'unmet', 'incomplete', 'returned']),
  criterionIds: z._default(z.array(CriterionId), []),
  text: z.string(),
});
export type CommentPhrase = z.infer<typeof CommentPhrase>;

/** A field path, or `rows[].column` for that column of every row; a repeating field by itself is all of its columns. */
export const ExportPath = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(\[\d*\]\.[a-z][A-Za-z0-9]*)?$/));

/** 导出: columns of a sheet that an office wants, by header. */
export const ExportLayout = z.object({
  id: z.string(),
  name: z.string(),
  formTypeId: z.string(),
  columns: z.array(z.object({ header: z.string(), path: ExportPath })),
});
export type ExportLayout = z.infer<typeof ExportLayout>;

/** One use of a check: which check, on which forms, with which parameters. `{"$parameter": id}` reads a pack parameter. */
export const CheckUse = z.object({
  id: z.string(),
  /** The author's name for it, beside the check's own title. */
  name: z.optional(z.string()),
  checkId: z.string(),
  formTypeIds: z.array(z.string()),
  params: z._default(z.record(z.string(), z.unknown()), {}),
  /** `review` where the source leaves the point to people: a `fail` of the check is then shown as `review`. */
  worst: z.optional(z.enum(['fail', 'review'])),
  criterionIds: z._default(z.array(CriterionId), []),
  /** Off: in the pack, but not run until an office turns it on. */
  enabled: z._default(z.boolean(), true),
});
export type CheckUse = z.infer<typeof CheckUse>;

/** 标准包: everything one campaign document says, as data. A pack that extends others is resolved by `core/packs/extend.ts`. */
export const Pack = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  version: z.string(),
  title: z.string(),
  issuer: z.string(),
  /** Ids of the packs that it builds on; of two parts with one id its own stands. */
  extends: z._default(z.array(z.string()), []),
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
  /** 表单 that the pack brings with it. */
  forms: z._default(z.array(FormType), []),
  wordLists: z._default(z.array(WordList), []),
  grades: z._default(z.array(Grade), []),
  comments: z._default(z.array(CommentPhrase), []),
  exports: z._default(z.array(ExportLayout), []),
});
export type Pack = z.infer<typeof Pack>;
export type PackInput = z.input<typeof Pack>;
/** What programs go by; provisions and notes are for people to read. */
export type RulesInput = Omit<PackInput, 'provisions' | 'notes'>;
