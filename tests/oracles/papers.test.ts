import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDocx } from '#adapters/word/write-docx.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import { PAPER, type PaperDocument } from '#core/paper/document.ts';
import { pledgeLetter } from '#core/paper/pledge-letter.ts';
import { people, pledgesOf } from '../fixtures/people.ts';
import { inFolder } from './programs.ts';

const roster = people(3);
const letters = roster.map((values, index) =>
  pledgeLetter(memberPledge, {
    ...values,
    pledges: pledgesOf(values.name ?? '', index).map((row) => ({ ...row })),
    pledgeText: `我郑重承诺：\n${'认真履行职责。'.repeat(20)}`,
    signedOn: '2016-05-10',
  }),
);
const long: PaperDocument = {
  title: '审核表',
  blocks: [
    {
      kind: 'table',
      header: ['序号', '意见'],
      rows: Array.from({ length: 60 }, (_, n) => [String(n + 1), `第${n + 1}条意见`]),
      widths: [1, 4],
    },
    { kind: 'signature', lines: [{ label: '审核人（签名）：', text: '', line: true }] },
  ],
};

/** A Word file as LibreOffice lays it out: its text, and its pages with width and height in points. */
async function laidOut(documents: readonly PaperDocument[]): Promise<{ text: string; sizes: number[][] }> {
  const bytes = await writeDocx(documents);
  return inFolder((folder) => {
    const out = join(folder, 'out');
    mkdirSync(out);
    const file = join(folder, 'paper.docx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const format of ['pdf', 'txt:Text (encoded):UTF8']) {
      const asked = [profile, '--headless', '--convert-to', format, '--outdir', out, file];
      execFileSync('soffice', asked, { stdio: 'ignore' });
    }
    expect(readdirSync(out).sort()).toEqual(['paper.pdf', 'paper.txt']);
    const pdf = readFileSync(join(out, 'paper.pdf')).toString('latin1');
    const boxes = [...pdf.matchAll(/\/Type\/Page\b(?!s)[^]*?\/MediaBox\[([^\]]*)\]/g)];
    return {
      text: readFileSync(join(out, 'paper.txt'), 'utf8'),
      sizes: boxes.map(([, box = '']) => box.trim().split(/\s+/).slice(2).map(Number)),
    };
  });
}

const points = (millimetres: number): number => (millimetres / 25.4) * 72;

test('letters are Word files that LibreOffice opens: A4, one page for each, text as on the screen', async () => {
  const { text, sizes } = await laidOut(letters);
  expect(sizes).toHaveLength(letters.length);
  for (const [width = 0, height = 0] of sizes) {
    expect(width).toBeCloseTo(points(PAPER.width), 0);
    expect(height).toBeCloseTo(points(PAPER.height), 0);
  }
  for (const { name = '' } of roster) expect(text).toContain(`承诺人：${name}`);
  expect(text).toContain('承诺人（签名）：');
  expect(text).toContain('2016年5月10日');
});

test('a long table takes several pages, and all of it is there', async () => {
  const { text, sizes } = await laidOut([long]);
  expect(sizes.length).toBeGreaterThan(1);
  for (let n = 1; n <= 60; n++) expect(text).toContain(`第${n}条意见`);
});
