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

/** What takes the whole width: sentences, and things one below the other. */
const isLong = ({ field: { kind } }: Placed): boolean => ['prose', 'list', 'references'].includes(kind);

/** What a document says of itself before it begins: short facts beside each other, then what takes sentences. */
export function DocumentHead({ view, columns, cells }: Props) {
  const { t } = useTranslation();
  const frame = useEdition();
  const said = placed(`view.${view.key}.head`, columns).filter(({ name }) => !isEmpty(cells[name]));
  const facts = said.filter((each) => !isLong(each));
  const texts = said.filter(isLong);
  const edition = cells['edition'];
  return (
    <section className={classes['head']} aria-label={t('view.head')}>
      {/* The frame says it of the edition it is set to. */}
      {typeof edition === 'string' && edition !== frame && <WithdrawnNotice edition={edition} />}
      <Said className={classes['facts']} {...{ columns: facts, cells }} />
      <Said className={classes['texts']} {...{ columns: texts, cells }} wide />
    </section>
  );
}
