import type { TFunction } from 'i18next';
import { durationText } from '#isms/kernel/values/regional-text.ts';
import type { Parameter, Sentence } from '#isms/kernel/values/sentence.ts';
import type { DeclaredField } from '../api/declared.ts';
import { numberText } from '../language/dates.ts';
import { mostDigits } from '../language/figures.ts';
import { language } from '../language/language.ts';
import type { Complained } from './check.ts';

/**
 * Returns a complaint as a form words it. Where the kernel speaks of notation, such as that of a date, people see a
 * control instead, so the form has words of its own.
 */
export function complaintText({ complaint, field, value }: Complained, t: TFunction): string {
  if (typeof complaint === 'string') return complaint;
  const { least, most } = field;
  switch (complaint.key) {
    case 'field.noSuchDate':
      return t('form.complaint.date');
    case 'field.noSuchDuration':
      return t('form.complaint.duration');
    case 'field.twice':
      return t('form.complaint.twice');
    case 'field.tooMany':
      return t('form.complaint.tooMany', { limit: text(complaint.parameters['most'] ?? 0) });
    case 'field.notNumber':
    case 'field.notWholeNumber': {
      const bounds = { least: numberText(least ?? -farthest), most: numberText(most ?? farthest) };
      return t(`form.complaint.${numberFault(field, value)}`, { ...bounds, limit: mostDigits });
    }
    default:
      return sentenceText(complaint, t);
  }
}

const farthest = 1e12;

function numberFault({ least, most, whole }: DeclaredField, value: unknown) {
  if (typeof value !== 'number') return 'figure';
  if (whole && !Number.isInteger(value)) return 'whole';
  if (value < 0 && least === 0) return 'negative';
  const isSmall = value < (least ?? -farthest);
  if (isSmall ? most === undefined : least === undefined || most === undefined)
    return isSmall ? 'least' : 'most';
  return 'number';
}

/** Returns a sentence of the kernel in the language of the interface. */
function sentenceText({ key, english, parameters }: Sentence, t: TFunction): string {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, text(each)]));
  const translate = t as unknown as (key: string, options: object) => string;
  return translate(key, {
    ...values,
    defaultValue: english,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
}

function text(parameter: Parameter): string {
  if (typeof parameter === 'number') return numberText(parameter);
  return typeof parameter === 'string' ? durationText(parameter, language.language) : '';
}
