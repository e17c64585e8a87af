import { language } from './language.ts';

/**
 * A title as it stands within a sentence: English begins it small there (New risk), other languages as their nouns are
 * written. What begins with an abbreviation stays.
 */
export const inSentence = (title: string): string =>
  language.language.startsWith('en') && !/^.[^a-z]/.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
