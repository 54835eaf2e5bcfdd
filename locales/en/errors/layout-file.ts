import type zh from '../../zh-CN/errors/layout-file.ts';

export default {
  'layoutFile.notJson': 'This is no file of column mappings: it is not JSON. Choose one that Jiannuo saved.',
  'layoutFile.notLayouts': 'This is no file of column mappings. Choose one that Jiannuo saved.',
  'layoutFile.newer': 'This file is from a later version of Jiannuo (format {version}). Upgrade first.',
  'layoutFile.empty': 'There are no column mappings in the file. Ask for it to be saved again.',
  'layoutFile.entry':
    'Entry {entry} is incomplete ({part}); nothing was read. Ask for the file to be saved again.',
  'layoutFile.tooMany':
    'There are more than {most} column mappings in the file; nothing was read. Ask for those not in use to be removed, and for the file to be saved again.',
  'layoutFile.people':
    'The headers of entry {entry} hold a name or number that may be somebody’s; nothing was read. Ask for headers to be added to that sheet, and the file to be saved again.',
  'layoutFile.twice':
    'Entries {first} and {second} read the same headers differently; nothing was read. Ask for a file that is put right.',
} as const satisfies Record<keyof typeof zh, string>;
