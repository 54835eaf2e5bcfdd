import { encodeXml } from '../encoding.ts';
import { type PackageParts, readPackage } from '../xlsx/package.ts';
import { replaceMembers } from '../zip/zip-write.ts';
import type { ZipArchive } from '../zip/zip.ts';

/** A template while it is being filled: parts as they will be, all others as they are. */
export class EditedPackage {
  readonly zip: ZipArchive;
  readonly parts: PackageParts;
  readonly #changed = new Map<string, string>();
  readonly #read = new Map<string, string>();

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

  /** The file; parts that nobody changed keep their bytes, changed ones their encoding. */
  save(): Uint8Array<ArrayBuffer> {
    const changed = [...this.#changed].map(([name, text]): [string, Uint8Array] => [
      name,
      encodeXml(text, this.zip.read(name)),
    ]);
    return replaceMembers(this.zip, new Map(changed));
  }
}
