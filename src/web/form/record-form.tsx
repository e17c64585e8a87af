import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names, RecordAnswer, RecordPage } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { isProblem } from '../api/problem.ts';
import { Cells } from '../cells/cells.tsx';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { inputId } from './control-props.ts';
import { faultsByPath, firstPath, homeless } from './fault-paths.ts';
import { focusFault } from './focus-fault.ts';
import { FormFields } from './form-fields.tsx';
import { FormProblem } from './form-problem.tsx';
import classes from './form.module.css';
import { LeaveDialog } from './leave-dialog.tsx';
import { sectionsOf } from './sections.ts';
import { useDraft } from './use-draft.ts';
import { useFormState } from './use-form-state.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useSave } from './use-save.ts';
import { changes, startingValues, type Values } from './values.ts';
import { WhatIsVoided } from './what-is-voided.tsx';

interface Props {
  readonly register: DeclaredRegister;
  /** The record to amend; without it a new one is made. */
  readonly page?: RecordPage | undefined;
  /** What a new record starts with beside its defaults, such as what it is part of. */
  readonly known?: Values;
  readonly onSaved: (record: RecordAnswer | undefined) => void;
  readonly onCancel: () => void;
}

const noNames: Names = {};
const nothing: Values = {};

/** The form of any register, made from its declaration. */
export function RecordForm({ register, page, known = nothing, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const [base, setBase] = useState(page?.record);
  const [theirs, setTheirs] = useState<RecordPage>();
  const [problem, setProblem] = useState<unknown>();
  const [why, setWhy] = useState('');
  const initial = useMemo(
    () => page?.record.fields ?? startingValues(register.fields, known),
    [page, register, known],
  );
  const state = useFormState(initial);
  const sections = useMemo(
    () =>
      sectionsOf(register, t('form.rest'), ({ name, field }) => field.kind !== 'frozen' && !(name in known)),
    [register, known, t],
  );
  const shown = useMemo(() => sections.flatMap(({ fields }) => fields), [sections]);
  const changed = changes(register.fields, base?.fields ?? initial, state.values);
  const isDirty = Object.keys(changed).length > 0;
  const draft = useDraft({
    register: register.key,
    record: base?.id ?? ['new', ...Object.values(known)].join(' '),
    version: base?.version,
    initial,
    values: state.values,
    isDirty,
  });
  const guard = useLeaveGuard(isDirty);
  const { save, isSaving } = useSave(register, base);
  const names = page?.names ?? noNames;
  const binding = page?.decisions.some(({ derived }) => derived['standing'] === 'in force') ?? false;
  const order = shown.map(({ name }) => name);

  const [firstField] = shown;
  useEffect(() => {
    if (firstField) document.getElementById(inputId(firstField.name))?.focus();
    // Only upon opening: afterwards focus is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const submit = async () => {
    setProblem(undefined);
    const wrong = state.checkFields(shown);
    const first = firstPath(wrong, order);
    if (first !== undefined) return focusFault(first);
    const result = await save(state.values, why);
    switch (result.is) {
      case 'saved':
      case 'unchanged':
        draft.drop();
        guard.release();
        return onSaved(result.is === 'saved' ? result.record : undefined);
      case 'conflict':
        setTheirs(result.theirs);
        return requestAnimationFrame(() => document.getElementById('conflict')?.focus());
      case 'refused': {
        setProblem(result.problem);
        const faults = faultsByPath(isProblem(result.problem) ? result.problem.faults : []);
        state.setFaults(faults);
        const at = firstPath(faults, order);
        if (at !== undefined && homeless(faults, order).size < faults.size) focusFault(at);
        return undefined;
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape' && !event.defaultPrevented && isOurs(event)) {
      event.stopPropagation();
      guard.tryTo(onCancel);
    }
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed in any of its fields arrive here
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={onKeyDown}
      aria-label={
        base
          ? t('form.edit', { code: base.code })
          : t('form.new', { title: inSentence(registerTitle(register)) })
      }
    >
      {draft.offered && (
        <DraftNotice
          at={draft.offered.at}
          outdated={draft.offered.version !== undefined && draft.offered.version !== base?.version}
          onTake={() => {
            state.setAll(draft.offered?.values ?? initial);
            draft.answer();
          }}
          onRefuse={draft.answer}
        />
      )}
      {theirs && base && (
        <ConflictNotice
          {...{ register, theirs }}
          base={base.fields}
          mine={state.values}
          onGoOn={(values) => {
            state.setAll(values);
            setBase(theirs.record);
            setTheirs(undefined);
          }}
        />
      )}
      <Cells fields={register.fields} rows={[state.values]} names={theirs?.names ?? names}>
        <FormFields
          sections={sections}
          state={state}
          register={register.key}
          askedBy={register.askedBy}
          binding={binding}
        />
      </Cells>
      <div className={classes['foot']}>
        <FormProblem problem={problem} homeless={homeless(state.faults, order)} />
        <WhatIsVoided page={page} changed={Object.keys(changed)} register={register} />
        {isDirty && base && (
          <TextInput
            aria-label={t('form.why')}
            placeholder={t('form.why')}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            maxLength={2000}
          />
        )}
        <div className={classes['buttons']}>
          <Button type="submit" loading={isSaving} data-tip={t('form.saveKey')}>
            {base ? t('form.save') : t('form.add', { title: inSentence(registerTitle(register)) })}
          </Button>
          <Button variant="default" onClick={() => guard.tryTo(onCancel)}>
            {t('common.cancel')}
          </Button>
          {isDirty && <span className={classes['kept']}>{t('form.draft.kept')}</span>}
        </div>
      </div>
      <LeaveDialog
        opened={guard.asking}
        onStay={guard.stay}
        onKeep={guard.leave}
        onDiscard={() => {
          draft.drop();
          guard.leave();
        }}
      />
    </form>
  );
}

/** What drops down from a field goes first, and what hangs outside the form closes itself. */
const isOurs = ({ target, currentTarget }: KeyboardEvent): boolean =>
  target instanceof Element && currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true';
