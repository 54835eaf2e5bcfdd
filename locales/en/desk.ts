import type zh from '../zh-CN/desk.ts';

export default {
  'desk.perLine': '{label} (one per row)',
  'desk.unmapped':
    'Column {column} “{header}” looks like the {field} and was not read. Choose a field for it below to have it read.',
  'desk.field.idNumber': 'ID number',
  'desk.field.phone': 'mobile number',
  'desk.unread': 'No field is for these columns, so they were not checked: {columns}.',
  'desk.reading': 'Reading',
  'desk.ruleOf': '{title} ({set})',
  'desk.digitsLost': '(kept as a number: its last digits are lost)',
  'desk.copies.column': '{header} ({count})',
  'desk.lost': '{count} rows cannot be told whose they are and were not checked; see the group “Reading”.',
  'desk.formless': '{count} rows are of no known form and were not checked. Choose the form above.',
  'desk.unchecked': '“{pack}” has no checks for “{form}”; these rows were not checked. {advice}',
  'desk.sheetsBlank': 'Blank sheets were not checked: {sheets}.',
  'desk.sheetsHidden':
    'Hidden sheets were not checked: {sheets}. To check them, unhide them and check again.',
  'desk.notTogether':
    'Only the selected rows were checked; shares, totals, repeats and near-duplicates need the whole sheet.',
  'desk.together': 'All together',
  'desk.findingsFile': '{name}-findings.xlsx',
  'desk.findings': 'Findings',
  'desk.counts': 'Counts',
  'desk.record': 'Place',
  'desk.ofField': 'Field',
  'desk.outcome': 'Outcome',
  'desk.text': 'What',
  'desk.quotes': 'Quoted',
  'desk.criteria': 'Criteria',
  'desk.check': 'Check',
  'desk.problemAt': '{place}: {text}',
  'desk.meant': ' Perhaps “{word}”?',
  'desk.packFile': 'criteria-pack',
  'desk.brokenPack': 'The pack “{title}” cannot be used now: {why}',
  'desk.otherFile': 'A file of this kind cannot be read whole.',
  'desk.checkedAlone':
    'Read with what was said of the checked template “{title}”. Headers were not compared with the template: choose its file for that.',
  'desk.checkedUsed': 'Read with what was said of the checked template “{title}”.',
  'desk.checkedOther':
    'The template file “{name}” is built otherwise than the checked template “{title}”, and nothing that was said of that was used. Please check the template again.',
  'desk.left': 'Left out of the copy: {what}',
  'desk.leftMore': '{count} more like it are left out of the copy.',
  'desk.copyRefused': '“{title}” would refuse the whole copy: {why}',
  'desk.ofHeader': '{header}: {text}',
  'desk.copyRow': '“{titles}” on the copy: {text}',
  'desk.copyCell': '“{titles}” on “{header}” of the copy: {text}',
  'desk.first':
    'These are the first rows; the others are still being read, and what is said of all together comes then.',
  'desk.recallLost':
    'What was said before of the columns “{headers}” does not fit the headers any more and was not used. Look at these columns again.',
  'desk.blankSheet': 'The sheet “{sheet}” is blank: there is nothing to check.',
  'desk.otherPacks': 'Packs that check it: {packs}.',
  'desk.noPacks': 'No pack here checks it; you can write one (Make → pack workbook).',
} satisfies Record<keyof typeof zh, string>;
