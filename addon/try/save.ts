/** Hands a file to the browser's downloads, which ask or keep it as they are set. */
export async function saveInBrowser(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.click();
  // The download has taken its own hold of the bytes once the task is over.
  setTimeout(() => URL.revokeObjectURL(link.href));
  return '';
}
