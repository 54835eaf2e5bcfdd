import { type RecordWriter, TYPE } from './write-records.ts';

const UTF16 = 1;
/** Length and flags of a text, which must not be parted. */
const TEXT_HEAD = 3;

/** The shared texts of an .xls, each once. */
export class XlsStrings {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.#indices.size);
    return this.#indices.size - 1;
  }

  /** SST and its CONTINUE records: a text goes on in the next one between two units, behind a new flags byte ([MS-XLS] 2.5.293). */
  write(out: RecordWriter): void {
    out.begin(TYPE.sharedStrings).u32(this.#uses).u32(this.#indices.size);
    for (const text of this.#indices.keys()) {
      if (out.room < TEXT_HEAD + 2) next(out);
      out.u16(text.length).u8(UTF16);
      for (let from = 0; from < text.length;) {
        if (out.room < 2) next(out).u8(UTF16);
        const to = Math.min(text.length, from + Math.floor(out.room / 2));
        out.units(text, from, to);
        from = to;
      }
    }
    out.end();
  }
}

function next(out: RecordWriter): RecordWriter {
  out.end();
  return out.begin(TYPE.continue);
}
