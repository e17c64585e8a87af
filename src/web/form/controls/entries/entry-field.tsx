import { useTranslation } from 'react-i18next';
import { titleOf, type Placed } from '../../../cells/placed.ts';
import { inputId, type ControlOfKindProps } from '../../control-props.ts';
import { FaultText } from '../../fault-text.tsx';
import { within } from '../../fault-paths.ts';
import type { Values } from '../../values.ts';
import classes from './list-control.module.css';

interface Props extends Omit<ControlOfKindProps, 'value'> {
  readonly entry: Values;
  readonly index: number;
  /** Whether its title is in a head that all entries share. */
  readonly isTitled: boolean;
  /** Class that shows or hides its own title where there may be a shared head. */
  readonly titled?: string | undefined;
  readonly inside: Placed;
}

/** Returns the id of a field's title in the head of a list. */
export const headId = (list: string, { name }: Placed): string => `${inputId(`${list}.${name}`)}-head`;

/** Shows one field of one entry of a list. */
export function EntryField({ entry, index, isTitled, titled, inside, onChange, Inner, ...props }: Props) {
  const { t } = useTranslation();
  const path = `${props.path}[${index}].${inside.name}`;
  const id = inputId(path);
  const faults = within(props.faults, path);
  return (
    <div className={classes['field']}>
      <span id={`${id}-label`} className={isTitled ? (titled ?? classes['hidden']) : classes['label']}>
        {titleOf(inside)}
        <span id={`${id}-row`} className={classes['unseen']}>
          {' '}
          {t('form.row', { row: index + 1 })}
        </span>
      </span>
      <Inner
        {...props}
        placed={inside}
        path={path}
        value={entry[inside.name]}
        onChange={(value) => onChange({ ...entry, [inside.name]: value })}
        values={{ ...props.values, ...entry }}
        faults={faults}
        isDense={isTitled}
        // The title is visible only in the shared head, so the row number is added to the accessible name.
        labelledBy={isTitled ? `${headId(props.path, inside)} ${id}-row` : `${id}-label`}
        describedBy={faults.size > 0 ? `${id}-fault` : undefined}
      />
      <FaultText id={`${id}-fault`} title={titleOf(inside)} faults={faults} path={path} />
    </div>
  );
}
