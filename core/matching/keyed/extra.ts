import type { DescribedControl } from '../../model/page.ts';
import type { Row } from '../../model/values.ts';
import { compatible, misfit } from '../compatible.ts';
import { normaliseLabel } from '../label.ts';
import { foreignSection } from '../sections.ts';
import type { KeyedControl } from './ratings.ts';

/** A label this much less sure than the best no longer names the control. */
const NEARLY = 0.15;
/** 配偶信息 over 姓名 is 配偶姓名. */
const PART_OF_FORM = /(?:基本)?(?:信息|情况|资料)$/;

/** What a lone tick or switch can say. */
const YES_OR_NO = /^[是否]$/;

/**
 * Controls whose label is that of an extra value; of a tick or switch by itself only yes and no are known to be its
 * values. In a part about somebody else a label that everybody has, such as 姓名, has to say of whom it speaks, as the
 * part's title does.
 */
export function extraControls(
  controls: readonly DescribedControl[],
  extra: readonly Row[],
  isAnybodys: (label: string) => boolean,
): KeyedControl[] {
  const wanted = extra.map(({ label }) => normaliseLabel(label ?? ''));
  return controls.flatMap((control) => {
    const names = namesFor(control, isAnybodys);
    const found = wanted.flatMap((label, index) =>
      label !== '' && names.has(label) && takes(control, extra[index]?.value) ? [index] : [],
    );
    return found.length === 1 && found[0] !== undefined ? [{ control, index: found[0] }] : [];
  });
}

function takes({ kind }: DescribedControl, value = ''): boolean {
  return compatible('text', kind) || (misfit(kind) === 'onOff' && YES_OR_NO.test(value.trim()));
}

function namesFor(
  { labels, section }: DescribedControl,
  isAnybodys: (label: string) => boolean,
): Set<string> {
  const best = labels[0]?.confidence ?? 0;
  const texts = labels
    .filter(({ confidence }) => confidence >= best - NEARLY)
    .map(({ text }) => normaliseLabel(text));
  const titles = section.map(normaliseLabel);
  const told = texts.flatMap((text) =>
    titles.flatMap((title) => [title + text, title.replace(PART_OF_FORM, '') + text]),
  );
  const plain = foreignSection(section) ? texts.filter((text) => !isAnybodys(text)) : texts;
  return new Set([...plain, ...told]);
}
