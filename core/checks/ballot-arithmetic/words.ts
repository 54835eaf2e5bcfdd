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
      zh: '各等次票数合计{sum}（{parts}），加不加{beside}都不等于“{total}”{count}，请核对票数。',
      en: 'The votes add up to {sum} ({parts}): with or without {beside} that is not "{total}" {count}.',
    },
    'votes-below': {
      zh: '各等次票数合计{sum}（{parts}），少于“{total}”{count}；是否有弃权、无效或没有收回的票，请人工核对。',
      en: 'The votes add up to {sum} ({parts}), less than "{total}" {count}. Were there abstentions, invalid ballots, or some not returned?',
    },
    'votes-within': {
      zh: '各等次票数合计{sum}（{parts}），不多于“{total}”{count}；没有实到人数和票数可以对照，齐不齐没有核对，请人工核对。',
      en: 'The votes add up to {sum} ({parts}), not more than "{total}" {count}; nobody counted those present or the ballots, so whether they are all is not compared.',
    },
    'no-total': {
      zh: '各等次票数合计{sum}（{parts}）；没有有效、收回、发出的票数，也没有实到、应到人数，没有数可以对照，合计没有核对，请人工核对。',
      en: 'The votes add up to {sum} ({parts}); neither ballots nor people are counted, so the sum was compared with nothing.',
    },
    'one-step': {
      zh: '只填了“{field}”，看不出整套等次的票数，合计没有核对。',
      en: 'Only "{field}" is filled in of the votes, so the whole scale cannot be seen, and nothing was added up.',
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
