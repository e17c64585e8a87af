import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Names, Rows } from '#server/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { place, titleOf } from '../cells/placed.ts';
import { RecordChip } from '../cells/record-chip.tsx';
import aside from '../requirement/aside.module.css';
import { Section } from '../requirement/section.tsx';
import classes from './control.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly row: Rows['rows'][number];
  readonly names: Names;
  readonly code: string;
}

/** The records by which a control is decided, carried out and shown. */
export function ControlFacts({ view, row: { cells }, names, code }: Props) {
  const { t } = useTranslation();
  // Every column that refers to several records is one, whatever the view has.
  const facts = Object.entries(view.columns).flatMap(([name, field]) => {
    const ids = (field.kind === 'references' ? (cells[name] ?? []) : []) as readonly string[];
    const known = ids.flatMap((id) => (names[id] ? [{ id, name: names[id] }] : []));
    return known.length > 0 ? [{ name, field, known }] : [];
  });
  return (
    <Section title={t('control.facts')}>
      {facts.length === 0 && <p className={aside['quiet']}>{t('control.none')}</p>}
      <dl className={classes['facts']}>
        {facts.map(({ name, field, known }) => (
          <div key={name}>
            <dt>{titleOf(place(`view.${view.key}.columns`, name, field))}</dt>
            {known.map((each) => (
              <dd key={each.id}>
                <RecordChip {...each} wraps />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <Link
        to="/record/$register/$code"
        params={{ register: 'catalogue-control', code }}
        className={aside['more']}
      >
        {t('control.record')}
      </Link>
    </Section>
  );
}
