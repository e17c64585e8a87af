import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAcceptInvitation } from '../api/signing.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';
import { NewPasswordInput, useTooShort } from './new-password-input.tsx';

/** Asks for the password of an invited person; the invitation says who they are. */
export function InvitationForm({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const tooShort = useTooShort();
  const router = useRouter();
  const accept = useAcceptInvitation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: {
      password: tooShort,
    },
  });
  const submit = form.onSubmit(({ password }) =>
    accept.mutate({ token, password }, { onSuccess: () => router.history.push('/') }),
  );
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <FormFault error={accept.error} />
      <NewPasswordInput {...form.getInputProps('password')} key={form.key('password')} />
      <Button type="submit" loading={accept.isPending}>
        {t('signIn.invitation.submit')}
      </Button>
    </form>
  );
}
