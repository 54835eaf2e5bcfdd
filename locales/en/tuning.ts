import type zh from '../zh-CN/tuning.ts';

export default {
  'tuning.change': '{label}: {before} → {after}',
  'tuning.unset': 'not set',
  'tuning.on': 'on',
  'tuning.off': 'off',
  'tuning.madeFor':
    'The settings were made for version {madeFor} of “{title}”; here it is {version}. Look them over.',
  'tuning.left': '{count} settings of what “{title}” has not were left.',
  'tuning.same': '“{title}” is set like that already.',
  'tuning.foreign': 'The pack “{title}” has nothing of what the file sets; its settings stay as they are.',
  'tuning.unknown': 'The pack “{title}” is not here; its settings were left.',
} as const satisfies Record<keyof typeof zh, string>;
