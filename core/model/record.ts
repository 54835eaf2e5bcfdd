import { z } from './zod.ts';
import { Values } from './values.ts';

/** 填报记录: one filled form of one subject. The fold of its events; never edited in place. */
export const FormRecord = z.object({
  id: z.uuid(),
  formTypeId: z.string(),
  subjectId: z.uuid(),
  values: Values,
});
export type FormRecord = z.infer<typeof FormRecord>;
