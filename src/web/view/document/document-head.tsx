import { useTranslation } from 'react-i18next';
import type { DeclaredFields, DeclaredView } from '../../api/declared.ts';
import { placed, titleOf, type Placed } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import { useEdition } from '../../state/edition.ts';
import { ViewValue } from '../view-value.tsx';
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
      <dl className={classes['facts']}>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{titleOf(fact)}</dt>
            <dd>
              <ViewValue placed={fact} value={cells[fact.name]} row={cells} lines={5} />
            </dd>
          </div>
        ))}
      </dl>
      <dl className={classes['texts']}>
        {texts.map((text) => (
          <div key={text.name}>
            <dt>{titleOf(text)}</dt>
            <dd>
              <ViewValue placed={text} value={cells[text.name]} row={cells} lines={5} wide />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
