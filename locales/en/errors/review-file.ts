import type zh from '../../zh-CN/errors/review-file.ts';

export default {
  'reviewFile.notJson':
    'the file cannot be read: it is no JSON, or it did not arrive whole. Please have it sent again',
  'reviewFile.other':
    'this is no review file. Please choose one that was saved under Panel review in Jiannuo',
  'reviewFile.newer':
    'the file comes from a later version of Jiannuo (format {version}). Please update Jiannuo here first',
  'reviewFile.damaged':
    'the file was changed after it was saved, or is incomplete; nothing was merged. Please have it saved again',
  'reviewFile.empty': 'there is no verdict in the file. Please have it saved again',
  'reviewFile.notAll': 'Some files were not merged; the reasons stand beside them',
} as const satisfies Record<keyof typeof zh, string>;
