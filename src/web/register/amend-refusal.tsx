import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import classes from './amend-dialog.module.css';

interface Props {
  readonly problem: unknown;
  /** Title of the field that was to be set. */
  readonly title: string;
}

/** Says why nothing was changed: each record that prevents it, with its reason. */
export function AmendRefusal({ problem, title }: Props) {
  const { t } = useTranslation();
  if (!isProblem(problem)) return <p role="alert">{t('common.fault.unexpected')}</p>;
  return (
    <div role="alert" className={classes['refusal']}>
      <p>{problem.kind === 'unreachable' ? t('form.unreachable') : problem.message}</p>
      <ul>
        {problem.faults.map(({ path, message }) => {
          // With a code alone, the message is a full sentence; with a field, it is the end of one.
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
