import { IconRubberStamp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '#isms/kernel/values/calendar.ts';
import { noticesOf } from '#isms/kernel/declarations/notices.ts';
import { useSession } from '../api/reading.ts';
import { helpOf, titleOf, type Placed } from '../cells/placed.ts';
import { Control } from '../field-kinds/control.tsx';
import { inputId } from './control-props.ts';
import { gathered, moved, within } from './fault-paths.ts';
import { FaultText } from './fault-text.tsx';
import { useFormPlace } from './form-place.ts';
import classes from './form.module.css';
import { SameName } from './same-name.tsx';
import { Suggestions } from './suggestions.tsx';
import type { FormState } from './use-form-state.ts';
import { WhyAsked } from './why-asked.tsx';

const dialog = '[role=dialog]';

/** Returns whether an element is in another dialog than the field. */
const isOver = (to: Element | null, field: Element): boolean => {
  const over = to?.closest(dialog);
  return over !== undefined && over !== null && over !== field.closest(dialog);
};

interface Props {
  readonly placed: Placed;
  readonly state: FormState;
  /** Ids of the requirements whose rules read the field. */
  readonly askedBy?: readonly string[] | undefined;
  /** Whether there are decisions in force that a change to a material field would void. */
  readonly binding?: boolean | undefined;
}

/** Shows a field: its title, its control, and below it its faults or, while it has focus, its help. */
export function FormField({ placed, state, askedBy = [], binding = false }: Props) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  const { name, field } = placed;
  const { register, newBy, prefix } = useFormPlace();
  const path = `${prefix}${name}`;
  const id = inputId(path);
  const value = state.values[name];
  const faults = moved(within(state.faults, name), prefix);
  // Entries of a list show their own faults; inside other fields there is no room for that.
  const told = field.kind === 'list' ? faults : gathered(faults, path);
  const { today } = useSession();
  const hasPassed = field.dueDay === true && typeof value === 'string' && isDate(value) && value < today;
  const said = [
    ...noticesOf({ [name]: field }, state.values),
    ...(hasPassed ? [t('form.dueDayPassed')] : []),
  ];
  return (
    <div
      role="presentation"
      className={classes['field']}
      data-wrong={faults.size > 0 || undefined}
      onBlur={(event) => {
        const { currentTarget, relatedTarget: to } = event;
        // Focus moving inside a list, or to a dialog that adds a record, does not count as leaving the field.
        if (currentTarget.contains(to) || isOver(to, currentTarget)) return;
        state.checkFields([placed]);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'F1' || askedBy.length === 0) return;
        event.preventDefault();
        setWhy(true);
      }}
    >
      <div className={classes['label']}>
        <label id={`${id}-label`} htmlFor={id}>
          {titleOf(placed)}
        </label>
        {!field.optional && field.default === undefined && (
          <span className={classes['mark']}>{t('form.required')}</span>
        )}
        {field.material && (
          <span className={classes['mark']} data-tip={t(binding ? 'form.material' : 'form.bound')}>
            <IconRubberStamp
              size={14}
              data-quiet={!binding || undefined}
              role="img"
              aria-label={t(binding ? 'form.material' : 'form.bound')}
            />
          </span>
        )}
        {askedBy.length > 0 && <WhyAsked ids={askedBy} opened={why} onChange={setWhy} />}
      </div>
      <Control
        placed={placed}
        path={path}
        value={state.values[name]}
        onChange={(value) => state.set(name, value)}
        values={state.values}
        faults={faults}
        labelledBy={`${id}-label`}
        describedBy={`${id}-fault ${id}-help`}
      />
      {field.suggests && (
        <Suggestions
          placed={placed}
          value={state.values[name]}
          values={state.values}
          onChange={(value) => state.set(name, value)}
        />
      )}
      {name === newBy && field.kind === 'line' && typeof value === 'string' && (
        <SameName register={register} name={value} />
      )}
      {said.map((notice) => (
        <span key={notice} role="status" className={classes['said']}>
          {notice}
        </span>
      ))}
      <div className={classes['below']} data-wrong={told.has(path) || undefined}>
        <FaultText id={`${id}-fault`} title={titleOf(placed)} faults={told} path={path} />
        <span id={`${id}-help`} className={classes['help']}>
          {helpOf(placed)}
        </span>
      </div>
    </div>
  );
}
