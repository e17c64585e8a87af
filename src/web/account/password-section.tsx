import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../api/account.ts';
import { faultsByField } from '../sign-in/accounts.ts';
import { FormFault } from '../sign-in/form-fault.tsx';
import classes from './account.module.css';
import { Section } from './section.tsx';
import { NewPasswordInput, useTooShort } from '../sign-in/new-password-input.tsx';

/** Changes the password. */
export function PasswordSection() {
  const { t } = useTranslation();
  const tooShort = useTooShort();
  const change = useChangePassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { current: '', password: '' },
    validate: {
      current: (value) => (value === '' ? t('signIn.required') : null),
      password: tooShort,
    },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => form.reset(),
      onError: (error) => form.setErrors(faultsByField(error)),
    }),
  );
  return (
    <Section title={t('account.password.title')} text={t('account.password.follows')}>
      <form onSubmit={submit} noValidate className={classes['form']}>
        <FormFault error={change.error} />
        <PasswordInput
          label={t('account.password.current')}
          autoComplete="current-password"
          {...form.getInputProps('current')}
          key={form.key('current')}
        />
        <NewPasswordInput
          label={t('account.password.next')}
          {...form.getInputProps('password')}
          key={form.key('password')}
        />
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('account.password.submit')}
          </Button>
        </div>
        <p role="status" className={classes['done']}>
          {change.isSuccess && t('account.password.done')}
        </p>
      </form>
    </Section>
  );
}
