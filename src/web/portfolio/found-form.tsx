import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFound } from '../api/organisations.ts';
import { TimeZoneSelect } from '../form/controls/time-zone-select.tsx';
import { ownTimeZone } from '../language/time-zones.ts';
import { FormFault } from '../sign-in/form-fault.tsx';
import classes from './portfolio.module.css';

/** Creates another organisation, which only its members can see. */
export function FoundForm() {
  const { t } = useTranslation();
  const found = useFound();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? t('portfolio.found.blank') : null) },
  });
  const [timeZone, setTimeZone] = useState(ownTimeZone);
  return (
    <section className={classes['found']}>
      <h2 className={classes['name']}>{t('portfolio.found.title')}</h2>
      <p className={classes['what']}>{t('portfolio.found.text')}</p>
      <form
        noValidate
        className={classes['form']}
        onSubmit={form.onSubmit(({ name }) => found.mutate({ name, timeZone }))}
      >
        <FormFault error={found.error} />
        <TextInput
          label={t('portfolio.found.name')}
          description={t('portfolio.found.nameHelp')}
          maxLength={200}
          {...form.getInputProps('name')}
          key={form.key('name')}
        />
        <TimeZoneSelect
          label={t('signIn.setup.timeZone')}
          description={t('signIn.setup.timeZoneHelp')}
          value={timeZone}
          onChange={setTimeZone}
        />
        <div>
          <Button type="submit" loading={found.isPending}>
            {t('portfolio.found.submit')}
          </Button>
        </div>
      </form>
    </section>
  );
}
