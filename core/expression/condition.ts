import type { Evidence } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import { Compiler } from './compiler.ts';
import { describe } from './describe.ts';
import type { Node } from './node.ts';
import { namesOf } from './names.ts';
import { parseCondition } from './parse.ts';
import { type ConditionContext, type Doubt, Run, type Seen } from './run.ts';
import type { Truth } from './value.ts';

/** What a condition says of one form. */
export interface ConditionResult {
  /** `undefined`: cannot tell, which is never "met" (law 5). */
  value: Truth;
  evidence: Evidence[];
  /** The values that decided, for the reader. */
  seen: Seen[];
  /** Where `value` is unknown: why, and of what. */
  doubt?: { kind: Doubt; names: string[] };
}

/** 合格条件, ready to run. */
export interface Condition {
  /** Fields that it asks about: `idNumber`, `pledges[].item`. */
  fields: string[];
  run(context: ConditionContext): ConditionResult;
}

interface Known {
  node: Node;
  condition: Condition;
}
/** Packs and forms do not change once loaded, and a thousand forms are checked against the same condition. */
const compiled = new WeakMap<Pack, WeakMap<FormType, Map<string, Known>>>();

/**
 * Compiles a condition of the language that `docs/conditions.md` describes. Pure: the same text gives the same answers. Throws
 * `JiannuoError` `expression.*` with the place (第几个字) and the piece that is wrong.
 */
export function compileCondition(text: string, { form, pack }: { form: FormType; pack: Pack }): Condition {
  return known(text, form, pack).condition;
}

/** A condition in words that say which way it counts: 「满足以下条件为合格：…」. Throws as `compileCondition`. */
export function describeCondition(text: string, { form, pack }: { form: FormType; pack: Pack }): string {
  return `满足以下条件为合格：${describe(known(text, form, pack).node, namesOf(form))}`;
}

function known(text: string, form: FormType, pack: Pack): Known {
  const byForm = compiled.get(pack) ?? new WeakMap<FormType, Map<string, Known>>();
  compiled.set(pack, byForm);
  const byText = byForm.get(form) ?? new Map<string, Known>();
  byForm.set(form, byText);
  const found = byText.get(text) ?? compile(text, form, pack);
  byText.set(text, found);
  return found;
}

function compile(text: string, form: FormType, pack: Pack): Known {
  const node = parseCondition(text, namesOf(form));
  const compiler = new Compiler(text, form, pack);
  const truth = compiler.truth(node);
  const run = (context: ConditionContext): ConditionResult => {
    const noted = new Run(context);
    const value = truth(noted);
    const { evidence, seen } = noted;
    return { value, evidence, seen, ...(value === undefined ? { doubt: noted.doubt } : {}) };
  };
  return { node, condition: { fields: [...compiler.fields], run } };
}
