import type { GetICUArgs } from '@schummar/icu-type-parser';

/**
 * A text that a person reads, as a value: the key of its message, the message in English and what is inserted into it.
 * It becomes text where it leaves the program, in the language of the reader.
 */
export interface Sentence {
  readonly key: string;
  /** The message in ICU syntax. Translations are other messages under the same key. */
  readonly english: string;
  readonly parameters: Parameters;
  /** Inserted into another sentence, so that English begins it with a small letter. */
  readonly inline?: true;
}

/** A sentence or, where people wrote it themselves (a name, a title), the text as they wrote it. */
export type Text = Sentence | string;

/** Several texts, joined with "and" or "or" as the language does it, or listed with a mark between them. */
export interface Enumeration {
  readonly join: 'and' | 'or' | ', ' | '; ' | '\n  ' | '\n\n';
  readonly parts: readonly (Text | Enumeration)[];
}

/** The size of a file. */
export interface FileSize {
  readonly bytes: number;
}

/**
 * What is inserted into a message. A text that is a day (`2026-09-30`) or a length of time (`P3M`) is written as the
 * language writes it, and so is a number.
 */
export type Parameter = string | number | Sentence | Enumeration | FileSize;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The parameters that a message takes, derived by the compiler. */
export type ParametersOf<Message extends string> = GetICUArgs<
  Message,
  { ICUArgument: Parameter; ICUNumberArgument: number; ICUDateArgument: string }
>;

/** The sentences of a topic: a value for each message, or a function of its parameters. */
export type Sentences<Messages extends Readonly<Record<string, string>>> = {
  readonly [K in keyof Messages]: keyof ParametersOf<Messages[K]> extends never
    ? Sentence
    : (parameters: ParametersOf<Messages[K]>) => Sentence;
};

const messages = new Map<string, string>();

/** All messages declared by the modules that are loaded, by key: what a translator translates. */
export const declaredMessages: ReadonlyMap<string, string> = messages;

/**
 * Declares the sentences of a topic. Their keys are the topic and their names: `risk-treatment.approved`. Throws if
 * another message is declared under the same key.
 */
export function sentences<const Messages extends Readonly<Record<string, string>>>(
  topic: string,
  declared: Messages,
): Sentences<Messages> {
  const made = Object.entries(declared).map(([name, message]) => {
    const key = `${topic}.${name}`;
    const known = messages.get(key);
    if (known !== undefined && known !== message) throw new Error(`The message ${key} is declared twice.`);
    messages.set(key, message);
    const sentence = (parameters: Parameters): Sentence => ({ key, english: message, parameters });
    return [name, message.includes('{') ? sentence : sentence({})] as const;
  });
  return Object.freeze(Object.fromEntries(made)) as Sentences<Messages>;
}

/** Returns a declared title or text as a sentence, under its key, such as `register.risk.title`. */
export const declaredText = (key: string, text: string): Sentence => ({ key, english: text, parameters: {} });

/** Returns a sentence as it is written inside another one. */
export const inline = (sentence: Sentence): Sentence => ({ ...sentence, inline: true });

/** Lists texts with commas. */
export const listOf = (parts: Enumeration['parts']): Enumeration => ({ join: ', ', parts });
/** Lists clauses with semicolons. */
export const clausesOf = (parts: Enumeration['parts']): Enumeration => ({ join: '; ', parts });
export const anyOf = (parts: Enumeration['parts']): Enumeration => ({ join: 'or', parts });
export const allOf = (parts: Enumeration['parts']): Enumeration => ({ join: 'and', parts });
