import type { DescribedControl } from '../model/page.ts';
import { pathOf, type FieldTarget } from './fields.ts';
import { normaliseLabel, numberedLabel } from './label.ts';
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
  return [normaliseLabel(match.label.text), control.ref.split(':')[0], section];
}
