import { CFB } from 'xlsx';

/** One record: its number, its length, its bytes. */
export function record(type: number, ...parts: readonly (readonly number[] | Uint8Array)[]): number[] {
  const data = parts.flatMap((part) => [...part]);
  return [...u16(type), ...u16(data.length), ...data];
}

export function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

export function f64(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
}

/** `姓名` and `张样例` in GBK. */
export const GBK = { 姓名: [0xd0, 0xd5, 0xc3, 0xfb], 张样例: [0xd5, 0xc5, 0xd1, 0xf9, 0xc0, 0xfd] } as const;

const BOF = { 2: 0x09, 3: 0x209, 4: 0x409, 5: 0x809, 8: 0x809 } as const;

/** BOF of a version; kind 5 is a workbook, 0x10 a sheet. */
export function bof(version: keyof typeof BOF, kind: number): number[] {
  return record(BOF[version], u16(version === 8 ? 0x600 : version * 0x100), u16(kind), u32(0));
}

export const EOF = record(0x0a);

/** A workbook stream of BIFF5 or BIFF8: what is shared, and sheets behind it, whose places are filled in. */
export function biffBook(
  version: 5 | 8,
  globals: readonly number[],
  sheets: readonly { name: readonly number[]; flags?: number; records: readonly number[] }[],
): Uint8Array {
  const head = [...bof(version, 5), ...globals];
  const heading = (at: number, name: readonly number[], flags: number): number[] =>
    record(0x85, u32(at), u16(flags), [name.length], version === 8 ? [0] : [], name);
  const headings = sheets.reduce((sum, { name }) => sum + heading(0, name, 0).length, 0);
  const bodies = sheets.map(({ records }) => [...bof(version, 0x10), ...records, ...EOF]);
  let at = head.length + headings + EOF.length;
  const list = sheets.flatMap(({ name, flags = 0 }, n) => {
    const made = heading(at, name, flags);
    at += bodies[n]?.length ?? 0;
    return made;
  });
  return new Uint8Array([...head, ...list, ...EOF, ...bodies.flat()]);
}

/** A container with streams of these names, as the package writes it. */
export function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, data] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, data);
  return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer);
}
