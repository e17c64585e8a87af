// Titles such as "Dr." or "Dipl.-Ing.", before or after a name.
const title = /(?<!\S)(?:\p{L}{2,}\.-)*\p{L}{2,}\.(?!\S)/gu;

/** Returns the initials of the first and the last name, without titles, in any script. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .replace(title, ' ')
    .split(/[\s.,]+/)
    .filter((word) => /\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => /\p{L}\p{M}*/u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}
