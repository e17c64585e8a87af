/** The texts of a language, by the keys of the English texts in the declarations. */
export interface Language {
  /** The BCP 47 tag, such as `de` or `pt-BR`. */
  readonly tag: string;
  /** Returns the message under a key; undefined if the language has none, so that the English one is used. */
  readonly message: (key: string) => string | undefined;
}

/** The language of the declarations. */
export const english: Language = { tag: 'en', message: () => undefined };

/** Returns the locale for days and numbers in texts of a language. */
export const locale = (tag: string): string => (tag === english.tag ? 'en-GB' : tag);
