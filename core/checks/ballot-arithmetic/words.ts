import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'ballot-arithmetic',
  title: { zh: '票数关系', en: 'Ballot arithmetic' },
  messages: {
    ...ABSENT,
    'at-most': {
      zh: '“{small}”{smallCount}不多于“{large}”{largeCount}。',
      en: '"{small}" {smallCount} is at most "{large}" {largeCount}.',
    },
    'more-than': {
      zh: '“{small}”{smallCount}多于“{large}”{largeCount}，请核对票数。',
      en: '"{small}" {smallCount} is more than "{large}" {largeCount}.',
      review: {
        zh: '“{small}”{smallCount}多于“{large}”{largeCount}，请人工核对。',
        en: '"{small}" {smallCount} is more than "{large}" {largeCount}. A person must look.',
      },
    },
    'votes-equal': {
      zh: '各等次票数合计{sum}，等于“{total}”。',
      en: 'The votes add up to {sum}, which equals "{total}".',
    },
    'votes-exceed': {
      zh: '各等次票数合计{sum}（{parts}），多于“{total}”{count}，请核对票数。',
      en: 'The votes add up to {sum} ({parts}), more than "{total}" {count}.',
    },
    'votes-short': {
      zh: '各等次票数合计{sum}（{parts}），少于“{total}”{count}；是否有弃权，请人工核对。',
      en: 'The votes add up to {sum} ({parts}), less than "{total}" {count}. Were there abstentions?',
    },
    'votes-unequal': {
      zh: '各等次票数合计{sum}（{parts}），加不加弃权都不等于“{total}”{count}，请核对票数。',
      en: 'The votes add up to {sum} ({parts}): with or without the abstentions that is not "{total}" {count}.',
    },
    'one-step': {
      zh: '各等次票数只填了“{field}”，不核对合计。',
      en: 'Only "{field}" is filled in of the votes: they are not added up.',
    },
    'papers-equal': {
      zh: '“{valid}”{validCount}加“{invalid}”{invalidCount}与“{returned}”{count}相符。',
      en: '"{valid}" {validCount} and "{invalid}" {invalidCount} agree with "{returned}" {count}.',
    },
    'papers-exceed': {
      zh: '“{valid}”{validCount}加“{invalid}”{invalidCount}共{sum}，多于“{returned}”{count}，请核对票数。',
      en: '"{valid}" {validCount} and "{invalid}" {invalidCount} are {sum}, more than "{returned}" {count}.',
    },
    'papers-short': {
      zh: '“{valid}”{validCount}加“{invalid}”{invalidCount}共{sum}，少于“{returned}”{count}，请核对票数。',
      en: '"{valid}" {validCount} and "{invalid}" {invalidCount} are {sum}, less than "{returned}" {count}.',
    },
    turnout: {
      zh: '到会{percent}%，达到要求的{minimum}%。',
      en: 'Turnout is {percent}%, at least {minimum}%.',
    },
    'turnout-low': {
      zh: '到会{percent}%，低于要求的{minimum}%。',
      en: 'Turnout is {percent}%, below the {minimum}% that are asked.',
    },
    'not-a-count': {
      zh: '“{field}”填的“{value}”不是人数或票数，请填整数。',
      en: '{value} in "{field}" is no count. Enter a whole number.',
    },
    'unreadable-count': {
      zh: '“{field}”填的“{value}”看不出是多少，请人工核对。',
      en: '{value} in "{field}" cannot be read as a count.',
    },
  },
} satisfies CheckWords;
