/** A name without its capitals and signs: the words by which it is looked for. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two names are one to a reader, whatever their capitals, blanks and stops. */
export const sameName = (one: string, other: string): boolean =>
  plainName(one) !== '' && plainName(one) === plainName(other);
