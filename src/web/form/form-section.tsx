import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmpty } from '../cells/same.ts';
import { useSoughtField } from '../state/sought-field.ts';
import { within } from './fault-paths.ts';
import classes from './form.module.css';
import type { Section } from './sections.ts';
import { countSet } from './sought-sections.ts';
import type { FormState } from './use-form-state.ts';

interface Props {
  readonly section: Section;
  readonly state: FormState;
  readonly children: ReactNode;
}

/**
 * Shows a group of fields under its title. A group that folds is opened if a field in it has a fault or was searched
 * for.
 */
export function FormSection({ section, state, children }: Props) {
  const { t } = useTranslation();
  const { title, fields, folds } = section;
  const count = countSet(section, state.values);
  const isFilled = folds === 'while empty' && fields.some(({ name }) => !isEmpty(state.values[name]));
  const isWrong = fields.some(({ name }) => within(state.faults, name).size > 0);
  const sought = useSoughtField();
  const [isOpen, setOpen] = useState(isFilled || fields.some(({ name }) => name === sought));
  const [wasFilled, setFilled] = useState(isFilled);
  if (isFilled && !wasFilled) {
    // Filled by a restored draft, for example. It stays open when emptied again, because the person is working on it.
    setFilled(true);
    setOpen(true);
  }
  if (!folds)
    return (
      <fieldset className={classes['section']}>
        {title !== undefined && <legend>{title}</legend>}
        {children}
      </fieldset>
    );
  return (
    <details
      className={classes['folded']}
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title} {count > 0 && <span className={classes['mark']}>{t('form.set', { count })}</span>}
      </summary>
      <fieldset className={classes['section']} aria-label={title}>
        {children}
      </fieldset>
    </details>
  );
}
