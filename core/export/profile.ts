import type { FormType } from '../model/form-type.ts';
import type { ContractColumn, ImportProfile } from '../model/import-contract.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { readAsDays } from './dates.ts';
import { columnType } from './template-rows.ts';
import { allWordsOf, fieldOfPath } from './words.ts';

/** What is known of the portal's own code and does not stand in the template. */
export interface PortalFacts {
  /** Rows that it skips, and reads as the header, where they are not those of the template. */
  titleRows?: number | undefined;
  headRows?: number | undefined;
  /** Name of the sheet that it asks for; by place where it asks for none. */
  sheetName?: string | undefined;
  /** Between several words of one cell; default a comma. */
  separator?: string | undefined;
  /** It goes by the place of a column, whatever the header. */
  byPlace?: boolean | undefined;
}

/**
 * What the template itself says about the portal's import: rows above the header, columns, required marks, word lists.
 * A word outside a list is read as the contract says.
 * @param dateFormat Java pattern with which the portal reads dates where a column says nothing
 */
export function profileOf(
  template: Template,
  formType: FormType,
  contractId: string,
  dateFormat: string,
): ImportProfile {
  return {
    id: 'template',
    title: template.sheet,
    contractId,
    titleRows: template.headerRow - (template.headerRows ?? 1),
    headRows: template.headerRows ?? 1,
    columns: template.columns.flatMap((column): ContractColumn[] => {
      if (column.path === null) return [];
      const type = fieldOfPath(formType, column.path)?.type;
      const { header, path, required } = column;
      const words = allWordsOf(column);
      const pattern = type === 'date' ? readAsDays(column, dateFormat) : undefined;
      const number = columnType(column, formType) === 'number' ? numberType(column) : 'string';
      return [
        {
          header,
          column: column.column,
          path,
          required,
          type: pattern === undefined ? number : 'date',
          ...(pattern === undefined ? {} : { dateFormat: pattern }),
          ...(words ? { dictionary: Object.fromEntries(words.map((word) => [word, word])) } : {}),
        },
      ];
    }),
  };
}

function numberType({ type }: TemplateColumn): 'integer' | 'number' {
  return type === 'integer' ? 'integer' : 'number';
}

/** The profile as the portal's own code is set. */
export function profileAsSet(
  profile: ImportProfile,
  { titleRows, headRows, sheetName, separator, byPlace }: PortalFacts,
): ImportProfile {
  return {
    ...profile,
    titleRows: titleRows ?? profile.titleRows,
    headRows: headRows ?? profile.headRows,
    ...(sheetName === undefined ? {} : { sheetName }),
    columns: profile.columns.map((column) => ({
      ...column,
      ...(separator !== undefined && column.dictionary ? { separator } : {}),
      ...(byPlace ? { byPlace } : {}),
    })),
  };
}
