/// <reference types="office-js" />
import type { Program } from './program.ts';

/** `Excel.createWorkbook` (ExcelApi 1.8) takes the file as Base64, opens it as a new workbook, and gives it a name of its own. */
export async function openBytes(program: Program, bytes: Uint8Array): Promise<void> {
  try {
    await program.excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw program.said(error);
  }
}

/**
 * Whether a link with `download` in the pane saves a file. In browsers and in Windows' WebView2 it does, into the folder of downloads; in
 * Excel for Mac and iPad nothing happens and nothing is told (office-js issues 2700 and 3385, "by design").
 */
export function canDownload({ office }: Program): boolean {
  const { platform } = office.context;
  return platform !== office.PlatformType.Mac && platform !== office.PlatformType.iOS;
}

/** How a page gives a file to its user; a test has none. */
export type Download = (name: string, bytes: Uint8Array<ArrayBuffer>) => void;

export const downloadByLink: Download = (name, bytes) => {
  const type = /\.json$/i.test(name) ? 'application/json' : XLSX;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Whoever saves it reads it after this call.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KEPT_FOR = 60_000;
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}
