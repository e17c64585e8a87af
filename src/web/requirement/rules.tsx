import { useTranslation } from 'react-i18next';
import type { DeclaredRule } from '../api/declared.ts';
import { ruleTitle, ruleWhy } from '../language/names.ts';
import classes from './aside.module.css';
import { Section } from './section.tsx';

/** Lists what the rules check, and why an auditor asks. */
export function Rules({ rules }: { readonly rules: readonly DeclaredRule[] }) {
  const { t } = useTranslation();
  if (rules.length === 0) return null;
  return (
    <Section title={t('requirement.rules.title')}>
      <ul className={classes['list']}>
        {rules.map((rule) => (
          <li key={rule.key} className={classes['rule']}>
            <p className={classes['strong']}>{ruleTitle(rule)}</p>
            <p className={classes['quiet']}>{ruleWhy(rule)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
