import { useTranslation } from 'react-i18next';
import type { RecordPage, Rows } from '#server/contract/contract.ts';
import { useRules } from '../api/reading.ts';
import { dayText } from '../language/dates.ts';
import { useReadOnly } from '../state/as-of.ts';
import { BeyondText } from '../verdict/beyond-text.tsx';
import { VerdictWord } from '../verdict/verdict-word.tsx';
import { CitedText } from './cited-text.tsx';
import { JudgeButton } from './judge-button.tsx';
import { Neighbours } from './neighbours.tsx';
import classes from './requirement-head.module.css';
import { rulesFor } from './rules-for.ts';
import { isJudged, textOf, type RequirementState } from './requirement-model.ts';

interface Props {
  readonly page: RecordPage;
  readonly board: Rows;
  readonly standing: RequirementState;
}

/** Shows the number, heading, text and status of a requirement. */
export function RequirementHead({ page, board, standing }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const isRuled = rulesFor(useRules(), page.record.id).length > 0;
  const { record, offers } = page;
  const { fields } = record;
  const offer = offers.find(({ action }) => action === 'judge-requirement');
  return (
    <header className={classes['head']}>
      <div className={classes['line']}>
        <h1 className={classes['title']}>
          <span className={classes['ref']}>{record.code}</span>{' '}
          <span className={classes['heading']}>{textOf(fields['heading'])}</span>
        </h1>
        <Neighbours
          ids={board.rows.map(({ cells }) => textOf(cells['requirement']))}
          id={record.id}
          names={board.names}
          label={t('requirement.neighbours')}
          to="/requirement/$id"
        />
      </div>
      <p className={classes['demands']}>{textOf(fields['demands'])}</p>
      {fields['documented'] === true && <p className={classes['note']}>{t('requirement.documented')}</p>}
      <div className={classes['standing']}>
        <div>
          <p className={classes['verdict']}>
            <VerdictWord verdict={standing.verdict} size={24} />
          </p>
          {standing.beyond && (
            <p className={classes['note']}>
              <BeyondText beyond={standing.beyond} names={board.names} />{' '}
              {standing.beyond.why !== 'capped' &&
                isJudged(standing) &&
                standing.until !== undefined &&
                t('requirement.judgedUntil', { day: dayText(standing.until) })}
            </p>
          )}
          <CitedText
            className={classes['note']}
            says="requirement.findings.consequenceOf"
            of={standing.consequenceOf}
          />
          <p className={classes['note']}>
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
