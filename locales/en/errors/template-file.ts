import type zh from '../../zh-CN/errors/template-file.ts';

export default {
  'templateFile.notJson':
    'the file cannot be read: it is no JSON. Choose a file of checked templates exported by Jiannuo',
  'templateFile.notTemplates': 'this is no file of checked templates. Choose one exported by Jiannuo',
  'templateFile.newer': 'the file is from a newer version (format {version}). Upgrade first',
  'templateFile.empty': 'there is no template in the file. Have it exported anew',
  'templateFile.entry':
    '“{part}” of template {entry} is wrong, so nothing of the file was imported. Have it exported anew',
} as const satisfies Record<keyof typeof zh, string>;
