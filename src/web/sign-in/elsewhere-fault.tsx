import { useTranslation } from 'react-i18next';
import classes from './entrance.module.css';

const known = ['not_on_record', 'email_not_verified'] as const;

/** Says why signing in at a provider failed, when the person returns with an error. */
export function ElsewhereFault({ error }: { readonly error: string | undefined }) {
  const { t } = useTranslation();
  if (error === undefined) return null;
  const reason = known.find((each) => each === error) ?? 'other';
  return (
    <p role="alert" className={classes['fault']}>
      {t(`signIn.notElsewhere.${reason}`)}
    </p>
  );
}
