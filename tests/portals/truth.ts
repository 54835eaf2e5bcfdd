import { readFileSync } from 'node:fs';
import democraticReview from '#core/forms/democratic-review.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import type { FormType } from '#core/model/form-type.ts';
import { FieldPath, parsePath, valueAt, type Values } from '#core/model/values.ts';
import { z } from '#core/model/zod.ts';

/** What a control of a sample portal stands for on the paper form. Written by hand, never by an engine. */
const TruthControl = z.object({
  /** Member of `__portalState()`, e.g. `cnList[0].item`; absent where the portal's model has none. */
  key: z.optional(z.string()),
  selector: z.string(),
  /** As printed. */
  label: z.string(),
  /** `null`: no field of this form. */
  path: z.nullable(FieldPath),
  /** Why it must not be written; always there when `path` is `null`. */
  leave: z.optional(z.string()),
  /** What the portal itself has put there; writing needs the user's tick (law 4). */
  present: z.optional(z.string()),
  /** How much of a date the control takes; `M` is the number of the month alone. */
  format: z.optional(z.enum(['YYYY-MM', 'YYYY', 'M'])),
  /** Word → code in the portal's model. */
  codes: z.optional(z.record(z.string(), z.string())),
});
export type TruthControl = z.infer<typeof TruthControl>;

const TruthText = z.object({
  label: z.string(),
  path: z.nullable(FieldPath),
  /** Why it is no field; always there when `path` is `null`. */
  why: z.optional(z.string()),
  /** How much of a date is printed. */
  format: z.optional(z.enum(['YYYY-MM', 'YYYY'])),
});

const page = { page: z.string(), title: z.string(), formTypeId: z.string() };
const FormTruth = z.object({ ...page, controls: z.array(TruthControl) });
const DetailTruth = z.object({ ...page, texts: z.array(TruthText) });
export type FormTruth = z.infer<typeof FormTruth>;
export type DetailTruth = z.infer<typeof DetailTruth>;

export const portalIds = ['jsp', 'ruoyi', 'jeecg'] as const;
export type PortalId = (typeof portalIds)[number];

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./truth/${name}.json`, import.meta.url), 'utf8'));
}

/** Form pages that no part of the product was made on: what it does there is measured, never tuned. */
export const holdoutIds = ['survey'] as const;
export type HoldoutId = (typeof holdoutIds)[number];

/** Truth of the form page of a portal. */
export function formTruth(portal: PortalId | HoldoutId): FormTruth {
  return FormTruth.parse(readJson(`${portal}-form`));
}

/** Truth of the read-only page of a portal. */
export function detailTruth(portal: PortalId): DetailTruth {
  return DetailTruth.parse(readJson(`${portal}-detail`));
}

const formTypes: readonly FormType[] = [memberPledge, democraticReview];

/** The form type that a page of a portal shows. */
export function formTypeOf(truth: { formTypeId: string }): FormType {
  const formType = formTypes.find(({ id }) => id === truth.formTypeId);
  if (!formType) throw new Error(`no form type ${truth.formTypeId}`);
  return formType;
}

/** A portal's model, flat: `cnList[0].item` → text, or a list of texts for several choices. */
export type FlatModel = Record<string, string | string[]>;

function coded(control: TruthControl, formType: FormType, text: string): string {
  if (control.format === 'M') return String(Number(text.slice(5, 7)));
  if (control.format) return text.slice(0, control.format.length);
  if (!control.codes) return text;
  const field = formType.fields.find(({ id }) => control.path && id === parsePath(control.path).field);
  const option = field?.options?.find(({ value, aliases }) => [value, ...aliases].includes(text));
  const spelling = [text, option?.value ?? '', ...(option?.aliases ?? [])].find(
    (word) => control.codes?.[word],
  );
  return (spelling && control.codes[spelling]) ?? text;
}

/** What a control holds in the portal's model once a value is in it; `undefined` where the record has no value. */
export function modelValue(
  truth: FormTruth,
  control: TruthControl,
  values: Values,
): string | string[] | undefined {
  const value = control.path === null ? undefined : valueAt(values, control.path);
  if (value === undefined) return undefined;
  const formType = formTypeOf(truth);
  return Array.isArray(value)
    ? value.map((word) => coded(control, formType, word))
    : coded(control, formType, value);
}

/** A record in the words and codes of a portal: what its database would answer. */
export function portalModel(truth: FormTruth, values: Values): FlatModel {
  const model: FlatModel = {};
  for (const control of truth.controls) {
    const value = modelValue(truth, control, values);
    if (control.key !== undefined && value !== undefined) model[control.key] = value;
  }
  return model;
}
