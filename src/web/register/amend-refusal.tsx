import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import classes from './amend-dialog.module.css';

interface Props {
  readonly problem: unknown;
  /** The field that was to be set. */
  readonly title: string;
}

/** Why nothing was changed: each record that stands in the way, with its own reason. */
export function AmendRefusal({ problem, title }: Props) {
  const { t } = useTranslation();
  if (!isProblem(problem)) return <p role="alert">{t('common.fault.unexpected')}</p>;
  return (
    <div role="alert" className={classes['refusal']}>
      <p>{problem.kind === 'unreachable' ? t('form.unreachable') : problem.message}</p>
      <ul>
        {problem.faults.map(({ path, message }) => {
          // A code alone comes with a sentence; with a field after it, the message is the end of one.
          const [code = '', field] = path.split(' ');
          const text = field === undefined ? message : t('form.fault', { title, says: message });
          return (
            <li key={path}>
              {code}: {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
