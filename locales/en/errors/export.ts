export default {
  'export.noValue': 'The record has no value.',
  'export.notAllowed': '“{value}” is not among the words the template allows.',
  'export.dayMissing': '“{value}” has no day, and the template wants one.',
  'export.notADate': '“{value}” is no date.',
  'export.formatUnknown': 'This way of writing dates is not known.',
} as const;
