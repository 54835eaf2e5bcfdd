/** Columns of a sheet that can be compared for 雷同. */
export default {
  'copyColumn.count': '{header} ({count} text‹s›)',
  'copyColumn.doubt': '{header} ({count} text‹s›, {doubt})',
  'copyColumn.doubt.few': 'looks like a choice',
  'copyColumn.doubt.times': 'looks like times',
  'copyColumn.doubt.numbers': 'looks like numbers',
  'copyColumn.doubt.field': 'its field is no text',
  'copyColumn.none.times': '{headers} holds nothing but times',
  'copyColumn.none.numbers': '{headers} holds nothing but numbers',
  'copyColumn.quoted': '“{header}” ',
};
