import { z } from './zod.ts';
import { Values } from './values.ts';

/**
 * 对象: a person or an organisation that forms are about. `values.name` is its name: one that has none is shown as 未命名,
 * and no name is ever written for it.
 */
export const Subject = z.object({
  id: z.uuid(),
  kind: z.enum(['person', 'organisation']),
  values: Values,
});
export type Subject = z.infer<typeof Subject>;

/** Fields that may tell two people of one name apart, strongest first (DESIGN section 6, roster run). */
export const SECOND_KEYS = [
  'idNumber',
  'employeeNumber',
  'phone',
  'birthDate',
  'partyBranch',
  'workUnit',
] as const;
