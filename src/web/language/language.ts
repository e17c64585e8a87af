import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './english/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof english };
  }
}

/** The language of the interface. Another language is another catalogue of the same shape, loaded before it is chosen. */
export const language = i18next.createInstance();

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Starts the language layer. Everything is in memory, so the first page does not wait. */
export function startLanguage(): void {
  language.on('languageChanged', (chosen) => {
    document.documentElement.lang = chosen;
    document.documentElement.dir = rightToLeft.has(chosen.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  });
  void language.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'words',
    resources: { en: { words: english } },
    initAsync: false,
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  });
}
