import { JiannuoError } from '../../errors.ts';
import { joinBytes } from '../bytes.ts';
import { viewOf } from '../zip/zip.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers from here on are marks: end of chain, free, part of the table itself. */
const FIRST_MARK = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_BYTES = 128;

interface Entry {
  name: string;
  kind: 'storage' | 'stream' | 'root' | 'unused';
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, n) => bytes[n] === byte);
}

/**
 * A compound file ([MS-CFB]), the container of .xls, .et, .doc and of encrypted workbooks. Only what stands directly in its
 * root is found: a workbook inside a letter is the letter's. Chains are followed at most as far as there are sectors.
 * @throws JiannuoError `workbook.truncated`, `workbook.corrupt`
 */
export class OleFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #miniCutoff: number;
  readonly #table: Uint32Array;
  readonly #entries: readonly Entry[];
  readonly #members: ReadonlyMap<string, Entry>;
  #mini: { data: Uint8Array; table: Uint32Array } | undefined;

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw new JiannuoError('workbook.truncated');
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new JiannuoError('workbook.corrupt', { part: 'OLE' });
    this.#sectorSize = 1 << shift;
    this.#miniCutoff = this.#view.getUint32(56, true);
    this.#table = this.#readTable();
    const directory = this.#chain(this.#view.getUint32(48, true));
    this.#entries = readEntries(directory);
    this.#members = this.#findMembers();
    if (this.#entries.length === 0) throw new JiannuoError('workbook.truncated');
  }

  /** Names of the streams and storages in the root, in lower case. */
  get names(): readonly string[] {
    return [...this.#members.keys()];
  }

  /** Bytes of a stream in the root, whatever the case of its name; fewer than it claims where the file is cut off. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#members.get(name.toLowerCase());
    if (!entry || entry.kind !== 'stream') return undefined;
    const data = entry.size < this.#miniCutoff ? this.#readMini(entry.start) : this.#chain(entry.start);
    return data.subarray(0, entry.size);
  }

  /** The sector table: which sector follows which. Its own sectors are listed in the header and in a chain behind it. */
  #readTable(): Uint32Array {
    const perSector = this.#sectorSize / 4;
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.#view.getUint32(at, true));
    let next = this.#view.getUint32(68, true);
    for (let n = 0; next < FIRST_MARK && n < this.#sectorCount; n++) {
      const start = this.#offset(next);
      if (start + this.#sectorSize > this.#bytes.length) break;
      for (let i = 0; i < perSector - 1; i++) sectors.push(this.#view.getUint32(start + i * 4, true));
      next = this.#view.getUint32(start + this.#sectorSize - 4, true);
    }
    const used = sectors.filter((sector) => sector < this.#sectorCount).slice(0, this.#sectorCount);
    return toTable(used.map((sector) => this.#sector(sector)));
  }

  get #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  #sector(sector: number): Uint8Array {
    const start = this.#offset(sector);
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): Uint8Array {
    const parts = follow(start, this.#table, this.#sectorCount).map((sector) => this.#sector(sector));
    return joinBytes(parts);
  }

  #readMini(start: number): Uint8Array {
    const mini = (this.#mini ??= {
      data: this.#chain(this.#entries.find(({ kind }) => kind === 'root')?.start ?? FIRST_MARK),
      table: toTable([this.#chain(this.#view.getUint32(60, true))]),
    });
    const limit = Math.ceil(mini.data.length / 64);
    return joinBytes(
      follow(start, mini.table, limit).map((sector) => mini.data.subarray(sector * 64, sector * 64 + 64)),
    );
  }

  /** The root's members stand in a search tree. Where some writer left that broken, every stream counts. */
  #findMembers(): Map<string, Entry> {
    const members = new Map<string, Entry>();
    const seen = new Set<number>();
    const waiting = [this.#entries.find(({ kind }) => kind === 'root')?.child ?? NO_ENTRY];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id];
      if (!entry || seen.has(id) || entry.kind === 'unused') continue;
      seen.add(id);
      members.set(entry.name.toLowerCase(), entry);
      waiting.push(entry.left, entry.right);
    }
    if (members.size > 0) return members;
    return new Map(
      this.#entries
        .filter(({ kind }) => kind === 'stream')
        .map((entry) => [entry.name.toLowerCase(), entry] as const),
    );
  }
}

function follow(start: number, table: Uint32Array, limit: number): number[] {
  const sectors: number[] = [];
  for (let next = start; next < limit && sectors.length < limit; next = table[next] ?? FIRST_MARK) {
    sectors.push(next);
  }
  return sectors;
}

function toTable(parts: readonly Uint8Array[]): Uint32Array {
  const bytes = joinBytes(parts);
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, n) => view.getUint32(n * 4, true));
}

const KINDS = { 1: 'storage', 2: 'stream', 5: 'root' } as const;

function readEntries(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(view.getUint16(at + 64, true), 64);
    let name = '';
    for (let i = 0; i + 2 < nameBytes; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    entries.push({
      name,
      kind: KINDS[view.getUint8(at + 66) as keyof typeof KINDS] ?? 'unused',
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
