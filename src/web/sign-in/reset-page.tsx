import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReset } from '../api/signing.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { ButtonLink } from '../router/links.tsx';
import { faultsByField } from './accounts.ts';
import classes from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { FormFault } from './form-fault.tsx';
import { NewPasswordInput, useTooShort } from './new-password-input.tsx';

/** Sets a new password with a link from a mail. */
export function ResetPage({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const tooShort = useTooShort();
  const reset = useReset();
  usePageTitle(t('signIn.reset.title'));
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: {
      password: tooShort,
    },
  });
  if (reset.isSuccess)
    return (
      <Entrance key="done" title={t('signIn.reset.done')} intro={t('signIn.reset.doneText')}>
        <ButtonLink to="/sign-in">{t('signIn.setup.toSignIn')}</ButtonLink>
      </Entrance>
    );
  const submit = form.onSubmit(({ password }) =>
    reset.mutate({ token, password }, { onError: (error) => form.setErrors(faultsByField(error)) }),
  );
  return (
    <Entrance title={t('signIn.reset.title')} intro={t('signIn.reset.intro')}>
      <form onSubmit={submit} noValidate className={classes['form']}>
        <FormFault error={reset.error} />
        <NewPasswordInput {...form.getInputProps('password')} key={form.key('password')} />
        <Button type="submit" loading={reset.isPending}>
          {t('signIn.reset.submit')}
        </Button>
      </form>
    </Entrance>
  );
}
