import { encodeUtf8, encodeXml } from '../encoding.ts';
import { type PackageParts, readPackage } from '../xlsx/package.ts';
import { replaceMembers } from '../zip/zip-write.ts';
import type { ZipArchive } from '../zip/zip.ts';

/** A template while it is being filled: parts as they will be, all others as they are. */
export class EditedPackage {
  readonly zip: ZipArchive;
  readonly parts: PackageParts;
  readonly #changed = new Map<string, string>();
  readonly #read = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(zip: ZipArchive) {
    this.zip = zip;
    this.parts = readPackage(zip);
  }

  /** Text of a part as it stands by now. */
  text(path: string): string {
    const known = this.#changed.get(path) ?? this.#read.get(path);
    if (known !== undefined) return known;
    const text = this.zip.readText(path);
    this.#read.set(path, text);
    return text;
  }

  set(path: string, text: string): void {
    if (text !== this.text(path)) this.#changed.set(path, text);
  }

  /** Whether the file has the part by now. Names are compared as they are written. */
  has(path: string): boolean {
    return this.#changed.has(path) || (this.zip.has(path) && !this.#removed.has(path));
  }

  /** A part that the file does not have. */
  add(path: string, text: string): void {
    this.#removed.delete(path);
    this.#changed.set(path, text);
  }

  remove(path: string): void {
    this.#changed.delete(path);
    if (this.zip.has(path)) this.#removed.add(path);
  }

  /** The file; parts that nobody changed keep their bytes, changed ones their encoding, and new ones stand at the end. */
  save(): Uint8Array<ArrayBuffer> {
    const changed = new Map<string, Uint8Array>();
    const added = new Map<string, Uint8Array>();
    for (const [name, text] of this.#changed) {
      if (this.zip.has(name)) changed.set(name, encodeXml(text, this.zip.read(name)));
      else added.set(name, encodeUtf8(text));
    }
    return replaceMembers(this.zip, changed, { added, removed: this.#removed });
  }
}
