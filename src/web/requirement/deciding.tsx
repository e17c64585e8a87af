import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeclaredRule, OutlinedRegister } from '../api/declared.ts';
import { useDeclarations, usePage } from '../api/reading.ts';
import { registerPlural } from '../language/names.ts';
import classes from './aside.module.css';
import { Section } from './section.tsx';

/** Lists the registers that rules read: a change to a record there can change the verdict. */
export function Deciding({ rules }: { readonly rules: readonly DeclaredRule[] }) {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const keys = new Set(rules.flatMap(({ of, reads }) => [of, ...reads]));
  const registers = [...keys]
    .flatMap((key) => declared.registers.get(key) ?? [])
    .filter((each) => !each.shipped);
  if (registers.length === 0) return null;
  return (
    <Section title={t('requirement.rests.title')}>
      <ul className={classes['list']}>
        {registers.map((register) => (
          <RegisterEntry key={register.key} register={register} />
        ))}
      </ul>
    </Section>
  );
}

function RegisterEntry({ register }: { readonly register: OutlinedRegister }) {
  const { t } = useTranslation();
  const { data } = usePage(register.key, { limit: 1 });
  const count = data?.pages[0]?.total;
  return (
    <li>
      <Link to="/register/$register" params={{ register: register.key }} className={classes['entry']}>
        <span>{registerPlural(register)}</span>
        {count !== undefined && register.singleton !== true && (
          <span className={classes['count']}>{t('requirement.rests.records', { count })}</span>
        )}
      </Link>
    </li>
  );
}
