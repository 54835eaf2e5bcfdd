const SECTOR = 512;
/** Streams below this stand in a small stream of their own; ours are filled up to it instead. */
const SMALLEST_STREAM = 4096;
const IDS_PER_SECTOR = SECTOR / 4;
const HEADER_DIFAT = 109;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const DIFAT_SECTOR = 0xfffffffc;

/** A compound file ([MS-CFB], version 3) with one stream: what .xls files are. */
export function writeCompoundFile(streamName: string, stream: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = Math.max(SMALLEST_STREAM, stream.length);
  const streamSectors = Math.ceil(size / SECTOR);
  const { fat, difat } = tableSectors(streamSectors + 1);
  const directory = streamSectors;
  const firstFat = directory + 1;
  const firstDifat = firstFat + fat;
  const bytes = new Uint8Array(SECTOR * (1 + firstDifat + difat));
  const view = new DataView(bytes.buffer);
  bytes.set(stream, SECTOR);

  const header = [0xe011cfd0, 0xe11ab1a1];
  header.forEach((value, n) => view.setUint32(n * 4, value, true));
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, n) => view.setUint16(24 + n * 2, value, true));
  view.setUint32(44, fat, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, SMALLEST_STREAM, true);
  view.setUint32(60, END, true);
  view.setUint32(68, difat > 0 ? firstDifat : END, true);
  view.setUint32(72, difat, true);

  for (let n = 0; n < HEADER_DIFAT + difat * IDS_PER_SECTOR; n++) {
    const at = n < HEADER_DIFAT ? 76 + n * 4 : SECTOR * (1 + firstDifat) + (n - HEADER_DIFAT) * 4;
    view.setUint32(at, FREE, true);
  }
  for (let n = 0; n < fat; n++) view.setUint32(difatPlace(n, firstDifat), firstFat + n, true);
  for (let n = 0; n < difat; n++) {
    const next = n + 1 < difat ? firstDifat + n + 1 : END;
    view.setUint32(SECTOR * (2 + firstDifat + n) - 4, next, true);
  }

  const ids = SECTOR * (1 + firstFat);
  for (let sector = 0; sector < fat * IDS_PER_SECTOR; sector++) {
    view.setUint32(ids + sector * 4, kindOf(sector), true);
  }
  writeDirectory(view, SECTOR * (1 + directory), streamName, size);
  return bytes;

  function kindOf(sector: number): number {
    if (sector < directory) return sector + 1 < directory ? sector + 1 : END;
    if (sector === directory) return END;
    if (sector < firstDifat) return FAT_SECTOR;
    return sector < firstDifat + difat ? DIFAT_SECTOR : FREE;
  }
}

/** Sectors that the tables take, which they must list too. */
function tableSectors(others: number): { fat: number; difat: number } {
  let fat = 1;
  let difat = 0;
  for (;;) {
    const needed = Math.ceil((others + fat + difat) / IDS_PER_SECTOR);
    const listed = Math.max(0, Math.ceil((needed - HEADER_DIFAT) / (IDS_PER_SECTOR - 1)));
    if (needed === fat && listed === difat) return { fat, difat };
    fat = needed;
    difat = listed;
  }
}

/** Where the file tells the sector of the n-th part of the table; the last id of each further sector leads on. */
function difatPlace(n: number, firstDifat: number): number {
  if (n < HEADER_DIFAT) return 76 + n * 4;
  const rest = n - HEADER_DIFAT;
  const sector = Math.floor(rest / (IDS_PER_SECTOR - 1));
  return SECTOR * (1 + firstDifat + sector) + (rest % (IDS_PER_SECTOR - 1)) * 4;
}

const ROOT = 5;
const STREAM = 2;
const BLACK = 1;

function writeDirectory(view: DataView, at: number, streamName: string, size: number): void {
  writeEntry(view, at, { name: 'Root Entry', type: ROOT, child: 1, start: END, size: 0 });
  writeEntry(view, at + 128, { name: streamName, type: STREAM, child: FREE, start: 0, size });
  for (const empty of [256, 384]) {
    for (const field of [68, 72, 76]) view.setUint32(at + empty + field, FREE, true);
  }
}

function writeEntry(
  view: DataView,
  at: number,
  entry: { name: string; type: number; child: number; start: number; size: number },
): void {
  for (let i = 0; i < entry.name.length; i++) view.setUint16(at + i * 2, entry.name.charCodeAt(i), true);
  view.setUint16(at + 64, (entry.name.length + 1) * 2, true);
  view.setUint8(at + 66, entry.type);
  view.setUint8(at + 67, BLACK);
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, FREE, true);
  view.setUint32(at + 76, entry.child, true);
  view.setUint32(at + 116, entry.start, true);
  view.setUint32(at + 120, entry.size, true);
}
