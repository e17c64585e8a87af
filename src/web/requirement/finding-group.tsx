import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import { CitedText } from './cited-text.tsx';
import classes from './finding-group.module.css';
import { FindingText } from './finding-text.tsx';
import { FixButton } from './fix-button.tsx';
import { verdictOf, type Group } from './requirement-model.ts';

/** Shows findings that the same step corrects: the message for each record, and the step. */
export function FindingGroup({ group }: { readonly group: Group }) {
  const { t } = useTranslation();
  const { weight, fix, house, repeats, consequenceOf, consequences, found } = group;
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
          {found.map((each) => (
            <FindingText key={each.key} found={each} />
          ))}
        </ul>
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
