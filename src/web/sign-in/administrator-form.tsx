import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetUp } from '../api/signing.ts';
import { TimeZoneSelect } from '../form/controls/time-zone-select.tsx';
import { ownTimeZone } from '../language/time-zones.ts';
import { faultsByField, looksLikeEmail } from './accounts.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';
import { NewPasswordInput, useTooShort } from './new-password-input.tsx';

/** Asks for the organisation and its first administrator. */
export function AdministratorForm({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const tooShort = useTooShort();
  const router = useRouter();
  const setUp = useSetUp();
  const required = (value: string) => (value.trim() === '' ? t('signIn.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { organisation: '', name: '', email: '', password: '' },
    validate: {
      organisation: required,
      name: required,
      email: (value) => (looksLikeEmail(value) ? null : t('signIn.emailForm')),
      password: tooShort,
    },
  });
  const [timeZone, setTimeZone] = useState(ownTimeZone);
  const submit = form.onSubmit((values) =>
    setUp.mutate(
      { token, ...values, email: values.email.trim(), timeZone },
      {
        onSuccess: () => router.history.push('/'),
        onError: (error) => form.setErrors(faultsByField(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <FormFault error={setUp.error} />
      <TextInput
        label={t('signIn.setup.organisation')}
        description={t('signIn.setup.organisationHelp')}
        autoComplete="organization"
        {...form.getInputProps('organisation')}
        key={form.key('organisation')}
      />
      <TextInput
        label={t('signIn.setup.name')}
        description={t('signIn.setup.nameHelp')}
        autoComplete="name"
        {...form.getInputProps('name')}
        key={form.key('name')}
      />
      <TextInput
        label={t('signIn.email')}
        description={t('signIn.setup.emailHelp')}
        type="email"
        autoComplete="username"
        {...form.getInputProps('email')}
        key={form.key('email')}
      />
      <NewPasswordInput {...form.getInputProps('password')} key={form.key('password')} />
      <TimeZoneSelect
        label={t('signIn.setup.timeZone')}
        description={t('signIn.setup.timeZoneHelp')}
        value={timeZone}
        onChange={setTimeZone}
        error={form.errors['timeZone']}
      />
      <Button type="submit" loading={setUp.isPending}>
        {t('signIn.setup.submit')}
      </Button>
    </form>
  );
}
