import { readdirSync } from 'node:fs';
import { FormType } from '#core/model/form-type.ts';

const folder = new URL('../core/forms/', import.meta.url);

/** Every form type of the catalogue, sorted by id. Without a bundler the folder itself says which there are. */
export async function loadForms(): Promise<FormType[]> {
  const files = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<{ default?: unknown }>),
  );
  const forms = modules.flatMap(({ default: form }) => {
    const parsed = FormType.safeParse(form);
    return parsed.success ? [parsed.data] : [];
  });
  return forms.sort((a, b) => (a.id < b.id ? -1 : 1));
}
