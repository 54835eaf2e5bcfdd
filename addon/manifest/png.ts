/** Width and height in the head of a PNG file (RFC 2083, section 11.2.2), or `undefined` where it is none. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const sign = [137, 80, 78, 71, 13, 10, 26, 10];
  if (bytes.length < 24 || sign.some((value, index) => bytes[index] !== value)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
