import { browser } from '#imports';
import { JiannuoError } from '#core/errors.ts';

/**
 * Saves a file under the Downloads folder and answers with the path there, once the browser says it is complete. A name
 * that is taken gets a number.
 * @param path relative, folders separated by `/`
 * @throws `download.failed`
 */
export async function saveFile(path: string, content: Blob): Promise<string> {
  const url = URL.createObjectURL(content);
  try {
    const id = await browser.downloads.download({ url, filename: path, conflictAction: 'uniquify' });
    return await completed(id, path);
  } catch (error) {
    if (error instanceof JiannuoError) throw error;
    throw new JiannuoError('download.failed', { file: path, detail: String(error) }, { cause: error });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Waits for the end of a download; it may have ended before we listen. */
async function completed(id: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = async (): Promise<void> => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(onChange);
      if (item?.state === 'complete') resolve(item.filename);
      else reject(new JiannuoError('download.failed', { file: path, detail: item?.error ?? '' }));
    };
    const onChange = (change: { id: number }): void => {
      if (change.id === id) settle().catch(reject);
    };
    browser.downloads.onChanged.addListener(onChange);
    settle().catch(reject);
  });
}
