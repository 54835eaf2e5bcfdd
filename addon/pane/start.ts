import type { SheetHost } from '#core/host/sheet-host.ts';

/** Stand-in until the task pane lands: what is open, and what is selected. */
export function startPane(host: SheetHost, element: HTMLElement): void {
  const show = async (): Promise<void> => {
    const { name, program } = await host.meta();
    const sheets = await host.sheets();
    const selected = await host.selection();
    const lines = [
      `${program}：${name}`,
      ...sheets.map((sheet) => `${sheet.name}：${sheet.rowCount} × ${sheet.columnCount}`),
      selected ? `${selected.sheet} ${selected.top},${selected.left}` : '',
    ];
    element.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  };
  void host.onChange(() => void show());
  void show();
}
