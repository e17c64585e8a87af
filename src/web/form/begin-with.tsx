import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { declaredText } from '../language/declared-text.ts';
import classes from './begin-with.module.css';
import type { Values } from './values.ts';

type Templates = NonNullable<DeclaredRegister['templates']>;

interface Props {
  readonly register: string;
  readonly templates: Templates;
  /** The template whose values the form holds, unless they were changed since. */
  readonly chosen: string | undefined;
  readonly onChoose: (fields: Values) => void;
}

/** Offers the templates for a new record. All values taken from one can still be changed. */
export function BeginWith({ register, templates, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes['begin']} aria-label={t('form.beginWith')}>
      <h3>{t('form.beginWith')}</h3>
      <div className={classes['offers']}>
        {templates.map(({ key, title, help, fields }) => {
          const text = (part: 'title' | 'help', said: string) =>
            declaredText(`register.${register}.templates.${key}.${part}`, said);
          return (
            <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(fields)}>
              <strong>{text('title', title)}</strong>
              <span>{text('help', help)}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
