import { useState } from 'preact/hooks';
import { writtenPacks } from '#catalog/packs.ts';
import type { PackChange, PackProblem, ReadPack } from '#components/workbench/PackFile.tsx';
import { comparePacks } from '#core/authoring/compare.ts';
import type { Known } from '#core/authoring/context.ts';
import type { AuthoringProblem } from '#core/authoring/problem.ts';
import { writePackWorkbook, writeTemplate } from '#core/authoring/write.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { isOlder } from '#core/packs/version.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { openJournal } from '#utils/journal/open.ts';
import { authoringKnown } from './authoring-known.ts';
import { importDraft } from './pack-import.ts';
import { type PackFileReading, readPackFile } from './read-pack-file.ts';
import type { Store } from './store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface PackFileState {
  read: ReadPack | undefined;
  /** The pack that was read, with nothing joined in. */
  authored: AuthoredPack | undefined;
  open: (file: File) => Promise<undefined>;
  bring: () => Promise<string | undefined>;
  cancel: () => void;
  saveTemplate: () => Promise<string>;
  /** Saves a pack of the shelf, as it is written. */
  savePack: (id: string) => Promise<string>;
}

/**
 * A pack's workbook: read and looked at, then kept; and packs as workbooks.
 * @param onBrought told the id of a pack that was imported
 */
export function usePackFile(store: Store, onBrought: (id: string) => void): PackFileState {
  const [reading, setReading] = useState<{ file: string } & PackFileReading>();
  const known = authoringKnown(store);
  const save = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const content = new Blob([bytes], { type: XLSX });
    const facts = { file: name, rows: 0 };
    const file = await journaledExport({ append: store.append, save: () => saveFile(name, content) }, facts);
    return t('packs.file.saved', { file });
  };
  return {
    read: reading && shownReading(reading, store, known),
    authored: reading?.read.authored,
    open: async (file) => {
      setReading(undefined);
      setReading({ file: file.name, ...(await readPackFile(file, known)) });
      return undefined;
    },
    bring: async () => {
      const authored = reading?.read.authored;
      if (!authored) return undefined;
      const { id, title } = authored.pack;
      const shown = store.ownPacks.find(({ value }) => value.pack.id === id);
      const history = await openJournal().history(`pack:${id}`);
      await store.append([importDraft(authored, shown, history)]);
      setReading(undefined);
      onBrought(id);
      return t('packs.file.imported', { title });
    },
    cancel: () => setReading(undefined),
    saveTemplate: () => save(`${t('packs.file.templateName')}.xlsx`, writeTemplate(known)),
    savePack: (id) => {
      const own = store.ownPacks.find(({ value }) => value.pack.id === id)?.value;
      const pack = known.packs.find((each) => each.id === id);
      const authored = own ?? (pack && { pack, examples: [] });
      if (!authored) throw new Error(`no pack ${id}`);
      return save(`${fileName(authored.pack.title)}.xlsx`, writePackWorkbook(authored, known));
    },
  };
}

function shownReading(
  { file, isRoster, read: { authored, problems, verified } }: { file: string } & PackFileReading,
  { ownPacks }: Store,
  known: Known,
): ReadPack {
  const shown = { file, isRoster, verified, problems: problems.map(problemView) };
  if (!authored) return shown;
  const { pack, examples } = authored;
  const own = ownPacks.find(({ value }) => value.pack.id === pack.id)?.value;
  const written = writtenPacks.find(({ id }) => id === pack.id);
  // The examples of the program's own packs do not come with the extension: nothing is said of them.
  const before = own ?? (written && { pack: written, examples });
  return {
    ...shown,
    pack: {
      title: pack.title,
      id: pack.id,
      version: pack.version,
      checks: pack.checks.length,
      examples: examples.length,
    },
    replaces: before && {
      title: before.pack.title,
      version: before.pack.version,
      isProgram: own === undefined,
      isNewer: isOlder(pack.version, before.pack.version),
      changes: comparePacks(before, authored, known).map(changeView),
    },
  };
}

function problemView({
  level,
  sheet,
  row,
  column = '',
  code,
  params,
  value = '',
  suggestion,
  path,
}: AuthoringProblem): PackProblem {
  const cell = row === undefined ? column : column === '' ? t('packs.file.row', { row }) : `${column}${row}`;
  const cause = codeText(code, params);
  return {
    level,
    place: path ?? [sheet, cell].filter(Boolean).join(' '),
    value,
    text: suggestion === undefined ? cause : `${cause}${t('packs.file.meant', { word: suggestion })}`,
  };
}

function changeView({ sheet, id, name, change, cells }: ReturnType<typeof comparePacks>[number]): PackChange {
  // A row is known by its name, and of several with one name by what tells them apart.
  return { sheet, name: id === '' || id === name ? name : `${name}（${id}）`, change, cells };
}

/** A title as a file's name. */
function fileName(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim();
}
