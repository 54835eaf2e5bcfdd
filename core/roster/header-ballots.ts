import { fieldNames, targetsOf } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import { areCounts } from './column-content.ts';
import type { ColumnsBeside } from './header-beside.ts';
import { saysBallots } from './header-votes.ts';

/** How ballots are called where everybody knows that they are ballots. */
const BALLOTS: readonly { head: RegExp; label: string }[] = [
  { head: /^(?:发出|发放)(?:数|张数|份数)?$|^发票数?$/, label: '发出票数' },
  { head: /^(?:收回|回收)(?:数|张数|份数)?$|^收票数?$/, label: '收回票数' },
  { head: /^(?:其中)?有效(?:数|张数|份数)?$/, label: '有效票数' },
  { head: /^(?:其中)?(?:无效|作废)(?:数|张数|份数)?$/, label: '无效票数' },
];
/** What counts who voted, and for what. */
const COUNTED = /^(?:ballots|votes)/;
/** Ballots and votes; attendance is of any meeting. */
const VOTED = /^(?:ballots(?:Issued|Returned|Valid|Invalid)|votes)/;
const VOTED_ON_SHEET = /民主(?:测评|评议|推荐)|表决/;

/**
 * Names of columns that count ballots, by column: 发出、收回、有效、无效 over whole numbers that stand beside attendance, ballots or votes, or under the
 * title of a vote. One such head alone needs ballots or votes beside it; one that stands there twice is left.
 */
export function ballotsBeside(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const names = fieldNames(fields);
  const isFree = (label: string): boolean => {
    const [target, ...more] = targetsOf(names.scalars, label);
    return target !== undefined && more.length === 0 && !columns.paths.includes(target.field.id);
  };
  const found = columns.own.flatMap((text, at) => {
    const name = columns.paths[at] === null ? normaliseLabel(text) : '';
    const label = BALLOTS.find(({ head }) => head.test(name))?.label;
    return label !== undefined && isFree(label) ? [{ at, label }] : [];
  });
  const isOnce = new Set(found.map(({ label }) => label)).size === found.length;
  if (found.length === 0 || !isOnce || !areCounts(found.map(({ at }) => columns.content(at)))) {
    return new Map();
  }
  const isTitled = columns.titles.some((title) => saysBallots(title) || VOTED_ON_SHEET.test(title));
  const isVoted = isTitled || columns.paths.some((path) => VOTED.test(path ?? ''));
  if (found.length === 1 && !isVoted) return new Map();
  const isBallots = (at: number): boolean => found.some((each) => each.at === at);
  const stands = (at: number, step: number): boolean =>
    isBallots(at + step) ? stands(at + step, step) : COUNTED.test(columns.paths[at + step] ?? '');
  const beside = found.filter(({ at }) => (isTitled && found.length > 1) || stands(at, -1) || stands(at, 1));
  return new Map(beside.map(({ at, label }) => [at, label]));
}
