import { Popover } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '../api/queries.ts';
import { useRules } from '../api/reading.ts';
import { ruleWhy } from '../language/names.ts';
import { useEdition } from '../state/edition.ts';
import classes from './form.module.css';

interface Props {
  readonly ids: readonly string[];
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

/** Names the requirements whose rules read a field, and why an auditor asks. F1 in the field opens it. */
export function WhyAsked({ ids, opened, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      width={360}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['why']}
          aria-expanded={opened}
          tabIndex={-1}
          onClick={() => onChange(!opened)}
        >
          {t('form.whyAsked')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{opened && <Reasons ids={ids} />}</Popover.Dropdown>
    </Popover>
  );
}

function Reasons({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const rules = useRules();
  const edition = useEdition();
  const own = ids.filter((id) => id.startsWith(`${edition}-`));
  const found = useQueries({ queries: own.map((id) => recordQuery('requirement', id)) });
  if (own.length === 0) return <p className={classes['reason']}>{t('form.askedElsewhere')}</p>;
  return (
    <ul className={classes['reasons']} data-autofocus tabIndex={-1}>
      {own.map((id, index) => {
        const record = found[index]?.data?.record;
        const reasons = rules.filter(({ answers }) => answers[edition]?.includes(id));
        return (
          <li key={id}>
            <Link to="/requirement/$id" params={{ id }}>
              <span className={classes['code']}>{record?.code ?? id}</span> {record?.label}
            </Link>
            {reasons.map((rule) => (
              <p key={rule.key} className={classes['reason']}>
                {ruleWhy(rule)}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
