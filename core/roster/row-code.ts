/** What is said of a record that is checked all the same, instead of what is said of one that is left out. */
const CHECKED: Readonly<Record<string, string>> = {
  idNumeric: 'row.idNumericChecked',
  idShape: 'row.idShapeChecked',
  nameMissing: 'row.nameMissingChecked',
  nameShape: 'row.nameShapeChecked',
  personTwice: 'row.personTwiceChecked',
};

/** The code under which a problem of a row has its words. */
export function rowCode(code: string, forChecking: boolean): string {
  return (forChecking ? CHECKED[code] : undefined) ?? `row.${code}`;
}
