/** The few calls of xlsx-populate that are measured; the package has no types of its own. */
declare module 'xlsx-populate' {
  interface PopulateCell {
    value(value: string | number | Date): PopulateCell;
    style(name: string, value: string): PopulateCell;
  }
  interface PopulateSheet {
    cell(row: number, column: number): PopulateCell;
    usedRange(): { value(): unknown[][] } | undefined;
  }
  interface PopulateBook {
    sheet(index: number): PopulateSheet;
    toFileAsync(file: string): Promise<void>;
  }
  const populate: {
    fromBlankAsync(): Promise<PopulateBook>;
    fromFileAsync(file: string): Promise<PopulateBook>;
  };
  export default populate;
}
