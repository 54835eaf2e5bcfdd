import type { Label } from '#core/model/page.ts';

interface Reading {
  labels: Label[];
  /** What names the cell that several controls share. */
  common?: Label;
}

/** `学历/学位 | [ ] [ ]`: a cell whose label names as many things as it has boxes names them in their order. */
export function shareOut(readings: readonly Reading[]): void {
  for (let first = 0; first < readings.length;) {
    const { common } = readings[first] ?? {};
    const after = readings.findIndex((each, at) => at > first && each.common?.text !== common?.text);
    const end = common ? (after < 0 ? readings.length : after) : first + 1;
    if (common) name(readings.slice(first, end), common);
    first = end;
  }
}

function name(group: readonly Reading[], { text, evidence, confidence }: Label): void {
  const parts = text
    .replace(/^\s*[（(]?\d{1,2}[）).、]/, '')
    .replace(/[:：]\s*$/, '')
    .split(/[/／、]/)
    .map((part) => part.trim());
  if (parts.length < 2 || parts.length !== group.length || parts.includes('')) return;
  if (group.some(({ labels }) => labels.length > 0)) return;
  for (const [at, reading] of group.entries())
    reading.labels = [{ text: parts[at] ?? '', evidence, confidence }];
}
