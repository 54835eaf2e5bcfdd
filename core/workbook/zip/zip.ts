import { JiannuoError } from '../../errors.ts';
import { crc32 } from './crc32.ts';
import { decodePart } from '../encoding.ts';
import { InflateError } from './inflate-codes.ts';
import { inflate } from './inflate.ts';
import { DEFAULT_LIMITS, type ReadLimits, tooLarge } from '../limits.ts';
import { dataStart, findDirectory, namesAgree, readDirectory, type ZipMember } from './zip-directory.ts';

export { viewOf, type ZipMember } from './zip-directory.ts';

/**
 * A zip archive read by its central directory, as office programs do. The directory is looked through before
 * anything is unpacked; members are inflated on demand and their CRC checked.
 * @throws JiannuoError `workbook.truncated`, `workbook.corrupt`, `workbook.tooLarge`, `workbook.encrypted`,
 * `workbook.memberTwice`, `workbook.overlap`, `workbook.path`
 */
export class ZipArchive {
  readonly bytes: Uint8Array;
  readonly members: readonly ZipMember[];
  readonly directoryStart: number;
  readonly #limits: ReadLimits;
  readonly #byName: ReadonlyMap<string, ZipMember>;
  #inflated = 0;

  constructor(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS) {
    // A Node Buffer's `slice` shares its memory: through a plain view, copies are copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    if (bytes.length > limits.fileBytes) throw tooLarge('file', limits.fileBytes);
    const directory = findDirectory(bytes);
    if (directory.entries > limits.members) {
      throw new JiannuoError('workbook.tooManyParts', { limit: limits.members });
    }
    this.directoryStart = directory.start;
    this.members = readDirectory(bytes, directory);
    this.#byName = indexMembers(this.members);
    checkPlaces(this.bytes, this.members, directory.start);
  }

  /** Part names are compared without case, as the packaging standard says. */
  find(name: string): ZipMember | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Uncompressed bytes of a member. */
  read(name: string): Uint8Array {
    const member = this.#member(name);
    const data = new Uint8Array(member.size);
    let length = 0;
    this.#unpack(member, (chunk) => {
      data.set(chunk, length);
      length += chunk.length;
    });
    return data;
  }

  /** Hands on the uncompressed bytes of a member piece by piece; an error comes behind the last piece at the latest. */
  stream(name: string, take: (chunk: Uint8Array) => void): void {
    this.#unpack(this.#member(name), take);
  }

  /** @throws JiannuoError `workbook.encoding` where the bytes are not of the part's encoding */
  readText(name: string): string {
    const size = this.find(name)?.size ?? 0;
    if (size > this.#limits.wholeBytes) throw tooLarge(name, this.#limits.wholeBytes);
    return decodePart(this.read(name), name);
  }

  #member(name: string): ZipMember {
    const member = this.find(name);
    if (!member) throw new JiannuoError('workbook.partMissing', { part: name });
    this.#checkLimits(member);
    return member;
  }

  #unpack(member: ZipMember, take: (chunk: Uint8Array) => void): void {
    const raw = this.bytes.subarray(dataStart(this.bytes, member)).subarray(0, member.compressedSize);
    if (raw.length < member.compressedSize) throw new JiannuoError('workbook.truncated');
    let length = 0;
    let crc = 0;
    inflateMember(member, raw, (chunk) => {
      length += chunk.length;
      // Data that lies about its size stops at the size it claims.
      if (length > member.size) throw new JiannuoError('workbook.corrupt', { part: member.name });
      crc = crc32(chunk, crc);
      take(chunk);
    });
    if (length !== member.size || crc !== member.crc) {
      throw new JiannuoError('workbook.corrupt', { part: member.name });
    }
  }

  #checkLimits({ name, size, compressedSize }: ZipMember): void {
    const { memberBytes, totalBytes, ratio, ratioFrom } = this.#limits;
    this.#inflated += size;
    if (size > memberBytes || this.#inflated > totalBytes) throw tooLarge(name, memberBytes);
    if (size > ratioFrom && size > compressedSize * ratio) throw tooLarge(name, ratioFrom);
  }
}

function indexMembers(members: readonly ZipMember[]): Map<string, ZipMember> {
  const byName = new Map<string, ZipMember>();
  for (const member of members) {
    const { name } = member;
    const key = name.toLowerCase();
    // Two members of one name: programs disagree on which counts, so neither can be trusted.
    if (byName.has(key)) throw new JiannuoError('workbook.memberTwice', { part: name });
    const isPath = /^(?:[a-z]:|\/)|\0/i.test(name) || name.split('/').includes('..');
    if (isPath) throw new JiannuoError('workbook.path', { part: name });
    byName.set(key, member);
  }
  return byName;
}

/** Each member has its own bytes, in front of the directory: shared ones are how small files unpack to huge ones. */
function checkPlaces(bytes: Uint8Array, members: readonly ZipMember[], directoryStart: number): void {
  const places = members
    .map((member) => ({ member, start: member.localOffset }))
    .sort((a, b) => a.start - b.start);
  for (const [n, { member }] of places.entries()) {
    const end = dataStart(bytes, member) + member.compressedSize;
    if (end > bytes.length) throw new JiannuoError('workbook.truncated');
    if (end > (places[n + 1]?.start ?? directoryStart)) {
      throw new JiannuoError('workbook.overlap', { part: member.name });
    }
    if (!namesAgree(bytes, member)) throw new JiannuoError('workbook.corrupt', { part: member.name });
  }
}

function inflateMember(member: ZipMember, raw: Uint8Array, take: (chunk: Uint8Array) => void): void {
  if (member.method === 0) {
    if (raw.length > 0) take(raw);
    return;
  }
  if (member.method !== 8) throw new JiannuoError('workbook.corrupt', { part: member.name });
  try {
    inflate(raw, take);
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    throw new JiannuoError('workbook.corrupt', { part: member.name }, { cause: error });
  }
}
