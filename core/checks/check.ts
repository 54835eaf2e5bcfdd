import type { z } from '../model/zod.ts';
import type { Evidence, Outcome } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { FieldPath, IsoDate, Values } from '../model/values.ts';

/** What a check may look at. Nothing else: same input, same findings. */
export interface CheckContext {
  values: Values;
  formType: FormType;
  pack: Pack;
  /** Day the check speaks of; given by the caller, as core has no clock. */
  today: IsoDate;
  /** Fields that the page has a place for, where the values come from a page: others are not its to fill in. */
  shown?: ReadonlySet<string>;
}

/** One answer of a check. A check may answer once per field, row or criterion. */
export interface CheckResult {
  outcome: Outcome;
  /** Key into the check's `messages`. */
  code: string;
  params?: Record<string, string | number>;
  evidence?: Evidence[];
  path?: FieldPath;
  criterionIds?: string[];
}

interface Words {
  zh: string;
  en: string;
}

/** `review`: what is said instead where a pack leaves the point to people, and nobody may be told to correct it. */
export interface CheckMessages {
  [code: string]: Words & { review?: Words };
}

/** 检查. One folder of `core/checks/` default-exports one of these from `index.ts`. */
export interface CheckDefinition<Params = unknown> {
  id: string;
  title: { zh: string; en: string };
  /** Schema of its parameters; pack loading fails on anything it does not accept. */
  params: z.ZodMiniType<Params>;
  /** Never answers `fail`: what it looks for is a matter of judgement. The engine refuses a `fail` from it. */
  advisory?: true;
  /** Words per code; `{name}` is replaced by the finding's parameter. */
  messages: CheckMessages;
  run(context: CheckContext, params: Params): CheckResult[];
}

/** Keeps the parameter type of a check literal. */
export function defineCheck<Params>(definition: CheckDefinition<Params>): CheckDefinition<Params> {
  return definition;
}
