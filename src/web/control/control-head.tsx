import { useTranslation } from 'react-i18next';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { optionOf, place, titleOf } from '../cells/placed.ts';
import { markOf, stateLook } from '../cells/state-look.ts';
import { dayText } from '../language/dates.ts';
import { Neighbours } from '../requirement/neighbours.tsx';
import classes from '../requirement/requirement-head.module.css';
import { textOf } from '../requirement/requirement-model.ts';
import { verdictColor } from '../theme/verdict-look.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';

interface Props {
  readonly view: DeclaredView;
  readonly row: Rows['rows'][number];
  readonly standings: Rows;
}

/** Shows the number and title of a control, its text, and its status. */
export function ControlHead({ view, row: { cells }, standings }: Props) {
  const { t } = useTranslation();
  const id = textOf(cells['control']);
  const wordOf = (name: string): string => {
    const field = view.columns[name];
    const value = textOf(cells[name]);
    return field && value ? optionOf(place(`view.${view.key}.columns`, name, field), value) : '';
  };
  const titled = (name: string, value: string): string[] => {
    const field = view.columns[name];
    return field && value ? [`${titleOf(place(`view.${view.key}.columns`, name, field))} ${value}`] : [];
  };
  const mark = markOf(stateLook(textOf(cells['state'])) ?? 'open');
  const testedOn = textOf(cells['testedOn']);
  const facts = [
    ...(['applicable', 'implementation'] as const).map(wordOf).filter((word) => word !== ''),
    ...titled('testedOn', testedOn && dayText(testedOn)),
  ];
  return (
    <header className={classes['head']}>
      <div className={classes['line']}>
        <h1 className={classes['title']}>
          <span className={classes['ref']}>{textOf(cells['ref'])}</span>{' '}
          <span className={classes['heading']}>{textOf(cells['title'])}</span>
        </h1>
        <Neighbours
          ids={standings.rows.map((row) => textOf(row.cells['control']))}
          id={id}
          names={standings.names}
          label={t('control.neighbours')}
          to="/control/$id"
        />
      </div>
      <p className={classes['demands']}>{textOf(cells['asks'])}</p>
      <div className={classes['standing']}>
        <div>
          <p className={classes['verdict']} style={{ color: verdictColor(mark) }}>
            <VerdictMark verdict={mark} size={24} /> {wordOf('state')}
          </p>
          <p className={classes['note']}>{facts.join(' · ')}</p>
          <p className={classes['note']}>{t('control.kind')}</p>
        </div>
      </div>
    </header>
  );
}
