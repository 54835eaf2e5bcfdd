import type { Template } from '../model/template.ts';

/** What a file that is to be read says of its own columns: its rows are no samples of how to write days. */
export function withoutSampleDates(facts: Template): Template {
  const columns = facts.columns.map(({ dateFormat, dateFormatBy, ...column }) =>
    dateFormat === undefined || dateFormatBy === 'sample' ? column : { ...column, dateFormat, dateFormatBy },
  );
  return { ...facts, columns };
}
