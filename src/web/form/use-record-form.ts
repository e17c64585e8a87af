import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer, RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { isProblem } from '../api/problem.ts';
import { useSession } from '../api/reading.ts';
import { same } from '../cells/same.ts';
import { inputId } from './control-props.ts';
import { faultsByPath, firstPath, homeless } from './fault-paths.ts';
import { focusFault } from './focus-fault.ts';
import { following, initialValues } from './initial-values.ts';
import { sectionsOf, withHeld } from './sections.ts';
import { useDraft } from './use-draft.ts';
import { useFormState } from './use-form-state.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useSave } from './use-save.ts';
import { changes, startingValues, type Values } from './values.ts';

interface Given {
  readonly register: DeclaredRegister;
  readonly page: RecordPage | undefined;
  readonly known: Values;
  readonly begun: Values;
  readonly only: readonly string[] | undefined;
  readonly prefix: string;
  readonly onSaved: (record: RecordAnswer | undefined) => void;
}

/** Runs the form of a register: its values, its draft, and saving. */
export function useRecordForm({ register, page, known, begun, only, prefix, onSaved }: Given) {
  const { t } = useTranslation();
  // The version the edit started from. A change by another person since then is a conflict, even if the page around the
  // form was refreshed.
  const [base, setBase] = useState(page?.record);
  const [theirs, setTheirs] = useState<RecordPage>();
  const [problem, setProblem] = useState<unknown>();
  const { today, person } = useSession();
  const [initial] = useState(
    () =>
      base?.fields ??
      startingValues(register.fields, {
        ...(only ? {} : initialValues(register.fields, { today, person })),
        ...begun,
        ...known,
      }),
  );
  const isThere = base !== undefined;
  const follows = useCallback(
    (values: Values, name: string) =>
      isThere || only ? {} : following(register.fields, values, name, { today, person }),
    [register, only, isThere, today, person],
  );
  const state = useFormState(initial, follows);
  const sections = useMemo(() => {
    const all = sectionsOf(
      register,
      t('form.rest'),
      ({ name, field }) =>
        field.kind !== 'frozen' &&
        field.byAction !== true &&
        !(name in known) &&
        only?.includes(name) !== false,
    );
    // Fields that were asked for by name are never folded away.
    const open = only ? all.map((section) => ({ ...section, folds: undefined })) : all;
    return isThere ? withHeld(open) : open;
  }, [register, known, only, isThere, t]);
  const shown = useMemo(() => sections.flatMap(({ fields }) => fields), [sections]);
  const order = shown.map(({ name }) => name);
  const changed = Object.keys(changes(register.fields, base?.fields ?? initial, state.values));
  const isDirty = changed.length > 0;
  const draft = useDraft({
    register: register.key,
    record: base?.id ?? ['new', ...Object.values({ ...begun, ...known })].join(' '),
    version: base?.version,
    initial,
    values: state.values,
    isDirty,
  });
  const guard = useLeaveGuard(isDirty);
  const { save, isSaving } = useSave(register, base);

  // Offered while choosing a template overwrites nothing that was typed.
  const templates = base || only ? [] : (register.templates ?? []);
  const taken = templates.find(({ fields }) => same({ ...initial, ...fields }, state.values));
  const choose = (fields: Values) => {
    state.setAll({ ...initial, ...fields });
    state.setFaults(new Map());
  };
  const begin =
    taken || (templates.length > 0 && !isDirty) ? { templates, chosen: taken?.key, choose } : undefined;

  const [first] = order;
  useEffect(() => {
    if (first !== undefined) document.getElementById(inputId(prefix + first))?.focus();
    // Only when the form opens: afterwards the person controls the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const refuse = (refusal: unknown) => {
    setProblem(refusal);
    const faults = faultsByPath(isProblem(refusal) ? refusal.faults : []);
    state.setFaults(faults);
    const at = firstPath(faults, order);
    if (at !== undefined && homeless(faults, order).size < faults.size) focusFault(prefix + at);
  };
  const submit = async (why: string) => {
    setProblem(undefined);
    const wrong = firstPath(state.checkFields(shown), order);
    if (wrong !== undefined) return focusFault(prefix + wrong);
    const result = await save(state.values, why);
    switch (result.is) {
      case 'saved':
      case 'unchanged':
        draft.drop();
        guard.release();
        return onSaved(result.is === 'saved' ? result.record : undefined);
      case 'conflict':
        setTheirs(result.theirs);
        return void requestAnimationFrame(() => document.getElementById('conflict')?.focus());
      case 'refused':
        return refuse(result.problem);
    }
  };
  /** Continues from the version of the person who saved first. */
  const goOn = (values: Values) => {
    state.setAll(values);
    setBase(theirs?.record);
    setTheirs(undefined);
  };

  return {
    base,
    theirs,
    problem,
    state,
    sections,
    order,
    changed,
    isDirty,
    draft,
    guard,
    isSaving,
    begin,
    submit,
    goOn,
  };
}

export type RecordFormState = ReturnType<typeof useRecordForm>;
