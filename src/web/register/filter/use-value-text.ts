import { durationText } from '#isms/kernel/values/regional-text.ts';
import { useTranslation } from 'react-i18next';
import { optionOf } from '../../cells/placed.ts';
import type { Scale } from '../../cells/scale.ts';
import { useCalled } from '../../form/controls/use-called.ts';
import { dayText, numberText } from '../../language/dates.ts';
import type { Column } from '../column.ts';
import type { Condition } from '../condition.ts';

const nobodyPicked = new Map<string, never>();

/** Returns the values of a condition in words. */
export function useValueTexts(
  { placed }: Column,
  condition: Condition,
  scale: Scale | undefined,
): readonly string[] {
  const { t, i18n } = useTranslation();
  const { field } = placed;
  const points = field.kind === 'reference' || field.kind === 'references';
  const called = useCalled(field.to ?? '', points ? condition.values : [], nobodyPicked);
  return condition.values.map((value) => {
    switch (field.kind) {
      case 'choice':
      case 'choices':
        return optionOf(placed, value);
      case 'yesNo':
        return value === 'true' ? t('cells.yes') : t('cells.no');
      case 'date':
        return dayText(value);
      case 'duration':
        return durationText(value, i18n.language);
      case 'number':
        return numberText(Number(value));
      case 'step': {
        const name = scale?.steps[Number(value) - 1]?.name;
        return name ? `${value} ${name}` : value;
      }
      case 'reference':
      case 'references': {
        const { code, label } = called(value);
        return label || code;
      }
      default:
        return value;
    }
  });
}
