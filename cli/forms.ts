import { inOrder } from '#core/forms/order.ts';
import { FormType } from '#core/model/form-type.ts';
import { defaultsOf } from './defaults.ts';

/** Every form type of the catalogue, in the order of lists. */
export async function loadForms(): Promise<FormType[]> {
  const exported = await defaultsOf('forms', (entry) => (/(?<!\.test)\.ts$/.test(entry) ? entry : undefined));
  const forms = exported.flatMap((form) => {
    const parsed = FormType.safeParse(form);
    return parsed.success ? [parsed.data] : [];
  });
  return inOrder(forms);
}
