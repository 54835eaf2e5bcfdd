export default {
  'recordFile.notRecord':
    'A record is an object: {"form": "form id", "values": {"field id": value}}. See the example in docs/try.md.',
  'recordFile.noValues': '`values` is missing or is not an object. Write {"values": {"name": "王样一"}}.',
  'recordFile.objectNotText': 'A text, number or boolean belongs here, not an object. Give one value.',
  'recordFile.listNotText': 'A text, number or boolean belongs here, not a list. Give one value.',
  'recordFile.digitsLost': 'The number is too long and has lost its last digits. Put it in quotes.',
  'recordFile.severalValues': '“{label}” takes one value, and here are several. Keep one.',
  'recordFile.notRow': 'A row belongs here, such as {"item": "…", "measure": "…"}. Make it an object.',
  'recordFile.twice': 'The field {field} is given twice with different values. Keep one.',
} as const;
