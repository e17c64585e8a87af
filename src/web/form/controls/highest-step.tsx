import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredField } from '../../api/declared.ts';
import { titleOf, type Placed } from '../../cells/placed.ts';
import type { ControlProps } from '../control-props.ts';
import type { Values } from '../values.ts';
import classes from './step-control.module.css';

/**
 * Returns the highest of the steps in the list that the field refers to; undefined if there are none or the field
 * refers to no list.
 */
export function highestIn({ highestOf }: DeclaredField, values: Values): number | undefined {
  const entries = values[highestOf?.list ?? ''];
  if (!highestOf || !Array.isArray(entries)) return undefined;
  const steps = (entries as readonly Values[])
    .map((entry) => entry[highestOf.step])
    .filter((step) => typeof step === 'number');
  return steps.length > 0 ? Math.max(...steps) : undefined;
}

/**
 * Shows the highest step as fixed text. When the list changes, it writes the new value to the form, so that what is
 * shown is what is saved.
 */
export function Highest({
  highest,
  name,
  of,
  value,
  onChange,
}: Pick<ControlProps, 'value' | 'onChange'> & {
  readonly highest: number;
  readonly name: string | undefined;
  readonly of: Placed | undefined;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    if (value !== highest) onChange(highest);
  });
  return (
    <p className={classes['waiting']} role="status">
      <strong>{name}</strong> · {t('form.highest', { list: of ? titleOf(of) : '' })}
    </p>
  );
}
