import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { homeless } from './fault-paths.ts';
import { FormProblem } from './form-problem.tsx';
import classes from './form.module.css';
import type { RecordFormState } from './use-record-form.ts';
import { WhatIsVoided } from './what-is-voided.tsx';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage | undefined;
  readonly form: RecordFormState;
  /** Text of the button that adds a record, if it is not the usual one. */
  readonly act?: string | undefined;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly onCancel: () => void;
}

/** Shows the consequences of saving and the button for it, visible however long the form is. */
export function FormFoot({ register, page, form, act, why, onWhy, onCancel }: Props) {
  const { t } = useTranslation();
  const { base, problem, state, order, changed, isDirty, isSaving } = form;
  return (
    <div className={classes['foot']}>
      <FormProblem problem={problem} homeless={homeless(state.faults, order)} register={register} />
      <WhatIsVoided page={page} changed={changed} register={register} />
      {isDirty && base && (
        <TextInput
          aria-label={t('form.why')}
          placeholder={t('form.why')}
          value={why}
          onChange={(event) => onWhy(event.currentTarget.value)}
          maxLength={2000}
        />
      )}
      <div className={classes['buttons']}>
        <Button type="submit" loading={isSaving} data-tip={t('form.saveKey')}>
          {base ? t('form.save') : (act ?? t('form.add', { title: inSentence(registerTitle(register)) }))}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        {isDirty && <span className={classes['kept']}>{t('form.draft.kept')}</span>}
      </div>
    </div>
  );
}
