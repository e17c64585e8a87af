import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredField } from '../../api/declared.ts';
import { titleOf, type Placed } from '../../cells/placed.ts';
import type { ControlProps } from '../control-props.ts';
import type { Values } from '../values.ts';
import classes from './step-control.module.css';

/** The highest of the steps that a list of the form holds, where this one is that; undefined while it holds none. */
export function highestIn({ highestOf }: DeclaredField, values: Values): number | undefined {
  const entries = values[highestOf?.list ?? ''];
  if (!highestOf || !Array.isArray(entries)) return undefined;
  const steps = (entries as readonly Values[])
    .map((entry) => entry[highestOf.step])
    .filter((step) => typeof step === 'number');
  return steps.length > 0 ? Math.max(...steps) : undefined;
}

/** Shown and not asked for: what is shown is what is saved, also after the list has changed. */
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
