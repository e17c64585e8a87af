import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerArises, registerPlural, registerTitle } from '../language/names.ts';
import { useMayCreate } from '../record/abilities.ts';
import classes from './form.module.css';

/** Says that the register a field refers to is empty, with a link to add the first record. */
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
          // Opens in a new page, so that the input here stays visible.
          <Link to="/register/$register" params={{ register: key }} search={{ open: 'new' }} target="_blank">
            {t('form.addFirst', { title: inSentence(registerTitle(register)) })}
          </Link>
        ))}
    </p>
  );
}
