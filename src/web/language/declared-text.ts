import { language } from './language.ts';

/**
 * A declared text in the language of the interface. What the declaration says is the English catalogue; a translation
 * stands in the namespace `declared` under the key, such as `register.risk.fields.owner.help`.
 */
export function declaredText(key: string, declared: string): string {
  // Keys of declarations are not known when this is compiled: organisations add their own.
  const translate = language.t as (key: string, options: object) => string;
  return language.exists(key, { ns: 'declared' as never })
    ? translate(key, { ns: 'declared', interpolation: { skipOnVariables: true } })
    : declared;
}
