import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printedLook } from './chart-look.ts';
import { HEAT_STEPS } from './chart-view.ts';

/** WCAG 2.2, 1.4.3: of text, whatever stands in a cell being small. */
const LEAST = 4.5;

const css = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const sheets = css('../base/tokens.css') + css('./stats.css');
const shades = Array.from({ length: HEAT_STEPS }, (_, step) => `--st-heat-${step}`);

/** The colour of a name in a scheme: the first one is the light scheme's, the second the dark one's. */
function colourOf(name: string, scheme: 'light' | 'dark'): string {
  const said = [...sheets.matchAll(new RegExp(`${name}:\\s*(#[0-9a-f]{6})`, 'g'))].map(
    ([, colour]) => colour,
  );
  expect(said).toHaveLength(2);
  return said[scheme === 'light' ? 0 : 1] ?? '';
}

/** Relative luminance, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('the contrast is that of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`what stands in a cell of a heat map is read on every shade, ${scheme}`, () => {
    const text = colourOf('--jn-text', scheme);
    const ratios = [...shades, '--jn-na-ground'].map((name) => contrast(text, colourOf(name, scheme)));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(LEAST);
  });

  test(`no two shades are the same, ${scheme}`, () => {
    const grounds = [...shades, '--jn-na-ground'].map((name) => colourOf(name, scheme));
    expect(new Set(grounds).size).toBe(grounds.length);
  });
}

test('a picture has the shades of the light scheme, and its text is read on each', () => {
  const { heat, heatText, heatUnknown } = printedLook('');
  expect(heat).toEqual(shades.map((name) => colourOf(name, 'light')));
  expect(heatUnknown).toBe(colourOf('--jn-na-ground', 'light'));
  for (const ground of [...heat, heatUnknown])
    expect(contrast(heatText, ground)).toBeGreaterThanOrEqual(LEAST);
});
