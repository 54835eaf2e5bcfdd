import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'deadline-in-stage',
  title: { zh: '时限在阶段内', en: 'Time limit inside the stage' },
  messages: {
    ...ABSENT,
    inside: {
      zh: '“{quote}”在{stage}（{from}至{to}）内。',
      en: '{quote} lies inside {stage} ({from} to {to}).',
    },
    recurring: { zh: '“{quote}”是经常性安排，贯穿{stage}。', en: '{quote} recurs throughout {stage}.' },
    'after-stage': {
      zh: '“{quote}”晚于{stage}的截止日期{to}，请改正。',
      en: '{quote} is later than the end of {stage}, {to}.',
      review: {
        zh: '“{quote}”晚于{stage}的截止日期{to}，请人工判断。',
        en: '{quote} is later than the end of {stage}, {to}. A person must judge.',
      },
    },
    'before-stage': {
      zh: '“{quote}”早于{stage}的开始日期{from}，请改正。',
      en: '{quote} is earlier than the beginning of {stage}, {from}.',
      review: {
        zh: '“{quote}”早于{stage}的开始日期{from}，请人工判断。',
        en: '{quote} is earlier than the beginning of {stage}, {from}. A person must judge.',
      },
    },
    'impossible-date': {
      zh: '“{quote}”不是真实存在的日期，请改正。',
      en: '{quote} is no day of the calendar.',
      review: {
        zh: '“{quote}”不是真实存在的日期，请人工判断。',
        en: '{quote} is no day of the calendar. A person must judge.',
      },
    },
    unreadable: {
      zh: '“{quote}”的数字或连接号写乱了，看不出是哪一天，请核对原文。',
      en: 'The digits or dashes of {quote} are garbled. A person must look.',
    },
    'not-a-deadline': {
      zh: '“{field}”里看不出时限，请人工判断。',
      en: 'No time limit can be read in "{field}". A person must judge.',
    },
    'open-ended': {
      zh: '“{quote}”没有截止时间，请人工判断是否可以。',
      en: '{quote} has no end. A person must judge.',
    },
    approximate: {
      zh: '“{quote}”大约在{earliest}到{latest}之间，是否在{stage}（{from}至{to}）内请人工判断。',
      en: '{quote} lies between {earliest} and {latest}; whether that is inside {stage} ({from} to {to}), a person must say.',
    },
    'needs-reference': {
      zh: '“{quote}”要看从哪一天算起，表上没有日期可以对照，请人工判断。',
      en: '{quote} depends on the day of writing, which the form does not give.',
    },
    'stage-undated': {
      zh: '文件没有写明{stage}的起止日期，未作检查。',
      en: 'The source gives no dates for {stage}.',
    },
  },
} satisfies CheckWords;
