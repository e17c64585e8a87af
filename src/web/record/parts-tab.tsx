import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer, RecordPage } from '#server/contract/contract.ts';
import type { Declared, DeclaredRegister, OutlinedRegister } from '../api/declared.ts';
import { useRegister } from '../api/reading.ts';
import { RecordForm } from '../form/record-form.tsx';
import { inSentence } from '../language/in-sentence.ts';
import { registerPlural, registerPurpose, registerTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import { useMayCreate } from './abilities.ts';
import { useHeadings } from './heading.ts';
import classes from './parts.module.css';
import { RecordsTable } from './records-table.tsx';

/** A register whose records are part of this one or work for it, with those that exist. */
export interface RecordPart {
  readonly key: string;
  readonly title: string;
  readonly register: OutlinedRegister;
  readonly field: string;
  /** Value of that field in a new record. */
  readonly whole: unknown;
  readonly records: readonly RecordAnswer[];
  readonly total: number;
}

/** Returns the parts of a record and the work done for it: one tab for each register declared that way. */
export function partsOf(
  register: DeclaredRegister,
  declared: Declared,
  page: RecordPage,
): readonly RecordPart[] {
  return [...declared.registers.values()].flatMap((other): readonly RecordPart[] => {
    const { partOf, workFor } = other;
    const isPart = partOf !== undefined && other.whole === register.key;
    const field = isPart ? partOf : workFor?.registers.includes(register.key) ? workFor.field : undefined;
    if (field === undefined) return [];
    const found = page.referredBy.find((each) => each.register === other.key && each.field === field);
    const total = found?.total ?? 0;
    return [
      {
        key: other.key,
        title: registerPlural(other),
        register: other,
        field,
        whole: isPart ? page.record.id : { register: register.key, id: page.record.id },
        records: found?.records ?? [],
        total,
      },
    ];
  });
}

/** Returns a function that tells whether the person may add a record to a part. */
export function useMayAdd({ record, adds }: RecordPage): (register: string) => boolean {
  const mayCreate = useMayCreate();
  const readOnly = useReadOnly();
  return (register) => !record.retired && (mayCreate(register) || (!readOnly && adds.includes(register)));
}

interface Props {
  readonly part: RecordPart;
  readonly page: RecordPage;
  /** Whether the form for a new one is open. */
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/** Shows the records that are part of this one, and the form that adds one. */
export function PartsTab({ part, page, adding, onAdding }: Props) {
  const { t } = useTranslation();
  const { Section } = useHeadings();
  const mayAdd = useMayAdd(page);
  const { register, field, records, total } = part;
  const declared = useRegister(register.key);
  return (
    <div className={classes['parts']}>
      {!declared && <Skeleton height="6rem" />}
      {declared && records.length > 0 && (
        <RecordsTable
          register={declared}
          records={records}
          names={page.names}
          columns={declared.columns.filter((name) => name !== field)}
        />
      )}
      {declared && records.length === 0 && !adding && (
        <p className={classes['none']}>{registerPurpose(declared)}</p>
      )}
      {total > records.length && (
        <Link
          to="/register/$register"
          params={{ register: register.key }}
          search={{ where: [`${field}:is:${page.record.id}`] }}
        >
          {t('record.allParts', { count: total })}
        </Link>
      )}
      {declared && adding && (
        <section className={classes['adding']}>
          <Section>{t('form.new', { title: inSentence(registerTitle(register)) })}</Section>
          <PartForm register={declared} part={part} onEnd={() => onAdding(false)} />
        </section>
      )}
      {mayAdd(register.key) && !adding && (
        <div>
          <Button variant="default" size="xs" onClick={() => onAdding(true)}>
            {t('form.add', { title: inSentence(registerTitle(register)) })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface PartFormProps {
  readonly register: DeclaredRegister;
  readonly part: RecordPart;
  readonly onEnd: () => void;
}

function PartForm({ register, part: { field, whole }, onEnd }: PartFormProps) {
  const [known] = useState(() => ({ [field]: whole }));
  return <RecordForm register={register} known={known} onSaved={onEnd} onCancel={onEnd} />;
}
