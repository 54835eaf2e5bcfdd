import type { CheckMessages } from '../checks/words.ts';

/** Words for what the engine itself has to say about a use of a check. */
export const engineMessages = {
  'engine.unknown-check': {
    zh: '标准包用了“{check}”这项检查，但程序里没有，请更新程序或修改标准包。',
    en: 'The pack uses the check "{check}", which this program does not have.',
  },
  'engine.bad-params': {
    zh: '检查“{check}”的参数“{where}”不对，请修改标准包。',
    en: 'The parameter "{where}" of the check "{check}" is wrong. Correct the pack.',
  },
  'engine.unknown-parameter': {
    zh: '检查“{check}”引用的参数“{parameter}”在标准包里没有，请修改标准包。',
    en: 'The check "{check}" refers to the parameter "{parameter}", which the pack does not have.',
  },
  'engine.parameter-unset': {
    zh: '参数“{parameter}”没有规定数值，未检查“{check}”。',
    en: 'The source sets no value for "{parameter}", so "{check}" was not checked.',
  },
  'engine.bound-unset': {
    zh: '参数“{parameter}”没有规定数值，“{check}”只查了其余的界限，没有发现问题，但不算通过。',
    en: 'The source sets no value for "{parameter}". "{check}" found nothing wrong with the rest, which is no pass.',
  },
  'engine.partly-unset': {
    zh: '参数“{parameter}”没有规定数值，“{check}”没有查这一项。',
    en: 'The source sets no value for "{parameter}", so "{check}" left that out.',
  },
  'engine.crashed': {
    zh: '检查“{check}”运行出错（{reason}），这不说明表格有问题，请联系维护人员。',
    en: 'The check "{check}" broke ({reason}). This says nothing about the form.',
  },
  'engine.bad-result': {
    zh: '检查“{check}”给出的结果不合规定（{reason}），这不说明表格有问题，请联系维护人员。',
    en: 'The check "{check}" gave an invalid answer ({reason}). This says nothing about the form.',
  },
  'engine.no-field': {
    zh: '现在用的这张表单里没有“{field}”这个字段，“{check}”没有检查。可能是另一个标准包带来了编号相同的表单，请到“标准包”页查看。',
    en: 'The form that is used now has no field "{field}", so "{check}" was not checked. Another pack may have brought a form of the same id: look at the page of packs.',
  },
  'engine.unread': {
    zh: '“{field}”这一格写的“{value}”没有读出内容，请人工核对。',
    en: 'The cell of "{field}" says {value}, which could not be read. A person must look.',
  },
  'engine.told': {
    zh: '“{field}”的问题前面已经说过，不再重复，“{check}”没有再查。',
    en: 'What is wrong with "{field}" is told already, so "{check}" was not checked.',
  },
  'engine.nothing-to-check': {
    zh: '检查“{check}”没有可检查的内容。',
    en: 'There was nothing for "{check}" to check.',
  },
} as const satisfies CheckMessages;

export type EngineCode = keyof typeof engineMessages;
