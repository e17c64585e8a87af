import { language } from './language.ts';

/**
 * Returns a title in the form it has inside a sentence: English lowers its first letter (New risk), other languages
 * keep theirs. A title that begins with an abbreviation is unchanged.
 */
export const inSentence = (title: string): string =>
  language.language.startsWith('en') && !/^.[^a-z]/.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
