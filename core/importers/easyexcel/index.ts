import type { ContractColumn } from '../../model/import-contract.ts';
import type { ImportContract } from '../contract.ts';
import { Abort } from '../poi.ts';
import { type Converted, isoDate, javaTypeOf } from '../property.ts';
import { patternByLength, unreadDate } from './convert.ts';
import { parseWhole } from '../java-number.ts';
import { parseLocal } from '../java-time.ts';
import { ownConverter, pigConverter, ruoyiPlusConverter, yudaoConverter } from './dictionary.ts';
import { readEasyExcel } from './read.ts';
import {
  allSheetsRules,
  commonRules,
  firstSheetRules,
  pigRules,
  ruoyiPlusRules,
  yudaoRules,
} from './rules.ts';
import type { Variant } from './variant.ts';

const PLAIN: Variant = {
  id: 'easyexcel',
  allSheets: false,
  keepsEmptyRows: false,
  fastExcel: false,
  onRequired: 'refuse',
  dropsRefusedBlanks: false,
  converter: ownConverter,
};

/** EasyExcel 4.0, FastExcel 1.3 and Fesod (read 2026-11), and the frameworks that import with them. */
const family: readonly ImportContract[] = [
  contract(PLAIN, {
    aliases: ['fastexcel', 'fesod'],
    title: {
      zh: 'EasyExcel / FastExcel / Fesod，只读第一张表',
      en: 'EasyExcel / FastExcel / Fesod, first sheet only',
    },
    rules: [...firstSheetRules, ...commonRules],
  }),
  contract(
    { ...PLAIN, id: 'easyexcel-all', allSheets: true },
    {
      aliases: ['fastexcel-all', 'fesod-all'],
      title: {
        zh: 'EasyExcel / FastExcel / Fesod，读所有工作表',
        en: 'EasyExcel / FastExcel / Fesod, all sheets',
      },
      rules: [...allSheetsRules, ...commonRules],
    },
  ),
  contract(
    {
      ...PLAIN,
      id: 'yudao',
      allSheets: true,
      fastExcel: true,
      dropsRefusedBlanks: true,
      converter: yudaoConverter,
    },
    {
      aliases: ['ruoyi-vue-pro', 'yudao-cloud'],
      title: { zh: '芋道 ruoyi-vue-pro 导入', en: 'Yudao (ruoyi-vue-pro) import' },
      rules: [...yudaoRules, ...commonRules],
    },
  ),
  contract(
    { ...PLAIN, id: 'ruoyi-vue-plus', onRequired: 'abort', converter: ruoyiPlusConverter },
    {
      aliases: ['ruoyi-plus', 'ruoyi-cloud-plus'],
      title: { zh: 'RuoYi-Vue-Plus 导入', en: 'RuoYi-Vue-Plus import' },
      rules: [...ruoyiPlusRules, ...firstSheetRules, ...commonRules],
    },
  ),
  contract(
    {
      ...PLAIN,
      id: 'pig',
      keepsEmptyRows: true,
      fastExcel: true,
      converter: pigConverter,
      fromText: readPigText,
    },
    {
      aliases: ['pigx', 'excel-spring-boot-starter'],
      title: { zh: 'pig 的 @RequestExcel 导入', en: 'pig @RequestExcel import' },
      rules: [...pigRules, ...firstSheetRules, ...commonRules],
    },
  ),
];
export default family;

function contract(
  variant: Variant,
  words: Pick<ImportContract, 'aliases' | 'title' | 'rules'>,
): ImportContract {
  return {
    id: variant.id,
    ...words,
    read: (workbook, profile) => readEasyExcel(workbook, profile, variant),
  };
}

/** pig's own converters for texts: whole numbers and ISO dates must be exact. */
function readPigText(text: string, column: ContractColumn): Converted | undefined {
  const type = javaTypeOf(column);
  const { dateFormat } = column;
  switch (type) {
    case 'Long': {
      const value = parseWhole(text, type);
      if (value === undefined) throw new Abort('importers.abortNumber');
      return { value };
    }
    case 'LocalDate':
    case 'LocalDateTime': {
      const pattern = dateFormat ?? (type === 'LocalDate' ? 'yyyy-MM-dd' : pigPattern(text));
      const date = pattern === undefined ? undefined : parseLocal(text, pattern, type);
      if (!date) throw unreadDate(type, dateFormat);
      const value = isoDate(date, type, column);
      // `LocalDate.parse` by itself refuses a day that the month lacks; by a pattern it takes the last one.
      if (type === 'LocalDate' && !dateFormat && value !== text) throw unreadDate(type);
      return { value };
    }
    default:
      return undefined;
  }
}

/** `LocalDateTimeStringConverter.switchDateFormat`: without the pattern to the minute that EasyExcel has. */
function pigPattern(text: string): string | undefined {
  return text.length === 16 ? undefined : patternByLength(text);
}
