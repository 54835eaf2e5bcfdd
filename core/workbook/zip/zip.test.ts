import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeZip } from './zip.fixture.ts';
import { replaceMembers } from './zip-write.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { ZipArchive } from './zip.ts';

const sample = withComment(
  zipSync({
    'a.xml': strToU8('<a/>'.repeat(500)),
    '图片/图.bin': [new Uint8Array([1, 2, 3, 0, 255]), { level: 0 }],
    'b.xml': [strToU8('<b/>'), { extra: { 0x7777: new Uint8Array([9, 9]) }, mtime: '2020-02-02' }],
  }),
  'kept',
);

function withComment(bytes: Uint8Array, comment: string): Uint8Array {
  const commented = new Uint8Array([...bytes, ...strToU8(comment)]);
  new DataView(commented.buffer).setUint16(bytes.length - 2, comment.length, true);
  return commented;
}

function recordOf(bytes: Uint8Array, name: string): Uint8Array {
  const archive = new ZipArchive(bytes);
  const member = archive.find(name)!;
  const after = archive.members.map((m) => m.localOffset).filter((offset) => offset > member.localOffset);
  return bytes.slice(member.localOffset, Math.min(archive.directoryStart, ...after));
}

test('reads members by name, whatever the case', () => {
  const archive = new ZipArchive(sample);
  expect(archive.readText('A.XML')).toBe('<a/>'.repeat(500));
  expect(archive.read('图片/图.bin')).toEqual(new Uint8Array([1, 2, 3, 0, 255]));
});

test('replaces one member and copies the others byte for byte', () => {
  const bytes = replaceMembers(new ZipArchive(sample), new Map([['a.xml', strToU8('new')]]));
  expect(recordOf(bytes, 'b.xml')).toEqual(recordOf(sample, 'b.xml'));
  expect(recordOf(bytes, '图片/图.bin')).toEqual(recordOf(sample, '图片/图.bin'));
  expect(strFromU8(unzipSync(bytes)['a.xml']!)).toBe('new');
  expect(strFromU8(bytes.slice(-4))).toBe('kept');
  expect(new ZipArchive(bytes).members.map(({ name }) => name)).toEqual(['a.xml', '图片/图.bin', 'b.xml']);
});

test('replacing nothing gives the same file', () => {
  expect(replaceMembers(new ZipArchive(sample), new Map())).toEqual(sample);
});

test('the given bytes stay as they are, in a Node Buffer too', () => {
  const given = Buffer.from(sample);
  replaceMembers(new ZipArchive(given), new Map([['a.xml', strToU8('new')]]));
  expect(given.equals(Buffer.from(sample))).toBe(true);
});

test('keeps the data descriptors of a streaming writer, and drops the one of a replaced member', () => {
  const streamed = withDescriptor(writeZip([{ name: 'a.xml', data: strToU8('<a>1</a>') }]));
  expect(new ZipArchive(streamed).readText('a.xml')).toBe('<a>1</a>');
  expect(replaceMembers(new ZipArchive(streamed), new Map())).toEqual(streamed);
  const replaced = replaceMembers(new ZipArchive(streamed), new Map([['a.xml', strToU8('<a>2</a>')]]));
  expect(strFromU8(unzipSync(replaced)['a.xml']!)).toBe('<a>2</a>');
});

/** The first member as a streaming writer leaves it: sizes only behind the data. */
function withDescriptor(bytes: Uint8Array): Uint8Array {
  const archive = new ZipArchive(bytes);
  const descriptor = new Uint8Array(16);
  const at = archive.directoryStart;
  new DataView(descriptor.buffer).setUint32(0, 0x08074b50, true);
  descriptor.set(bytes.slice(14, 26), 4);
  const streamed = new Uint8Array([...bytes.slice(0, at), ...descriptor, ...bytes.slice(at)]);
  const view = new DataView(streamed.buffer);
  view.setUint16(6, view.getUint16(6, true) | 8, true);
  streamed.fill(0, 14, 26);
  view.setUint16(at + 16 + 8, view.getUint16(at + 16 + 8, true) | 8, true);
  view.setUint32(streamed.length - 6, at + 16, true);
  return streamed;
}

test('the same members give the same bytes', () => {
  const members = [{ name: '表.xml', data: strToU8('<x/>') }];
  expect(writeZip(members)).toEqual(writeZip(members));
  expect(Object.keys(unzipSync(writeZip(members)))).toEqual(['表.xml']);
});

test.each([
  ['a file cut in the middle', sample.slice(0, sample.length / 2), 'workbook.truncated'],
  ['a file without its end', sample.slice(0, -30), 'workbook.truncated'],
])('refuses %s', (_, bytes, code) => {
  expect(() => new ZipArchive(bytes)).toThrow(expect.objectContaining({ code }));
});

test('refuses a member whose content does not fit its checksum', () => {
  const bytes = sample.slice();
  const { localOffset } = new ZipArchive(sample).find('图片/图.bin')!;
  const at = sample.indexOf(255, localOffset + 30);
  bytes[at] = 254;
  expect(() => new ZipArchive(bytes).read('图片/图.bin')).toThrow(
    expect.objectContaining({ code: 'workbook.corrupt' }),
  );
});

test('refuses an archive that would unpack beyond the limits', () => {
  const limits = { ...DEFAULT_LIMITS, ratio: 10, ratioFrom: 1000 };
  expect(() => new ZipArchive(sample, limits).read('a.xml')).toThrow(
    expect.objectContaining({ code: 'workbook.tooLarge' }),
  );
  expect(() => new ZipArchive(sample, { ...DEFAULT_LIMITS, members: 2 })).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyParts' }),
  );
});

test('refuses data that unpack to more than they claim', () => {
  const bytes = sample.slice();
  const { directoryStart } = new ZipArchive(sample).find('a.xml')!;
  new DataView(bytes.buffer).setUint32(directoryStart + 24, 10, true);
  expect(() => new ZipArchive(bytes).read('a.xml')).toThrow(
    expect.objectContaining({ code: 'workbook.corrupt' }),
  );
});

test('refuses an archive with more entries than it counts', () => {
  const bytes = zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b/>') });
  new DataView(bytes.buffer).setUint16(bytes.length - 12, 1, true);
  expect(() => new ZipArchive(bytes)).toThrow(expect.objectContaining({ code: 'workbook.corrupt' }));
});
