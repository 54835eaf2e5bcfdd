import type { ContractColumn, JavaType } from '../model/import-contract.ts';

/** What a property of the portal's object ends up with; `note` names a silent loss. */
export interface Converted {
  value: string | null;
  note?: string;
}

const DEFAULT_TYPES = {
  string: 'String',
  integer: 'Integer',
  number: 'BigDecimal',
  date: 'Date',
} as const;

/** The type of the property in the portal's class. */
export function javaTypeOf({ javaType, type }: ContractColumn): JavaType {
  return javaType ?? DEFAULT_TYPES[type];
}
