import type { Row, Values } from '../model/values.ts';
import type { Random } from './random.ts';

export interface SampleRecord {
  formTypeId: 'member-pledge' | 'democratic-review' | 'pledge-progress';
  /** Place among the people. */
  person: number;
  values: Values;
}

type Work = (random: Random) => [item: string, measure: string];

const works: readonly Work[] = [
  (r) => [`全年听课不少于${r.integer(20, 40)}节`, '每周听课一节，课后当面交流，留存听课记录'],
  (r) => [`帮扶${r.integer(2, 5)}名学习有困难的学生`, '每周辅导两次，每月同家长联系一次'],
  (r) => [`组织教研活动${r.integer(6, 12)}次`, '按教研组计划集体备课，有主题、有记录'],
  (r) => [`走访学生家庭${r.integer(10, 30)}户`, '利用周末入户走访，建立走访台账'],
  (r) => [`撰写教学反思${r.integer(8, 16)}篇`, '每两周一篇，在教研组内交流'],
  (r) => [`整理教学资料${r.integer(3, 8)}套`, '分学科归类，学期末交教务处存档'],
];

/** What a reviewer sends back: a slogan, no deadline, a deadline that has no day, somebody else in charge. */
const FAULTS = ['slogan', 'noDeadline', 'vague', 'otherPerson'] as const;

/**
 * Records of three forms, good ones and such as a check finds something in. Pledges say until when in the year of `today`.
 * @param today `YYYY-MM-DD`
 */
export function sampleRecords(
  people: readonly Values[],
  random: Random,
  today: string,
): readonly SampleRecord[] {
  const year = today.slice(0, 4);
  const pledges = people.slice(0, 34).map((values, person): SampleRecord => {
    const fault = person % 4 === 3 ? FAULTS[Math.floor(person / 4) % FAULTS.length] : undefined;
    const rows = pledgeRows(String(values['name']), random, year, fault);
    const signedOn = `${year}-03-${String(random.integer(1, 28)).padStart(2, '0')}`;
    const routes = person % 6 === 5 ? {} : { publicityRoutes: '校内公开栏' };
    return { formTypeId: 'member-pledge', person, values: { pledges: rows, signedOn, ...routes } };
  });
  const reviews = people.slice(0, 18).map((_, person): SampleRecord => {
    const voters = random.integer(14, 20);
    const excellent = random.integer(6, 12);
    return {
      formTypeId: 'democratic-review',
      person,
      values: {
        reviewYear: year,
        selfSummary:
          person % 5 === 4
            ? '思想上积极要求进步，工作上认真负责。'
            : '按时完成全年教学任务，参加支部学习十二次，承诺的帮扶和家访都有记录；调研还不够深入，明年每学期安排两次。',
        selfGrade: '合格',
        ballotsExpected: String(voters),
        ballotsPresent: String(voters),
        // One of the ballots does not add up: that is for the check to say.
        votesExcellent: String(excellent),
        votesQualified: String(voters - excellent - (person === 7 ? 1 : 0)),
      },
    };
  });
  const progress = people.slice(4, 14).map((values, index): SampleRecord => {
    const [row] = pledgeRows(String(values['name']), random, year, undefined);
    const done = index % 3 === 2 ? '正在进行' : '已完成，有台账可查';
    return {
      formTypeId: 'pledge-progress',
      person: index + 4,
      values: { reviewYear: year, pledges: [{ ...row, progress: done }], selfGrade: '合格' },
    };
  });
  return [...pledges, ...reviews, ...progress];
}

function pledgeRows(
  name: string,
  random: Random,
  year: string,
  fault: (typeof FAULTS)[number] | undefined,
): Row[] {
  const first = random.integer(0, works.length - 1);
  const rows = Array.from({ length: random.integer(2, 3) }, (_, offset): Row => {
    const work = works[(first + offset) % works.length] ?? random.pick(works);
    const [item, measure] = work(random);
    const deadline = `${year}-${String(random.integer(6, 11)).padStart(2, '0')}-30`;
    return { item, measure, deadline, person: name };
  });
  const [row, ...rest] = rows;
  return row ? [faulty(row, fault), ...rest] : rows;
}

function faulty(row: Row, fault: (typeof FAULTS)[number] | undefined): Row {
  switch (fault) {
    case 'slogan':
      return { ...row, item: '进一步提高认识，努力做好各项工作', measure: '加强学习' };
    case 'noDeadline':
      return { item: row['item'] ?? '', measure: row['measure'] ?? '', person: row['person'] ?? '' };
    case 'vague':
      return { ...row, deadline: '长期坚持' };
    case 'otherPerson':
      return { ...row, person: '教研组全体' };
    case undefined:
      return row;
  }
}
