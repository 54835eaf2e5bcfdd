import { matchHeaders } from '../matching/row.ts';
import type { FormType } from '../model/form-type.ts';
import type { ContractColumn, ImportProfile } from '../model/import-contract.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { columnType } from './template-rows.ts';
import { allWordsOf, fieldOfPath } from './words.ts';

/** The template with its columns matched to the form's fields, what the user said (letter → path, required) over that. */
export function matchTemplate(
  template: Template,
  formType: FormType,
  choices: Readonly<Record<string, string | null>> = {},
  required: Readonly<Record<string, boolean>> = {},
): Template {
  const matches = matchHeaders(
    template.columns.map((column) => column.header),
    formType.fields,
  );
  return {
    ...template,
    columns: template.columns.map((read, index): TemplateColumn => {
      const column = { ...read, required: required[read.column] ?? read.required };
      const chosen = choices[column.column];
      if (chosen !== undefined) return { ...column, path: chosen, evidence: 'user' };
      const match = matches[index];
      return { ...column, path: match?.path ?? null, evidence: match?.evidence ?? 'none' };
    }),
  };
}

/**
 * What the template itself says about the portal's import: rows above the header, columns, required marks, word lists.
 * A word outside a list is read as the contract says.
 * @param dateFormat Java pattern with which the portal reads dates
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
      const number = columnType(column, formType) === 'number' ? numberType(column) : 'string';
      return [
        {
          header,
          column: column.column,
          path,
          required,
          type: type === 'date' ? 'date' : number,
          ...(type === 'date' ? { dateFormat } : {}),
          ...(words ? { dictionary: Object.fromEntries(words.map((word) => [word, word])) } : {}),
        },
      ];
    }),
  };
}

function numberType({ type }: TemplateColumn): 'integer' | 'number' {
  return type === 'integer' ? 'integer' : 'number';
}
