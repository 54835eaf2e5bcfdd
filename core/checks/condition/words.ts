import { type CheckWords, ABSENT, NOT_SHOWN } from '../words.ts';

export default {
  id: 'condition',
  title: { zh: '合格条件', en: 'Condition' },
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    met: { zh: '符合条件“{condition}”（{seen}）。', en: 'Meets "{condition}" ({seen}).' },
    unmet: {
      zh: '不符合条件“{condition}”（{seen}），请核对。',
      en: 'Does not meet "{condition}" ({seen}). Look at it.',
    },
    'unmet-said': { zh: '{message}（{seen}）', en: '{message} ({seen})' },
    unreadable: {
      zh: '“{field}”没有填写或看不出是多少、是哪一天、是哪一项，无法确定是否符合“{condition}”（{seen}），请人工核对。',
      en: '"{field}" is empty or cannot be read, so that nobody but a person can tell whether "{condition}" holds ({seen}).',
    },
    unclear: {
      zh: '按所填内容不能确定是否符合“{condition}”（{seen}），请人工核对。',
      en: 'What is filled in does not settle whether "{condition}" holds ({seen}). A person must look.',
    },
    'parameter-unset': {
      zh: '参数“{parameter}”没有规定数值，未检查“{condition}”。',
      en: 'The parameter "{parameter}" has no value, so "{condition}" was not checked.',
    },
    refused: {
      zh: '条件“{condition}”写得不对：第{position}个字“{piece}”（{reason}）。这不说明表格有问题，请修改标准包的“检查”表。',
      en: 'The condition "{condition}" is wrong at character {position}, {piece} ({reason}). This says nothing about the form; correct the pack.',
    },
  },
} satisfies CheckWords;
