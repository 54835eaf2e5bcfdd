import type zh from '../../zh-CN/errors/tuning-file.ts';

export default {
  'tuningFile.notJson':
    'The file cannot be read: it is no JSON. Choose a file of own settings that Jiannuo saved.',
  'tuningFile.notTunings': 'This is no file of own settings. Choose one that Jiannuo saved.',
  'tuningFile.newer': 'The file is from a later version of Jiannuo (format {version}). Upgrade first.',
  'tuningFile.empty': 'There are no settings in the file. Ask for it to be saved again.',
  'tuningFile.entry':
    '“{part}” of entry {entry} is wrong; nothing was read. Ask for the file to be saved again.',
  'tuningFile.twice':
    'Entries {first} and {second} are settings of the same pack; nothing was read. Ask for the file to be saved again.',
  'tuningFile.value':
    'Entry {entry}: “{parameter}” of the pack “{pack}” has to be a number that is not negative; nothing was read. Ask for a file that is put right.',
  'tuningFile.text':
    'Entry {entry}: “{parameter}” of the pack “{pack}” has to be a text, not a number or blank; nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.words':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; only “{words}” will do. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.least':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; it must be at least {bound}. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.most':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; it must be at most {bound}. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.above':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; it must be above {bound}. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.whole':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; it must be a whole number. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.number':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; it must be a number. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.text':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; it must be words, not a number. Nothing was read. Ask for a file that is put right.',
  'tuningFile.refused.other':
    'Entry {entry}: “{parameter}” of the pack “{pack}” is “{value}”; the check that uses it cannot read it. Nothing was read. Ask for a file that is put right.',
  'tuningFile.noPack':
    'The file has settings of the pack “{titles}”, which is not here; nothing was read. Put in the pack first, then its settings.',
} as const satisfies Record<keyof typeof zh, string>;
