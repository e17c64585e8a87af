import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAcceptInvitation } from '../api/signing.ts';
import { leastPassword } from './accounts.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';

/** The password of a person who was invited; the invitation says who they are. */
export function InvitationForm({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const accept = useAcceptInvitation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length < leastPassword ? t('signIn.passwordShort', { least: leastPassword }) : null,
    },
  });
  const submit = form.onSubmit(({ password }) =>
    accept.mutate({ token, password }, { onSuccess: () => router.history.push('/') }),
  );
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <FormFault error={accept.error} />
      <PasswordInput
        label={t('signIn.password')}
        description={t('signIn.passwordHelp', { least: leastPassword })}
        autoComplete="new-password"
        {...form.getInputProps('password')}
        key={form.key('password')}
      />
      <Button type="submit" loading={accept.isPending}>
        {t('signIn.invitation.submit')}
      </Button>
    </form>
  );
}
