import type { FieldInput } from '../../model/form-type.ts';

type Opinion<Id extends string> = FieldInput & { id: Id };

/** One of a chain of opinions: what is said, who signed it and on which day. */
type Signed<Id extends string> = readonly [
  Opinion<Id>,
  FieldInput & { id: `${Id}By` },
  FieldInput & { id: `${Id}On` },
];

/**
 * An opinion with its signer and its day. Forms print 签名 and 日期 below the opinion, under its name: `党支部意见` over `签名`
 * is 党支部意见签字人; other words for both are rules of `matching/spellings.ts`.
 */
export function signed<const Id extends string>(
  id: Id,
  label: string,
  aliases: readonly string[],
  more: Partial<Pick<FieldInput, 'orElse'>> & { signer?: string[] } = {},
): Signed<Id> {
  const { signer = [], ...own } = more;
  const names = (suffix: string): string[] => aliases.map((alias) => alias + suffix);
  return [
    { id, label, aliases: [...aliases], type: 'longText', ...own },
    { id: `${id}By`, label: `${label}签字人`, aliases: [...names('签字人'), ...signer], type: 'text' },
    { id: `${id}On`, label: `${label}日期`, aliases: names('日期'), type: 'date' },
  ];
}
