import { language } from './language.ts';

/**
 * Returns a declared text in the language of the interface. The declaration itself holds the English text; translations
 * are in the namespace `declared` under the key, such as `register.risk.fields.owner.help`.
 */
export function declaredText(key: string, declared: string): string {
  // Keys of declarations are not known at compile time: organisations add their own.
  const translate = language.t as (key: string, options: object) => string;
  return language.exists(key, { ns: 'declared' as never })
    ? translate(key, { ns: 'declared', interpolation: { skipOnVariables: true } })
    : declared;
}
