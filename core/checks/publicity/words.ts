import { type CheckMessages, type CheckWords, ABSENT, DATE_TROUBLE } from '../words.ts';

/** Words for a length in working days. Each shows how it was counted, for the reader to count again. */
const WORKING_WORDS = {
  'working-enough': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），计入调休上班{shifted}天（{shifts}），工作日{least}天，不少于{minimum}个工作日。依据：{source}。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}), {shifted} worked at a weekend ({shifts}): {least} working days, {minimum} asked. By {source}.',
  },
  'working-too-few': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），计入调休上班{shifted}天（{shifts}），工作日{most}天，少于{minimum}个工作日。依据：{source}。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}), {shifted} worked at a weekend ({shifts}): {most} working days, {minimum} asked. By {source}.',
  },
  'working-enough-far': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），按周一至周五是{plain}天；没有{quiet}的放假通知，这些日子不在法定节假日前后，临时放假最多算{lost}天，工作日也有{least}天，不少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}): {plain} by the week. There is no notice for {quiet}, far from any statutory holiday: with {lost} of them off for some occasion, {least} working days are left, {minimum} asked.',
  },
  'working-too-few-far': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），按周一至周五是{plain}天；没有{quiet}的放假通知，这些日子不在法定节假日前后，周末临时上班最多算{gained}天，工作日也只有{most}天，少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}): {plain} by the week. There is no notice for {quiet}, far from any statutory holiday: with {gained} days of weekends worked for some occasion, {most} are working days, {minimum} asked.',
  },
  'working-unknown-far': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），按周一至周五是{plain}天；没有{quiet}的放假通知，这些日子虽不在法定节假日前后，也可能临时放假（最多算{lost}天）或周末上班（最多算{gained}天），工作日最少{least}天、最多{most}天，够不够{minimum}个请对照当年放假通知核对（可把当年安排写全，填进标准包参数“节假日安排”）。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}): {plain} by the week. There is no notice for {quiet}, far from any statutory holiday; for some occasion {lost} may be off, or {gained} of weekends worked: {least} to {most} are working days, {minimum} asked. Look at the notice of that year, or write the whole of it into the parameter 节假日安排.',
  },
  'working-enough-anyway': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}）；没有{unknown}的放假安排，即使都放假，其余没有通知的日子（{quiet}）再临时放假{lost}天，工作日也有{least}天，不少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}). Nothing is known of {unknown}: with all of them off, and {lost} more of the others without a notice ({quiet}), {least} working days are left, {minimum} asked.',
  },
  'working-too-few-anyway': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}）；没有{unknown}的放假安排，即使都上班，其余没有通知的日子（{quiet}）周末再临时上班{gained}天，工作日也只有{most}天，少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}). Nothing is known of {unknown}: with all of them worked, and {gained} days of weekends of the others without a notice ({quiet}), {most} are working days, {minimum} asked.',
  },
  'working-unknown': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}）；没有{unknown}的放假安排，其余没有通知的日子（{quiet}）临时放假最多算{lost}天、周末上班最多算{gained}天，工作日最少{least}天、最多{most}天，够不够{minimum}个请对照当年放假通知核对（可把当年安排写全，填进标准包参数“节假日安排”；只写几天的，只算这几天）。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}). Nothing is known of {unknown}; of the others without a notice ({quiet}) up to {lost} may be off, and {gained} of weekends worked: {least} to {most} are working days, {minimum} asked. Look at the notice of that year, or write the whole of it into the parameter 节假日安排: a part of it speaks of its own days alone.',
  },
  'working-month-only': {
    zh: '公示日期只写到月，工作日最少{least}天、最多{most}天，够不够{minimum}个请人工核对。',
    en: 'A date gives only the month: {least} to {most} are working days, {minimum} asked. A person must look.',
  },
  'very-long': {
    zh: '公示{span}共{all}天，长得不像公示，请核对日期是否写错。',
    en: 'Publicity {span} lasts {all} days, which no publicity does. Look whether a date is wrong.',
  },
  'bad-holidays': {
    zh: '标准包参数“节假日安排”里的“{part}”看不懂，没有数工作日。请按“2027年：1月1日至3日休、1月4日班”的样子写。',
    en: '"{part}" in the parameter 节假日安排 cannot be read, so no working days were counted. Write 2027年：1月1日至3日休、1月4日班.',
  },
  'holidays-twice': {
    zh: '标准包参数“节假日安排”里，{day}既写了“休”又写了“班”（“{part}”），没有数工作日。请只留一种。',
    en: 'In the parameter 节假日安排 {day} is both off and worked ("{part}"), so no working days were counted. Leave one of the two.',
  },
} as const satisfies CheckMessages;

export default {
  id: 'publicity',
  title: { zh: '公示', en: 'Publicity' },
  messages: {
    ...ABSENT,
    ...DATE_TROUBLE,
    'after-approval': { zh: '公示在审核之后开始。', en: 'Publicity begins after approval.' },
    'before-approval': {
      zh: '“{from}”（{start}）早于“{approved}”（{approval}），应先审核后公示。',
      en: '"{from}" ({start}) lies before "{approved}" ({approval}). Approval comes first.',
    },
    period: { zh: '公示起止日期顺序正确。', en: 'Publicity begins before it ends.' },
    'ends-before-start': {
      zh: '“{to}”（{end}）早于“{from}”（{start}），请核对。',
      en: '"{to}" ({end}) lies before "{from}" ({start}).',
    },
    'long-enough': { zh: '公示{days}天，符合要求。', en: 'Publicity lasts {days} days, as asked.' },
    'too-short': {
      zh: '公示{days}天，少于要求的{minimum}天。',
      en: 'Publicity lasts {days} days; at least {minimum} are asked.',
    },
    'no-minimum': {
      zh: '文件没有规定公示天数，未检查时长。',
      en: 'The source sets no length, so it was not checked.',
    },
    ...WORKING_WORDS,
    'month-only': {
      zh: '公示或审核日期只写到月，无法确定先后或天数，请人工核对。',
      en: 'A date gives only the month, which settles neither order nor length.',
    },
  },
} satisfies CheckWords;
