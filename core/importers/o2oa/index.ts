import type { ImportContract } from '../contract.ts';
import { readO2oa } from './read.ts';
import { rules } from './rules.ts';

/**
 * O2OA's import model (导入模型) of the data centre, into documents, work flows and tables: `Importer.js` of o2web at
 * commit 0ea80a8, with the shared `ExcelUtils.js` (read 2026-11). Older releases read the same way but kept blank
 * rows and formatted only columns of whole days.
 */
const o2oa: ImportContract = {
  id: 'o2oa',
  aliases: ['o2'],
  title: { zh: 'O2OA 导入模型', en: 'O2OA import model' },
  rules,
  read: readO2oa,
};
export default o2oa;
