import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { verdicts, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Portfolio } from '#server/contract/contract.ts';
import { placeOf, useSwitch } from '../api/organisations.ts';
import { useDeclarations, useRegister } from '../api/reading.ts';
import { dayText, distanceText, listText } from '../language/dates.ts';
import { optionOf, placedIn } from '../cells/placed.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './portfolio.module.css';
import { VerdictBar } from './verdict-bar.tsx';

type Organisation = Portfolio['organisations'][number];
type ShownOrganisation = NonNullable<Organisation['shown']>;

/** Shows an organisation: its name, the status of its requirements, and what is due there. */
export function OrganisationCard({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation();
  const { id, name, edition, roles, current, shown } = organisation;
  const go = useSwitch();
  const { editions } = useDeclarations();
  const grant = useRegister('grant');
  const role = grant && placedIn(grant, 'role');
  return (
    <article className={classes['card']} data-current={current || undefined}>
      <header className={classes['head']}>
        <div>
          <h2 className={classes['name']}>
            <a
              href={placeOf(id)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go.mutate(id);
              }}
            >
              {name}
            </a>
          </h2>
          <p className={classes['what']}>
            {editions[edition]?.title}
            {role && roles.length > 0 && ` · ${listText(roles.map((each) => optionOf(role, each)))}`}
          </p>
        </div>
        {current ? (
          <span className={classes['here']}>{t('portfolio.here')}</span>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            className={classes['open']}
            aria-label={t('portfolio.openLabel', { name })}
            loading={go.isPending}
            onClick={() => go.mutate(id)}
          >
            {t('portfolio.open')}
          </Button>
        )}
      </header>
      {shown ? (
        <Standing shown={shown} today={organisation.today} />
      ) : (
        <p className={classes['what']}>{t('portfolio.withheld')}</p>
      )}
    </article>
  );
}

function Standing({ shown, today }: { readonly shown: ShownOrganisation; readonly today: string }) {
  const { t } = useTranslation();
  const counts = shown.verdicts as Partial<Record<Verdict, number>>;
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const met = counts.met ?? 0;
  const facts = [
    [t('portfolio.overdue'), shown.overdue === 0 ? t('portfolio.nothingOverdue') : String(shown.overdue)],
    [
      t('portfolio.next'),
      shown.next ? `${shown.next.what}, ${distanceText(shown.next.on, today)}` : t('common.none'),
    ],
    [
      t('portfolio.certified'),
      shown.certifiedUntil === undefined ? t('portfolio.notCertified') : dayText(shown.certifiedUntil),
    ],
  ] as const;
  return (
    <>
      <p className={classes['sentence']}>
        {met === count ? t('board.headlineAll', { count }) : t('board.headline', { met, count })}
      </p>
      <VerdictBar counts={counts} />
      <ul className={classes['counts']}>
        {verdicts
          .filter((verdict) => (counts[verdict] ?? 0) > 0)
          .map((verdict) => (
            <li key={verdict}>
              <VerdictMark verdict={verdict} size={14} />
              <strong>{counts[verdict]}</strong> {t(`common.verdict.${verdict}`)}
            </li>
          ))}
      </ul>
      <dl className={classes['facts']}>
        {facts.map(([title, text], n) => (
          <div key={title} data-alarm={(n === 0 && shown.overdue > 0) || undefined}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
