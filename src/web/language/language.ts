import { inlineText as inline } from '#isms/kernel/values/regional-text.ts';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english, type WordsApart } from './english/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof english & WordsApart };
  }
}

/** The language of the interface. Another language is another catalogue of the same shape, loaded before it is chosen. */
export const language = createInstance();

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Formats a declared title inside a sentence or on a button (`{{title, inline}}`). */
export { inline };

/** Starts the language layer. All texts are in memory, so the first page does not wait. */
export function startLanguage(page: { lang: string; dir: string } = document.documentElement): void {
  language.on('languageChanged', (chosen) => {
    page.lang = chosen;
    page.dir = rightToLeft.has(chosen.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  });
  void language.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'words',
    resources: { en: { words: english } },
    initAsync: false,
    // React escapes all output.
    interpolation: { escapeValue: false },
  });
  language.services.formatter?.add('inline', (value, chosen) => inline(String(value), chosen ?? 'en'));
}

/**
 * Adds words that are not part of the first load. A page calls this where its code is loaded, so that it never shows
 * without its texts.
 */
export function addWords(words: Partial<WordsApart>): void {
  language.addResourceBundle('en', 'words', words, true);
}
