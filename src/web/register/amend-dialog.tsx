import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useAmendSeveral } from '../api/writing.ts';
import { Cells } from '../cells/cells.tsx';
import { isEmpty } from '../cells/same.ts';
import { titleOf } from '../cells/placed.ts';
import { firstPath } from '../form/fault-paths.ts';
import { focusFault } from '../form/focus-fault.ts';
import { FormFields } from '../form/form-fields.tsx';
import { useFormState } from '../form/use-form-state.ts';
import { writtenValues } from '../form/values.ts';
import { Dialog } from '../page/dialog.tsx';
import { useReturnFocus } from '../page/use-return-focus.ts';
import { amendable } from './amendable.ts';
import classes from './amend-dialog.module.css';
import { AmendRefusal } from './amend-refusal.tsx';

interface Props {
  readonly register: DeclaredRegister;
  /** The records that may be changed, as they were read. */
  readonly records: readonly RecordAnswer[];
  readonly onClose: (done?: true) => void;
}

/** Sets one field of several records with one reason: of all of them or of none. */
export default function AmendDialog({ register, records, onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const fields = useMemo(() => amendable(register), [register]);
  const [name, setName] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const state = useFormState({});
  const amending = useAmendSeveral(register.key);
  const chosen = fields.find((placed) => placed.name === name);
  const count = records.length;
  const value = chosen && writtenValues({ [chosen.name]: chosen.field }, state.values)[chosen.name];
  const submit = () => {
    if (!chosen) return;
    const fault = firstPath(state.checkFields([chosen]), [chosen.name]);
    if (fault !== undefined) return focusFault(fault);
    amending.mutate(
      {
        records: records.map(({ id, version }) => ({ id, version })),
        fields: { [chosen.name]: value ?? null },
        ...(why.trim() !== '' && { why: why.trim() }),
      },
      { onSuccess: () => onClose(true) },
    );
  };
  const title = chosen ? titleOf(chosen) : '';

  return (
    <Dialog
      opened
      onClose={() => onClose()}
      size="36rem"
      title={t('register.amend.title', { count })}
      closeOnClickOutside={false}
    >
      <form
        noValidate
        className={classes['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Select
          searchable
          label={t('register.amend.field')}
          placeholder={t('register.whichField')}
          nothingFoundMessage={t('form.nothingFound')}
          data={fields.map((placed) => ({ value: placed.name, label: titleOf(placed) }))}
          value={name}
          onChange={(next) => {
            setName(next);
            amending.reset();
          }}
          maxDropdownHeight={280}
        />
        {chosen && (
          <Cells fields={register.fields} rows={[state.values]} names={{}}>
            <FormFields
              key={chosen.name}
              sections={[{ title: undefined, fields: [chosen] }]}
              state={state}
              register={register.key}
            />
          </Cells>
        )}
        {chosen && isEmpty(value) && chosen.field.optional && (
          <p className={classes['note']}>{t('register.amend.empties', { title })}</p>
        )}
        {chosen?.field.material && <p className={classes['note']}>{t('register.amend.voids', { title })}</p>}
        <TextInput
          label={t('form.why')}
          value={why}
          maxLength={2000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {amending.error && <AmendRefusal problem={amending.error} title={title} />}
        <div className={classes['buttons']}>
          <Button type="submit" disabled={!chosen} loading={amending.isPending}>
            {chosen ? t('register.amend.submit', { count, title }) : t('register.amend.nothingYet')}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
