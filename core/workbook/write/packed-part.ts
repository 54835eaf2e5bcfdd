import { Deflate } from 'fflate';
import { crc32, crc32Combine } from '../zip/crc32.ts';
import { encodeUtf8 } from '../encoding.ts';
import type { PackedMember } from '../zip/zip-write.ts';
import { ByteWriter } from './byte-writer.ts';

export type Level = 1 | 3 | 6;

/**
 * A part that is packed while it is written. Its head is given last, since it tells what only the end knows (the
 * dimension of a sheet, the number of texts): it goes before the packed rest as stored blocks, which deflate allows
 * anywhere (RFC 1951, 3.2.4).
 */
export class PackedPart {
  readonly #chunks: Uint8Array[] = [];
  readonly #deflate: Deflate;
  #crc = 0;
  #size = 0;
  readonly body: ByteWriter;

  constructor(level: Level) {
    this.#deflate = new Deflate({ level }, (chunk) => {
      if (chunk.length > 0) this.#chunks.push(chunk);
    });
    this.body = new ByteWriter((block) => {
      this.#crc = crc32(block, this.#crc);
      this.#size += block.length;
      this.#deflate.push(block);
    });
  }

  finish(name: string, headText: string): PackedMember {
    this.body.flush();
    this.#deflate.push(new Uint8Array(), true);
    const head = encodeUtf8(headText);
    return {
      name,
      chunks: [...storedBlocks(head), ...this.#chunks],
      crc: crc32Combine(crc32(head), this.#crc, this.#size),
      size: head.length + this.#size,
    };
  }
}

const MAX_STORED = 0xffff;

function storedBlocks(bytes: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MAX_STORED) {
    const data = bytes.subarray(at, at + MAX_STORED);
    const block = new Uint8Array(5 + data.length);
    const view = new DataView(block.buffer);
    view.setUint16(1, data.length, true);
    view.setUint16(3, ~data.length & 0xffff, true);
    block.set(data, 5);
    blocks.push(block);
  }
  return blocks;
}
