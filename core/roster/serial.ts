/** Headers of columns that count the rows and say nothing of anybody. */
const SERIAL = /^(?:序号?|编号|行号|No\.?|№|#)$/i;

/** Whether a column only counts. */
export function isSerial(header: string): boolean {
  return SERIAL.test(header.replaceAll(/\s/g, ''));
}
