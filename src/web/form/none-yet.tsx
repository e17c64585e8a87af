import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerArises, registerPlural, registerTitle } from '../language/names.ts';
import { useMayCreate } from '../record/abilities.ts';
import classes from './form.module.css';

/** What is said where a field could name records of a register that holds none, with the way to the first. */
export function NoneYet({ register: key }: { readonly register: string }) {
  const { t } = useTranslation();
  const register = useDeclarations().registers.get(key);
  const mayCreate = useMayCreate();
  if (!register) return null;
  const arises = registerArises(register);
  return (
    <p className={classes['said']}>
      {t('form.noneYet', { plural: inSentence(registerPlural(register)) })}{' '}
      {arises ??
        (mayCreate(key) && (
          // In a page of its own: what was typed here stays in sight.
          <Link to="/register/$register" params={{ register: key }} search={{ open: 'new' }} target="_blank">
            {t('form.addFirst', { title: inSentence(registerTitle(register)) })}
          </Link>
        ))}
    </p>
  );
}
