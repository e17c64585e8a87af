import { VisuallyHidden } from '@mantine/core';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { helpOf, placed, titleOf } from '../cells/placed.ts';
import { landmarkTitle } from '../language/names.ts';
import { CompareControl } from './compare-control.tsx';
import { ParameterControl } from './parameter-control.tsx';
import classes from './parameter-bar.module.css';
import { parameterText, parameterValue, type Given } from './parameters.ts';

interface Props {
  readonly view: DeclaredView;
  readonly given: Given;
  /** The as-of day of the view. */
  readonly day: string;
  /** The answer so far. For a view that compares, it contains the day compared with, and other possible days. */
  readonly data: Rows | undefined;
  readonly onChange: (given: Given) => void;
}

/**
 * Shows the parameters of a view with the controls of forms; on paper their values. The edition is chosen in the shell.
 */
export function ParameterBar({ view, given, day, data, onChange }: Props) {
  const all = placed(`view.${view.key}.parameters`, view.parameters).filter(({ name }) => name !== 'edition');
  if (all.length === 0) return null;
  const compared = data?.compared;
  const fields = { ...view.head?.columns, ...view.parameters };
  const values = {
    ...(data?.head?.length === 1 && data.head[0]?.cells),
    ...Object.fromEntries(all.map(({ name, field }) => [name, parameterValue(field, given[name])])),
  };
  return (
    <Cells fields={fields} rows={[values]} names={data?.names ?? {}}>
      <div className={classes['bar']}>
        {all.map((parameter) => {
          const { name, field } = parameter;
          const say = (next: string) => onChange({ ...given, [name]: next });
          // A view that compares only on demand has no day to choose until then.
          if (name === view.compares && data && !compared) return null;
          if (name === view.compares)
            return (
              <div key={name} className={classes['compared']} data-tip={helpOf(parameter)}>
                <CompareControl
                  value={given[name] ?? compared?.with}
                  latest={day}
                  label={titleOf(parameter)}
                  days={compared?.days.map((each) => ({ title: landmarkTitle(view, each), on: each.on }))}
                  onChange={(chosen = '') => say(chosen)}
                />
              </div>
            );
          const value = values[name];
          return (
            <div
              key={name}
              className={classes['parameter']}
              data-usual={given[name] === undefined || undefined}
            >
              <label id={`parameter-${name}`} htmlFor={`field-${name}`} data-tip={helpOf(parameter)}>
                {titleOf(parameter)}
              </label>
              <VisuallyHidden id={`parameter-${name}-help`} className={classes['help']}>
                {helpOf(parameter)}
              </VisuallyHidden>
              <div className={classes['control']} data-kind={field.kind}>
                <ParameterControl
                  placed={parameter}
                  value={value}
                  values={values}
                  onChange={(next) => say(parameterText(field, next))}
                />
              </div>
              <span className={classes['printed']} aria-hidden>
                <Cell placed={parameter} value={value} row={values} whole plain />
              </span>
            </div>
          );
        })}
      </div>
    </Cells>
  );
}
