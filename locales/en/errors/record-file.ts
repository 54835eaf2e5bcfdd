export default {
  'recordFile.notRecord':
    'A record is an object with `form` (id of a form) and `values` (ids of fields and their values); see the example in docs/try.md.',
  'recordFile.noValues': '`values` is missing or is not an object; see the example in docs/try.md.',
  'recordFile.objectNotText': 'A text, number or boolean belongs here, not an object. Give one value.',
  'recordFile.listNotText': 'A text, number or boolean belongs here, not a list. Give one value.',
  'recordFile.digitsLost': 'The number is too long and has lost its last digits. Put it in quotes.',
  'recordFile.severalValues': '“{label}” takes one value, and here are several. Keep one.',
  'recordFile.notRow':
    'A row belongs here, that is an object, such as "item": "…", "measure": "…"; see the example in docs/try.md.',
  'recordFile.twice': 'The field {field} is given twice with different values. Keep one.',
} as const;
