import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import classes from './entrance.module.css';

/** Announces why signing in failed. */
export function FormFault({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const text = isProblem(error)
    ? error.kind === 'unreachable'
      ? t('common.fault.unreachable')
      : error.message
    : error
      ? t('common.fault.unexpected')
      : undefined;
  return <div role="alert">{text !== undefined && <p className={classes['fault']}>{text}</p>}</div>;
}
