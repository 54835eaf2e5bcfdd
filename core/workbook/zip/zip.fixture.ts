import { joinBytes } from '../bytes.ts';
import { packMember, zipOf } from './zip-write.ts';

/** An archive of those members. */
export function writeZip(members: readonly { name: string; data: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  return joinBytes(zipOf(members.map(({ name, data }) => packMember(name, data))));
}
