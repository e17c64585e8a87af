import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import { useRegister } from '../api/reading.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { placed, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import aside from '../requirement/aside.module.css';
import { Section } from '../requirement/section.tsx';
import classes from './control.module.css';

interface Props {
  readonly page: RecordPage;
  /** Texts in the head of the page that are not repeated. */
  readonly said: readonly string[];
}

/** Shows the fields of a control in the catalogue, except what the head of the page shows already. */
export function CatalogueEntry({ page: { record, names }, said }: Props) {
  const { t } = useTranslation();
  const { register: key, code, fields } = record;
  const register = useRegister(key);
  if (!register) return null;
  const filled = placed(`register.${key}.fields`, register.fields).filter(
    ({ name }) => !isEmpty(fields[name]) && !said.some((text) => text === fields[name]),
  );
  return (
    <Section title={t('control.catalogue')}>
      <Cells fields={register.fields} rows={[fields]} names={names}>
        <dl className={classes['facts']}>
          {filled.map((each) => (
            <div key={each.name}>
              <dt>{titleOf(each)}</dt>
              <dd>
                <Cell placed={each} value={fields[each.name]} row={fields} whole />
              </dd>
            </div>
          ))}
        </dl>
      </Cells>
      <Link to="/record/$register/$code" params={{ register: key, code }} className={aside['more']}>
        {t('control.record')}
      </Link>
    </Section>
  );
}
