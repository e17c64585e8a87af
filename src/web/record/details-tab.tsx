import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../cells/cell.tsx';
import { helpOf, placedIn, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { FileBelow } from '../file/file-below.tsx';
import { fileIn } from '../file/file-in.ts';
import { sectionsOf } from '../form/sections.ts';
import { dayText, distanceText } from '../language/dates.ts';
import { useCells } from '../cells/cells-context.ts';
import { useSoughtField } from '../state/sought-field.ts';
import { useHeadings } from './heading.ts';
import classes from './details.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/** The fields of a record in their groups, and the dates on which something about it is due. */
export function DetailsTab({ register, page }: Props) {
  const { record, dues } = page;
  const { t } = useTranslation();
  const { Section } = useHeadings();
  const { today } = useCells();
  const sought = useSoughtField();
  const row = { ...record.fields, ...record.derived };
  const isBare = ({ name }: Placed): boolean => isEmpty(record.fields[name]);
  const files = Object.keys(register.derived).flatMap((name) => {
    const placed = placedIn(register, name);
    return placed && fileIn(placed.field, record.derived[name]) ? [placed] : [];
  });
  return (
    <div className={classes['details']}>
      {files.map((placed) => (
        <section key={placed.name} className={classes['section']}>
          <Section>{titleOf(placed)}</Section>
          <FileBelow placed={placed} value={record.derived[placed.name]} />
        </section>
      ))}
      {sectionsOf(register, t('form.rest'), ({ name }) => !isTitle(register, page, name)).map(
        ({ title, fields }) => (
          <section key={title ?? ''} className={classes['section']}>
            {title !== undefined && <Section>{title}</Section>}
            {title !== undefined &&
            fields.length > 1 &&
            fields.every(isBare) &&
            !fields.some(({ name }) => name === sought) ? (
              <p className={classes['bare']}>{t('record.nothingFilled')}</p>
            ) : (
              <dl>
                {fields.map((placed) => (
                  <div
                    key={placed.name}
                    {...(placed.name === sought && { ref: arrive, 'data-sought': true })}
                    data-wide={isWide(placed, record.fields[placed.name]) || undefined}
                  >
                    <dt data-tip={helpOf(placed)}>{titleOf(placed)}</dt>
                    <dd>
                      <Cell placed={placed} value={record.fields[placed.name]} row={row} whole />
                      <FileBelow placed={placed} value={record.fields[placed.name]} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        ),
      )}
      {dues.length > 0 && (
        <section className={classes['section']}>
          <Section>{t('record.dates')}</Section>
          <dl>
            {dues.map(({ deadline, title, on }) => (
              <div key={deadline}>
                <dt>{title}</dt>
                <dd>
                  {dayText(on)} <span className={classes['quiet']}>{distanceText(on, today)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

const arrive = (place: HTMLElement | null) => place?.scrollIntoView({ block: 'center' });

// What stands above as the title need not be said again.
const isTitle = ({ label }: DeclaredRegister, { record }: RecordPage, name: string): boolean =>
  name === label && record.fields[name] === record.label;

const isWide = ({ field }: Placed, value: unknown): boolean =>
  ((field.kind === 'list' || field.kind === 'matrix') && !isEmpty(value)) ||
  fileIn(field, value) !== undefined;
