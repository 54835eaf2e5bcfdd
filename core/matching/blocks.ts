import type { DescribedControl } from '../model/page.ts';
import { pathOf, type FieldTarget } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { numberedLabel } from './numbered-label.ts';
import type { FieldMatch } from './candidate.ts';

/** A control with the column of a repeating field that it may hold. */
export interface BlockMember {
  control: DescribedControl;
  match: FieldMatch;
  target: FieldTarget;
}

/**
 * Repeating rows drawn as blocks, one below the other, instead of a table: 承诺事项 … 措施 … 时限, and the same labels again. Each
 * first column begins the next row. Only where the labels, and the parts of the page they stand in, are the same in all
 * blocks, and a block has more than its first column; anything else stays as it is, and is left alone further on.
 */
export function numberBlocks<Member extends BlockMember>(members: readonly Member[]): readonly Member[] {
  const loose = members.filter(({ target, control, match }) => {
    return target.column && !control.row && match.basis !== 'numbered' && match.basis !== 'row';
  });
  const fields = new Set(loose.map(({ target }) => target.field));
  const rowOf = new Map<Member, number>();
  for (const field of fields) {
    const counted = countedBlocks(members, field);
    for (const [index, block] of counted) {
      for (const member of block) if (loose.includes(member)) rowOf.set(member, index);
    }
    if (counted.size > 0) continue;
    const own = loose.filter(({ target }) => target.field === field);
    const blocks = blocksOf(own, field.columns?.[0]?.id);
    if (!blocks || !areAlike(blocks)) continue;
    for (const [index, block] of blocks.entries()) for (const member of block) rowOf.set(member, index);
  }
  return members.map((member) => {
    const index = rowOf.get(member);
    if (index === undefined) return member;
    return { ...member, match: { ...member.match, path: pathOf(member.target, index), basis: 'row' } };
  });
}

/**
 * Blocks whose first columns count themselves, `承诺一 … 时限`, `承诺二 … 时限`, by their number: what follows each belongs to it.
 * None where they do not count on from one another, or differ in what follows.
 */
function countedBlocks<Member extends BlockMember>(
  members: readonly Member[],
  field: FieldTarget['field'],
): Map<number, Member[]> {
  const own = members.filter(({ target, control, match }) => {
    return target.field === field && target.column && !control.row && match.basis !== 'row';
  });
  const [first] = field.columns ?? [];
  const starts = own.filter(({ target }) => target.column?.id === first?.id);
  const counts = starts.every(
    ({ match }, index) => match.basis === 'numbered' && match.path.startsWith(`${field.id}[${index}].`),
  );
  const blocks = counts && own[0] === starts[0] ? blocksOf(own, first?.id) : null;
  return new Map(blocks && areAlike(blocks) ? blocks.entries() : []);
}

/** Members split where the first column begins again; `null` where they do not begin with it. */
function blocksOf<Member extends BlockMember>(
  members: readonly Member[],
  first: string | undefined,
): Member[][] | null {
  const blocks: Member[][] = [];
  for (const member of members) {
    // What stands before the first block goes by a column's name and is no part of it.
    if (member.target.column?.id === first) blocks.push([member]);
    else blocks.at(-1)?.push(member);
  }
  return blocks.length > 1 ? blocks : null;
}

function areAlike(blocks: readonly (readonly BlockMember[])[]): boolean {
  const looks = new Set(blocks.map((block) => JSON.stringify(block.map(lookOf))));
  const [first = []] = blocks;
  const columns = new Set(first.map(({ target }) => target.column));
  return looks.size === 1 && columns.size === first.length && first.length > 1;
}

function lookOf({ match, control }: BlockMember): unknown {
  const section = control.section.map((title) => numberedLabel(title)?.base ?? normaliseLabel(title));
  const name = match.basis === 'numbered' ? numberedLabel(match.label.text)?.base : undefined;
  return [name ?? normaliseLabel(match.label.text), control.ref.split(':')[0], section];
}
