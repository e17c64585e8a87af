import { useTranslation } from 'react-i18next';
import type { DeclaredFields, DeclaredView } from '../../api/declared.ts';
import { placed, type Placed } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import { useEdition } from '../../state/edition.ts';
import { Said } from '../said.tsx';
import { WithdrawnNotice } from '../withdrawn-notice.tsx';
import classes from './document.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly columns: DeclaredFields;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Returns whether a value takes the whole width: sentences and lists. */
const isLong = ({ field: { kind } }: Placed): boolean => ['prose', 'list', 'references'].includes(kind);

/** Shows the head of a document: short facts side by side, then longer ones. */
export function DocumentHead({ view, columns, cells }: Props) {
  const { t } = useTranslation();
  const frame = useEdition();
  const said = placed(`view.${view.key}.head`, columns).filter(({ name }) => !isEmpty(cells[name]));
  const facts = said.filter((each) => !isLong(each));
  const texts = said.filter(isLong);
  const edition = cells['edition'];
  return (
    <section className={classes['head']} aria-label={t('view.head')}>
      {/* The shell shows this notice for the edition that it is set to. */}
      {typeof edition === 'string' && edition !== frame && <WithdrawnNotice edition={edition} />}
      <Said className={classes['facts']} {...{ columns: facts, cells }} />
      <Said className={classes['texts']} {...{ columns: texts, cells }} wide />
    </section>
  );
}
