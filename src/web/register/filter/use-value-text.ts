import { useTranslation } from 'react-i18next';
import type { Scale } from '../../cells/scales/scale.ts';
import { kinds } from '../../field-kinds/kinds.ts';
import { useCalled } from '../../form/controls/use-called.ts';
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
  const { kind, to } = placed.field;
  const called = useCalled(to ?? '', to === undefined ? [] : condition.values, nobodyPicked);
  const { filter } = kinds[kind];
  const nameOf = (id: string): string => {
    const { code, label } = called(id);
    return label || code;
  };
  const words = { placed, scale, t, language: i18n.language, nameOf };
  return condition.values.map((value) => filter?.text?.(value, words) ?? value);
}
