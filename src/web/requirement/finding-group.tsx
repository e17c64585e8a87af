import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import { CitedText } from './cited-text.tsx';
import classes from './finding-group.module.css';
import { FixButton } from './fix-button.tsx';
import { verdictOf, type Group } from './requirement-model.ts';

const first = 8;

/** Findings that one step mends: what is the case for each record, and the step. */
export function FindingGroup({ group }: { readonly group: Group }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { weight, fix, house, repeats, consequenceOf, consequences, found } = group;
  const more = found.length - first;
  return (
    <li className={classes['group']} data-repeats={repeats || undefined}>
      <span className={classes['mark']}>
        <VerdictMark verdict={verdictOf[weight]} />
      </span>
      <div>
        <p className={classes['weight']}>
          {t(`requirement.findings.weight.${weight}`)}
          {repeats && !consequenceOf && <span>{t('requirement.findings.repeats')}</span>}
          {house && (
            <span title={t('requirement.findings.houseHelp')}>{t('requirement.findings.house')}</span>
          )}
        </p>
        <ul className={classes['messages']}>
          {found.slice(0, all ? undefined : first).map(({ key, message, record }) => (
            <li key={key}>
              {record ? (
                <Link to="/record/$register/$code" params={record} className={classes['message']}>
                  {message}
                </Link>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
        {!all && more > 0 && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAll(true)}>
            {t('requirement.findings.more', { count: more })}
          </Button>
        )}
        <CitedText
          className={classes['cited']}
          says="requirement.findings.consequenceOf"
          of={consequenceOf ? [consequenceOf] : []}
        />
        <CitedText className={classes['cited']} says="requirement.findings.affects" of={consequences} />
        <p className={classes['fix']}>
          <span className={classes['do']}>{t('requirement.findings.do')}</span> {fix}
        </p>
      </div>
      <div className={classes['act']}>
        <FixButton group={group} />
      </div>
    </li>
  );
}
