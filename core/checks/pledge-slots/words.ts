import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'pledge-slots',
  title: { zh: '承诺要素', en: 'Parts of a pledge' },
  messages: {
    ...ABSENT,
    'blank-row': { zh: '第{row}条是空行，未作检查。', en: 'Row {row} is blank and was not checked.' },
    item: { zh: '第{row}条写了承诺事项。', en: 'Row {row} says what is pledged.' },
    'no-item': {
      zh: '第{row}条写了措施或时限，没有写承诺事项，请补写。',
      en: 'Row {row} has a measure or time limit but does not say what is pledged. Add it.',
      review: {
        zh: '第{row}条写了措施或时限，没有写承诺事项，请人工核对。',
        en: 'Row {row} has a measure or time limit but does not say what is pledged. A person must look.',
      },
    },
    'impossible-deadline': {
      zh: '“{field}”写的“{quote}”不是真实存在的日期，请人工核对。',
      en: '"{field}" says {quote}, which is no day of the calendar. A person must look.',
    },
    quantity: { zh: '第{row}条有数量。', en: 'Row {row} gives a quantity.' },
    deadline: { zh: '第{row}条有时限。', en: 'Row {row} gives a time limit.' },
    'deadline-in-text': {
      zh: '“{own}”没有填写，按“{field}”里写的“{quote}”算有时限。',
      en: '"{own}" is blank; the time limit "{quote}" was read from "{field}".',
    },
    person: { zh: '第{row}条有责任人。', en: 'Row {row} names who is answerable.' },
    measure: { zh: '第{row}条有措施。', en: 'Row {row} says how.' },
    'no-quantity': {
      zh: '第{row}条没有任何数量，请写明做多少、做到什么程度。',
      en: 'Row {row} gives no quantity. Say how much.',
      review: {
        zh: '第{row}条没有任何数量，请人工判断。',
        en: 'Row {row} gives no quantity. A person must judge.',
      },
    },
    'no-deadline': {
      zh: '第{row}条没有时限，请写明何时完成。',
      en: 'Row {row} gives no time limit. Say by when.',
      review: {
        zh: '第{row}条没有时限，请人工判断。',
        en: 'Row {row} gives no time limit. A person must judge.',
      },
    },
    'no-person': {
      zh: '第{row}条没有责任人，请写明由谁负责。',
      en: 'Row {row} names nobody. Say who is answerable.',
      review: {
        zh: '第{row}条没有责任人，请人工判断。',
        en: 'Row {row} names nobody. A person must judge.',
      },
    },
    'no-measure': {
      zh: '第{row}条没有措施，请写明怎么做。',
      en: 'Row {row} does not say how. Add the measure.',
      review: {
        zh: '第{row}条没有措施，请人工判断。',
        en: 'Row {row} does not say how. A person must judge.',
      },
    },
    'unclear-quantity': {
      zh: '第{row}条没有可核对的数量，只有频次或笼统说法，请人工判断。',
      en: 'Row {row} gives no quantity that can be ticked off. A person must judge.',
    },
    'unclear-deadline': {
      zh: '第{row}条的时限看不出截止到哪一天，请人工判断。',
      en: 'No end can be read from the time limit of row {row}. A person must judge.',
    },
    'unclear-person': {
      zh: '第{row}条提到了人员、部门或负责，但看不出由谁负责，请人工判断。',
      en: 'Row {row} speaks of people or of duty but not of who is answerable. A person must judge.',
    },
    'unclear-measure': {
      zh: '第{row}条没有单独写措施，事项里可能已包含，请人工判断。',
      en: 'Row {row} has no measure of its own; its text may hold one. A person must judge.',
    },
    'hollow-measure': {
      zh: '第{row}条的措施只有表态，没有写怎么做，请补写。',
      en: 'The measure of row {row} only means well and does not say how. Add what will be done.',
      review: {
        zh: '第{row}条的措施像是只有表态，请人工判断。',
        en: 'The measure of row {row} seems only to mean well. A person must judge.',
      },
    },
    elsewhere: {
      zh: '第{row}条写明见附件等别的材料，请对照材料人工判断。',
      en: 'Row {row} points to another paper. A person must look there.',
    },
    'copied-measure': {
      zh: '第{row}条的措施与事项文字相同，请人工判断。',
      en: 'The measure of row {row} repeats its item. A person must judge.',
    },
  },
} satisfies CheckWords;
