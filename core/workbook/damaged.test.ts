import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { JiannuoError } from '../errors.ts';
import { biffBook, f64, GBK, oleFile, record, u16, u32 } from './xls/biff.fixture.ts';
import { encodeUtf8 } from './encoding.ts';
import { openWorkbook } from './open.ts';
import { packWorkbook } from './transfer.ts';

/** A sound file of each kind but .xlsx, small enough that every byte gets its turn. */
const sst = record(
  0xfc,
  u32(2),
  u32(2),
  u16(4),
  [0x08],
  u16(1),
  [65, 66, 67, 68],
  u32(0),
  u16(2),
  [1, 0x11, 0x62, 0x22, 0x62],
);
const cells = [
  ...record(0xfd, u16(0), u16(0), u16(0), u32(1)),
  ...record(0xbd, u16(1), u16(0), u16(0), u32(10), u16(0), u32(14), u16(1)),
  ...record(0x06, u16(2), u16(0), u16(0), f64(11), u16(0), u32(0), u16(3), [0x1e, 5, 0]),
  ...record(0xe5, u16(1), u16(0), u16(0), u16(0), u16(3)),
];
const table =
  '<table:table table:name="A"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="3" table:number-columns-repeated="2"><text:p>3<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table>';
const ods = `<office:document><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document>`;
const files: Readonly<Record<string, Uint8Array>> = {
  xls: biffBook(8, [...sst, ...record(0xe0, u16(0), u16(14))], [{ name: [65], records: cells }]),
  'xls in its container': oleFile({ Workbook: biffBook(8, sst, [{ name: [65], records: cells }]) }),
  'old xls': biffBook(5, record(0x42, u16(936)), [
    { name: GBK.姓名, records: record(0x204, u16(0), u16(0), u16(0), u16(4), GBK.姓名) },
  ]),
  ods: zipSync({ 'content.xml': strToU8(ods) }, { level: 0 }),
  fods: strToU8(ods),
  html: encodeUtf8(
    '<html><style>.a{mso-number-format:"\\@"}</style><table><tr><td rowspan=2 class="a">甲&nbsp;&#20061;</td><td x:num="3">3</td></tr></table>',
  ),
  xml: encodeUtf8(
    '<Workbook><Worksheet ss:Name="A"><Table><Row ss:Index="2"><Cell ss:MergeAcross="2" ss:Formula="=R1C1"><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>',
  ),
  csv: encodeUtf8('sep=;\r\n"姓;名";性别\r\n张样例;="007"\r\n'),
};

// The package reports every record that it does not know.
beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue());
afterAll(() => void vi.restoreAllMocks());

test.each(Object.entries(files))('damaged %s is read or refused in words, never worse', async (_, sound) => {
  await expect(openWorkbook(sound, 'a')).resolves.toBeDefined();
  const random = seeded(sound.length);
  for (let round = 0; round < 400; round++) {
    const bytes = damage(sound, random);
    try {
      packWorkbook(await openWorkbook(bytes, 'a.xls'));
    } catch (error) {
      if (!(error instanceof JiannuoError))
        throw new Error(`round ${round}: ${String(error)}`, { cause: error });
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function damage(sound: Uint8Array, random: ReturnType<typeof seeded>): Uint8Array {
  const at = random.integer(0, sound.length - 1);
  const length = random.integer(1, 40);
  switch (random.integer(0, 4)) {
    case 0:
      return sound.slice(0, at);
    case 1:
      return new Uint8Array([...sound.subarray(0, at), ...sound.subarray(at + length)]);
    case 2:
      return new Uint8Array([...sound.subarray(0, at + length), ...sound.subarray(at)]);
    default: {
      const bytes = sound.slice();
      for (let n = random.integer(1, 4); n > 0; n--) {
        bytes[random.integer(0, bytes.length - 1)] = random.pick([0, 1, 0x7f, 0xff, random.integer(0, 255)]);
      }
      return bytes;
    }
  }
}
