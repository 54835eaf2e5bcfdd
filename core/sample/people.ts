import type { Values } from '../model/values.ts';
import type { Random } from './random.ts';

export const SAMPLE_PEOPLE = 40;

const families = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const givens = ['示例', '样例', '示范', '样本'];
const units = [
  ['示例第一中学', ['语文组', '数学组', '英语组', '教务处']],
  ['示例第二小学', ['低年级组', '高年级组', '德育处']],
  ['示例县教育局', ['办公室', '人事科']],
] as const;
const posts = ['教师', '班主任', '教研组长', '年级组长', '教务处主任', '科员'];
const educations = ['大学本科', '大学本科', '硕士研究生', '大学专科'];

/**
 * Invented people whom nobody takes for real ones: every name says that it is a sample, and there is no ID number and no
 * telephone number. Two share their name, as in any office; some facts are missing.
 */
export function samplePeople(random: Random): Values[] {
  return Array.from({ length: SAMPLE_PEOPLE }, (_, index): Values => {
    const [unit, departments] = random.pick(units);
    const joined = `${random.integer(2002, 2020)}-${two(random.integer(1, 12))}-01`;
    const values: Values = {
      name: index === 21 ? nameAt(4) : nameAt(index),
      gender: random.pick(['男', '女']),
      ethnicity: random.pick(['汉族', '汉族', '汉族', '回族', '满族']),
      birthDate: `${random.integer(1968, 1996)}-${two(random.integer(1, 12))}`,
      education: random.pick(educations),
      politicalStatus: '中共党员',
      joinPartyDate: joined,
      partyBranch: `${unit}党支部`,
      workUnit: unit,
      department: random.pick(departments),
      post: random.pick(posts),
      employeeNumber: `示例${String(index + 1).padStart(3, '0')}`,
    };
    return index % 9 === 8 ? without(values, 'department', 'education') : values;
  });
}

function nameAt(index: number): string {
  return `${families[index % families.length]}${givens[Math.floor(index / families.length) % givens.length]}`;
}

function without(values: Values, ...fields: string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
