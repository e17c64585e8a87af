import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { helpOf, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { FileBelow } from '../file/file-below.tsx';
import { fileIn } from '../file/file-in.ts';
import type { Section } from '../form/sections.ts';
import { countSet } from '../form/sought-sections.ts';
import { ActButton } from '../mine/act-button.tsx';
import { usePrinting } from '../print/printing.ts';
import { useSoughtField } from '../state/sought-field.ts';
import classes from './details.module.css';
import { useHeadings } from './heading.ts';
import { actsOnField } from './offered.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
  readonly section: Section;
}

/**
 * Shows a group of fields of a record. A folded group gives the number of fields that are set, and is open if one of
 * them was searched for.
 */
export function FieldsSection({ register, page, section }: Props) {
  const { t } = useTranslation();
  const { Section: Heading } = useHeadings();
  const sought = useSoughtField();
  const isPrinting = usePrinting();
  const { title, fields, folds } = section;
  const { fields: values } = page.record;
  // Only filled fields are printed.
  if (isPrinting && fields.every(({ name }) => isEmpty(values[name]))) return null;
  if (folds === 'until opened') {
    const count = countSet(section, values);
    return (
      <details className={classes['folded']} open={fields.some(({ name }) => name === sought) || undefined}>
        <summary>
          {title} {count > 0 && <span className={classes['quiet']}>{t('form.set', { count })}</span>}
        </summary>
        <section className={classes['section']} aria-label={title}>
          <Fields register={register} page={page} fields={fields} sought={sought} />
        </section>
      </details>
    );
  }
  const isBare =
    title !== undefined &&
    fields.length > 1 &&
    fields.every(({ name }) => isEmpty(values[name]) && name !== sought);
  return (
    <section className={classes['section']}>
      {title !== undefined && <Heading>{title}</Heading>}
      {isBare ? (
        <p className={classes['bare']}>{t('record.nothingFilled')}</p>
      ) : (
        <Fields register={register} page={page} fields={fields} sought={sought} />
      )}
    </section>
  );
}

interface FieldsProps extends Omit<Props, 'section'> {
  readonly fields: readonly Placed[];
  readonly sought: string | undefined;
}

function Fields({ register, page: { record, offers }, fields, sought }: FieldsProps) {
  const { actions } = useDeclarations();
  const isPrinting = usePrinting();
  const row = { ...record.fields, ...record.derived };
  return (
    <dl>
      {(isPrinting ? fields.filter(({ name }) => !isEmpty(record.fields[name])) : fields).map((placed) => (
        <div
          key={placed.name}
          {...(placed.name === sought && { ref: arrive, 'data-sought': true })}
          data-wide={isWide(placed, record.fields[placed.name]) || undefined}
        >
          <dt data-tip={helpOf(placed)}>{titleOf(placed)}</dt>
          <dd>
            <Cell placed={placed} value={record.fields[placed.name]} row={row} whole />
            <FileBelow placed={placed} value={record.fields[placed.name]} />
            {placed.name === sought && (
              <div className={classes['acts']}>
                {actsOnField(register, placed.name, offers, actions).map((act) => (
                  <ActButton key={act.key} action={act} record={record.id} label={record.label} size="xs" />
                ))}
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const arrive = (place: HTMLElement | null) => place?.scrollIntoView({ block: 'center' });

const isWide = ({ field }: Placed, value: unknown): boolean =>
  ((field.fields !== undefined || field.kind === 'matrix') && !isEmpty(value)) ||
  fileIn(field, value) !== undefined;
