/** Brings a field into view and puts the cursor in it; a missing row leads to its table. */
export function goToField(path: string): void {
  const [field = path] = path.split('[');
  const box =
    document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ??
    document.querySelector<HTMLElement>(`[data-path="${CSS.escape(field)}"]`);
  if (!box) return;
  const control = box.querySelector<HTMLElement>('input, textarea, select, button') ?? box;
  control.focus();
  box.scrollIntoView({ block: 'center' });
}
