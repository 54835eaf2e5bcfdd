import { readdirSync } from 'node:fs';
import { inOrder } from '#core/forms/order.ts';
import { FormType } from '#core/model/form-type.ts';

const folder = new URL('../core/forms/', import.meta.url);

/** Every form type of the catalogue, in the order of lists. Without a bundler the folder itself says which there are. */
export async function loadForms(): Promise<FormType[]> {
  const files = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<{ default?: unknown }>),
  );
  const forms = modules.flatMap(({ default: form }) => {
    const parsed = FormType.safeParse(form);
    return parsed.success ? [parsed.data] : [];
  });
  return inOrder(forms);
}
