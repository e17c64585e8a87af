import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { english, locale, type Language } from './language.ts';
import { dateText, durationText, inlineText, numberText, sizeText } from './regional-text.ts';
import type { Enumeration, Parameter, Parameters, Text } from './sentence.ts';

/** How a message uses a parameter: inserted as text, or as a number that chooses a plural or is written as one. */
type Use = 'text' | 'number';

interface Compiled {
  readonly format: IntlMessageFormat;
  readonly uses: ReadonlyMap<string, Use>;
}

/** Returns a sentence or a list as text in a language; a text that people wrote is returned as it is. */
export function textOf(sentence: Text | Enumeration, language: Language): string {
  if (typeof sentence === 'string') return sentence;
  if ('parts' in sentence) return enumerationText(sentence, language);
  const text = formatMessage(
    language.message(sentence.key) ?? sentence.english,
    sentence.parameters,
    language,
  );
  return sentence.inline ? inlineText(text, language.tag) : text;
}

/** Returns sentences as a paragraph. */
export const paragraphOf = (sentences: readonly Text[], language: Language): string =>
  sentences.map((each) => textOf(each, language)).join(' ');

/** Returns a sentence in English, as logs, errors for programmers and the command line have it. */
export const inEnglish = (sentence: Text): string => textOf(sentence, english);

/** Returns a message with its parameters inserted. A missing parameter shows as `-`, never as `undefined`. */
export function formatMessage(message: string, parameters: Parameters, language: Language): string {
  // Most messages insert nothing, and need no parsing.
  if (!message.includes('{')) return message.includes("'") ? message.replaceAll("''", "'") : message;
  const { format, uses } = compiled(message, language.tag);
  const values: Record<string, string | number> = {};
  for (const [name, use] of uses) {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    values[name] =
      use === 'number' ? Number(value ?? 0) : value === undefined ? '-' : valueText(value, language);
  }
  return format.format(values) as string;
}

function valueText(value: Parameter, language: Language): string {
  if (typeof value === 'number') return numberText(value, language.tag);
  if (typeof value === 'string') return dateText(durationText(value, language.tag), language.tag);
  if ('bytes' in value) return sizeText(value.bytes, language.tag);
  return textOf(value, language);
}

function enumerationText({ join, parts }: Enumeration, language: Language): string {
  const texts = parts.map((part) => textOf(part, language));
  if (join !== 'and' && join !== 'or') return texts.join(join);
  const type = join === 'or' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(locale(language.tag), { type }).format(texts);
}

const parsed = (message: string): MessageFormatElement[] => parse(message, { ignoreTag: true });

/** Returns how a message uses its parameters, by name. Throws SyntaxError if it is not in ICU message syntax. */
export function usesOf(message: string): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isArgumentElement(element)) uses.set(element.value, uses.get(element.value) ?? 'text');
      if (isNumberElement(element)) uses.set(element.value, 'number');
      if (isPluralElement(element) || isSelectElement(element)) {
        uses.set(element.value, isPluralElement(element) ? 'number' : 'text');
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parsed(message));
  return uses;
}

const caches = new Map<string, Map<string, Compiled>>();

function compiled(message: string, tag: string): Compiled {
  const cache = caches.get(tag) ?? new Map<string, Compiled>();
  caches.set(tag, cache);
  const known = cache.get(message) ?? {
    format: new IntlMessageFormat(parsed(message), locale(tag)),
    uses: usesOf(message),
  };
  cache.set(message, known);
  return known;
}
