import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Names, RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useRegisters } from '../api/reading.ts';
import { placedIn, titleOf } from '../cells/placed.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { targetsOf } from '../cells/records/targets.ts';
import { registerPlural } from '../language/names.ts';
import { useHeadings } from './heading.ts';
import classes from './trace.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

const outgoing = (register: DeclaredRegister, { record }: RecordPage) =>
  Object.keys(register.fields).flatMap((name) => {
    const placed = placedIn(register, name);
    const ids = placed ? [...new Set(targetsOf(placed.field, record.fields[name]).map(({ id }) => id))] : [];
    return placed && ids.length > 0 ? [{ placed, ids }] : [];
  });

/** Returns the number of records this one refers to, plus those that refer to it. */
export const traceCount = (register: DeclaredRegister, page: RecordPage): number =>
  outgoing(register, page).reduce((sum, { ids }) => sum + ids.length, 0) +
  page.referredBy.reduce((sum, { total }) => sum + total, 0);

/** Shows the records that a record refers to, and those that refer to it. */
export function TraceTab({ register, page }: Props) {
  const { t } = useTranslation();
  const { Section } = useHeadings();
  const { registers } = useDeclarations();
  const whole = useRegisters(page.referredBy.map((each) => each.register));
  const out = outgoing(register, page);
  return (
    <div className={classes['trace']}>
      <section>
        <Section>{t('record.restsOn')}</Section>
        {out.length === 0 && <p>{t('record.restsOnNothing')}</p>}
        <dl>
          {out.map(({ placed, ids }) => (
            <div key={placed.name}>
              <dt>{titleOf(placed)}</dt>
              <dd>
                <Chips ids={ids} names={page.names} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <Section>{t('record.restOnIt')}</Section>
        {page.referredBy.length === 0 && <p>{t('record.nothingRests')}</p>}
        <dl>
          {page.referredBy.map(({ register: key, field, records, total }) => {
            const other = registers.get(key);
            const declared = whole.get(key);
            const placed = declared && placedIn(declared, field);
            const names = Object.fromEntries(
              records.map(({ id, code, label, retired }) => [id, { register: key, code, label, retired }]),
            );
            return (
              other && (
                <div key={`${key} ${field}`}>
                  <dt>
                    {registerPlural(other)}
                    {placed && <small>{titleOf(placed)}</small>}
                  </dt>
                  <dd>
                    <Chips ids={records.map(({ id }) => id)} names={names} />
                    {total > records.length && (
                      <Link
                        to="/register/$register"
                        params={{ register: key }}
                        search={{ where: [`${field}:is:${page.record.id}`] }}
                      >
                        {t('record.allParts', { count: total })}
                      </Link>
                    )}
                  </dd>
                </div>
              )
            );
          })}
        </dl>
      </section>
    </div>
  );
}

const Chips = ({ ids, names }: { readonly ids: readonly string[]; readonly names: Names }) => (
  <ul className={classes['chips']}>
    {ids.map((id) => {
      const name = names[id];
      return (
        name && (
          <li key={id}>
            <RecordChip id={id} name={name} wraps />
          </li>
        )
      );
    })}
  </ul>
);
