import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { registerPlural, viewTitle } from '../language/names.ts';
import { useEdition } from '../state/edition.ts';
import classes from './clause-navigation.module.css';
import { sections, type Section } from './navigation.ts';
import { useFolded } from './use-folded.ts';

/** The board, and under it what is kept and derived, by the clause that asks for it. */
export function ClauseNavigation() {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const edition = useEdition();
  const all = useMemo(() => sections(declared, edition), [declared, edition]);
  return (
    <nav aria-label={t('shell.navigation')} className={classes['navigation']}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={classes['board']}>
        {t('shell.board')}
      </Link>
      {all.map((section) => (
        <ClauseSection key={section.number} section={section} />
      ))}
    </nav>
  );
}

function ClauseSection({ section: { number, title, registers, views } }: { readonly section: Section }) {
  const [folded, setFolded] = useFolded(number);
  const isEmpty = registers.length + views.length === 0;
  return (
    <section className={classes['section']}>
      <h2 className={classes['heading']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={!folded && !isEmpty}
          disabled={isEmpty}
          onClick={() => setFolded(!folded)}
        >
          <span className={classes['number']}>{number}</span>
          <span className={classes['title']}>{title}</span>
          {!isEmpty && <IconChevronRight size={14} className={classes['chevron']} aria-hidden />}
        </button>
      </h2>
      {!folded && !isEmpty && (
        <ul className={classes['list']}>
          {registers.map((register) => (
            <li key={register.key}>
              <Link
                to="/register/$register"
                params={{ register: register.key }}
                activeOptions={{ includeSearch: false }}
                className={classes['item']}
              >
                {registerPlural(register)}
              </Link>
            </li>
          ))}
          {views.map((view) => (
            <li key={view.key}>
              <Link
                to="/view/$view"
                params={{ view: view.key }}
                activeOptions={{ includeSearch: false }}
                className={classes['item']}
              >
                {viewTitle(view)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
