import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'duplicate-pledges',
  title: { zh: '雷同', en: 'Near-duplicates' },
  messages: {
    ...ABSENT,
    distinct: { zh: '“{field}”没有与别份雷同。', en: '"{field}" is like no other.' },
    'too-short': {
      zh: '“{field}”太短，看不出是否雷同，未作检查。',
      en: '"{field}" is too short to tell, so it was not checked.',
    },
    same: {
      zh: '“{field}”与“{other}”文字相同（这一组共{count}份，列在最前的是“{first}”），请人工判断。',
      en: '"{field}" has the same words as {other} ({count} alike, the first of the list {first}). A person must judge.',
    },
    figures: {
      zh: '“{field}”与“{other}”只有数字或姓名不同（这一组共{count}份，列在最前的是“{first}”），请人工判断。',
      en: '"{field}" differs from {other} in numbers or names alone ({count} alike, the first of the list {first}). A person must judge.',
    },
    order: {
      zh: '“{field}”与“{other}”只是语句次序不同（这一组共{count}份，列在最前的是“{first}”），请人工判断。',
      en: '"{field}" has the clauses of {other} in another order ({count} alike, the first of the list {first}). A person must judge.',
    },
    wording: {
      zh: '“{field}”与“{other}”只有个别字词不同，相似度{percent}%（这一组共{count}份，列在最前的是“{first}”），请人工判断。',
      en: '"{field}" differs from {other} in single words, {percent}% alike ({count} alike, the first of the list {first}). A person must judge.',
    },
    clauses: {
      zh: '“{field}”与“{other}”只增减或换了几句，相似度{percent}%（这一组共{count}份，列在最前的是“{first}”），请人工判断。',
      en: '"{field}" has clauses of {other}, some added, left out or replaced, {percent}% alike ({count} alike, the first of the list {first}). A person must judge.',
    },
    part: {
      zh: '“{field}”有一部分与“{other}”相同，相似度{percent}%（这一组共{count}份，列在最前的是“{first}”），请人工判断。',
      en: '"{field}" has a part in common with {other}, {percent}% alike ({count} alike, the first of the list {first}). A person must judge.',
    },
    'first-same': {
      zh: '“{field}”与列在后面的“{other}”雷同，文字相同（这一组共{count}份，这是列在最前的一份），请人工判断。',
      en: '"{field}" has the same words as {other}, which is listed after it ({count} alike, this is the first of the list). A person must judge.',
    },
    'first-figures': {
      zh: '“{field}”与列在后面的“{other}”雷同，只有数字或姓名不同（这一组共{count}份，这是列在最前的一份），请人工判断。',
      en: '"{field}" differs from {other}, which is listed after it, in numbers or names alone ({count} alike, this is the first of the list). A person must judge.',
    },
    first: {
      zh: '“{field}”与列在后面的“{other}”雷同，相似度{percent}%（这一组共{count}份，这是列在最前的一份），请人工判断。',
      en: '"{field}" is like {other}, which is listed after it, {percent}% alike ({count} alike, this is the first of the list). A person must judge.',
    },
  },
} satisfies CheckWords;
