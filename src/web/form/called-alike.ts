/** Returns a name in lower case without punctuation: the words used to search for it. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Returns whether two names look the same to a reader, apart from capitals, blanks and punctuation. */
export const sameName = (one: string, other: string): boolean =>
  plainName(one) !== '' && plainName(one) === plainName(other);
