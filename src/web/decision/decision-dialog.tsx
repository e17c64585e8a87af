import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Done, RecordPage } from '#server/contract/contract.ts';
import type { DeclaredAction, DeclaredRegister, OutlinedAction } from '../api/declared.ts';
import { isProblem } from '../api/problem.ts';
import { useAction, useRecord, useRegister } from '../api/reading.ts';
import { useAct } from '../api/writing.ts';
import { Cells } from '../cells/cells.tsx';
import { placedIn } from '../cells/placed.ts';
import { faultsByPath, firstPath, homeless } from '../form/fault-paths.ts';
import { focusFault } from '../form/focus-fault.ts';
import { FormFields } from '../form/form-fields.tsx';
import { FormProblem } from '../form/form-problem.tsx';
import { isOurs } from '../form/is-ours.ts';
import { sectionsOfInput } from '../form/sections.ts';
import { useFormState } from '../form/use-form-state.ts';
import { same } from '../cells/same.ts';
import { startingValues, writtenValues, type Values } from '../form/values.ts';
import { actionConsequence, actionTitle } from '../language/names.ts';
import { Dialog } from '../page/dialog.tsx';
import { useReturnFocus } from '../page/use-return-focus.ts';
import classes from './decision.module.css';
import { Preview } from './preview.tsx';
import { SinceLast } from './since-last.tsx';
import { unfinished } from './unfinished.ts';
import { WhatIsDecided } from './what-is-decided.tsx';

interface Props {
  readonly action: OutlinedAction;
  /** Id or code of the record that is decided on. */
  readonly record: string;
  /** Initial values of the input. */
  readonly start?: Values;
  readonly onClose: (done?: Done) => void;
}

/** Shows the dialog of a decision once its record is loaded; the input begins with the present state of the record. */
export function DecisionDialog(props: Props) {
  const { action: outlined, record } = props;
  const action = useAction(outlined.key);
  const register = useRegister(outlined.on);
  const { data: page } = useRecord(outlined.on, record);
  return page && register && action ? (
    <OpenDialog {...props} action={action} register={register} page={page} />
  ) : null;
}

interface OpenProps extends Props {
  readonly action: DeclaredAction;
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/**
 * Shows exactly what is decided, what changed since the last time, the consequences, and one button that takes the
 * action.
 */
function OpenDialog({ action, record: idOrCode, start, register, page, onClose }: OpenProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const [problem, setProblem] = useState<unknown>();
  const known = { ...page.offers.find((offer) => offer.action === action.key)?.start, ...start };
  const begun = startingValues(action.input, known);
  const state = useFormState({ ...begun, ...unfinished.of(action.key, idOrCode) });
  const act = useAct(action.key, page.record.id);
  const sections = sectionsOfInput(action);
  const fields = sections.flatMap((each) => each.fields);
  const order = fields.map(({ name }) => name);
  const title = actionTitle(action);
  // Only fields through which a step of the input finds its scale; the form needs no others.
  const through = new Set(fields.flatMap(({ field }) => field.scale?.through ?? []));
  const about = page && {
    fields: [...through].flatMap((name) => (register && placedIn(register, name)) ?? []),
    values: Object.fromEntries([...through].map((name) => [name, page.record.fields[name]])),
  };

  // Further records of the same register that the action is taken on.
  const others = fields
    .filter(({ field }) => field.kind === 'references' && field.to === register.key)
    .reduce(
      (count, { name }) => count + ((state.values[name] as readonly string[] | undefined)?.length ?? 0),
      0,
    );

  const leave = () => {
    // Values that were not changed are not kept: next time they start with what holds then.
    const typed = Object.entries(state.values).filter(([name, value]) => !same(value, begun[name]));
    unfinished.keep(action.key, idOrCode, Object.fromEntries(typed));
    onClose();
  };

  const submit = async () => {
    setProblem(undefined);
    const first = firstPath(state.checkFields(fields), order);
    if (first !== undefined) return focusFault(first);
    try {
      const done = await act.mutateAsync(writtenValues(action.input, state.values));
      unfinished.drop(action.key, idOrCode);
      onClose(done);
    } catch (refusal) {
      setProblem(refusal);
      const faults = faultsByPath(isProblem(refusal) ? refusal.faults : []);
      state.setFaults(faults);
      const at = firstPath(faults, order);
      if (at !== undefined && homeless(faults, order).size < faults.size) focusFault(at);
    }
  };

  return (
    <Dialog
      opened
      onClose={leave}
      size="44rem"
      title={title}
      closeOnClickOutside={false}
      // A dialog above it, such as the form for a missing person, handles Escape itself.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOurs(event)) return;
        // What lies below, such as the panel of a list, must not close as well.
        event.stopPropagation();
        leave();
      }}
    >
      {
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed in any of its fields arrive here
        <form
          noValidate
          className={classes['dialog']}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void submit();
          }}
        >
          <Cells
            fields={{ ...register.fields, ...register.derived }}
            rows={[page.record.fields]}
            names={page.names}
          >
            <WhatIsDecided action={action} register={register} record={page.record} />
            {!action.shows && <SinceLast action={action} register={register} page={page} />}
          </Cells>
          <section className={classes['consequence']}>
            <h3>{t('decision.consequence')}</h3>
            <p>{actionConsequence(action)}</p>
          </section>
          <Cells
            fields={{ ...register.fields, ...action.input }}
            rows={[page.record.fields]}
            names={page.names}
          >
            <FormFields sections={sections} state={state} about={about} />
          </Cells>
          {action.preview && (
            <Preview preview={action.preview} record={page.record.id} values={state.values} />
          )}
          <FormProblem problem={problem} homeless={homeless(state.faults, order)} register={register} />
          <div className={classes['buttons']}>
            <Button type="submit" loading={act.isPending}>
              {others > 0 ? t('decision.several', { act: title, count: others + 1 }) : title}
            </Button>
            <Button
              variant="default"
              data-autofocus={(action.ends && fields.length === 0) || undefined}
              onClick={leave}
            >
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      }
    </Dialog>
  );
}
