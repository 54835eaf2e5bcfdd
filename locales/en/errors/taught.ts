import type zh from '../../zh-CN/errors/taught.ts';

export default {
  'taughtFile.notJson':
    'the file cannot be read, it is no JSON. Choose a file of taught fields exported by Jiannuo',
  'taughtFile.notTaught': 'this is no file of taught fields. Choose one exported by Jiannuo',
  'taughtFile.newer': 'the file is from a newer version (format {version}). Upgrade first',
  'taughtFile.empty': 'there is nothing in the file. Have it exported anew',
  'taughtFile.entry':
    '“{part}” of entry {entry} is wrong, so nothing of the file was imported. Have it exported anew',
  'taughtFile.twice':
    'entries {first} and {second} contradict each other, so nothing of the file was imported. Have it corrected and exported anew',
} as const satisfies Record<keyof typeof zh, string>;
