import { Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordPage, Rows } from '#server/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { useReadOnly } from '../state/as-of.ts';
import { ActionIconLink } from '../router/links.tsx';
import { VerdictWord } from '../verdict/verdict-word.tsx';
import { JudgeButton } from './judge-button.tsx';
import classes from './requirement-head.module.css';
import { rulesFor } from './rules-for.ts';
import { isJudged, neighbours, textOf, type Standing } from './requirement-model.ts';

interface Props {
  readonly page: RecordPage;
  readonly board: Rows;
  readonly standing: Standing;
}

/** Number and heading, what is demanded, and how it stands. */
export function RequirementHead({ page, board, standing }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const isRuled = rulesFor(useDeclarations(), page.record.id).length > 0;
  const { record, offers } = page;
  const { fields } = record;
  const { before, after } = neighbours(board, record.id);
  const codeOf = (id: string) => board.names[id]?.code ?? id;
  const offer = offers.find(({ action }) => action === 'judge-requirement');
  return (
    <header className={classes['head']}>
      <div className={classes['line']}>
        <h1 className={classes['title']}>
          <span className={classes['ref']}>{record.code}</span>{' '}
          <span className={classes['heading']}>{textOf(fields['heading'])}</span>
        </h1>
        <nav className={classes['steps']} aria-label={t('requirement.neighbours')}>
          {[
            { to: before, icon: <IconChevronLeft size={18} className={classes['arrow']} aria-hidden /> },
            { to: after, icon: <IconChevronRight size={18} className={classes['arrow']} aria-hidden /> },
          ].map(
            ({ to, icon }) =>
              to !== undefined && (
                <Tooltip key={to} label={codeOf(to)}>
                  <ActionIconLink to="/requirement/$id" params={{ id: to }} aria-label={codeOf(to)} size="lg">
                    {icon}
                  </ActionIconLink>
                </Tooltip>
              ),
          )}
        </nav>
      </div>
      <p className={classes['demands']}>{textOf(fields['demands'])}</p>
      {fields['documented'] === true && <p className={classes['note']}>{t('requirement.documented')}</p>}
      <div className={classes['standing']}>
        <div>
          <p className={classes['verdict']}>
            <VerdictWord verdict={standing.verdict} size={24} />
          </p>
          <p className={classes['note']}>
            {standing.computed !== standing.verdict && (
              <span className={classes['computed']}>
                {t('requirement.records')}: <VerdictWord verdict={standing.computed} />
              </span>
            )}
            {t(isRuled ? `requirement.mode.${standing.mode}` : 'requirement.mode.none')}
          </p>
        </div>
        {offer && !readOnly && (
          <JudgeButton
            record={record}
            obstacle={offer.obstacle}
            isExpected={(!isRuled || standing.mode !== 'computed') && !isJudged(standing)}
          />
        )}
      </div>
    </header>
  );
}
