/** Words of a list that is written in lines, parted by white space. */
export function wordsIn(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
