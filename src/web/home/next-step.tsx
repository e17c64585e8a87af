import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutlinedRegister } from '../api/declared.ts';
import { useDeclarations, useRecord, useRegister } from '../api/reading.ts';
import { registerPlural, registerTitle } from '../language/names.ts';
import { ActButton } from '../mine/act-button.tsx';
import { useMayCreate } from '../record/abilities.ts';
import { actsOnField } from '../record/offered.ts';
import { ButtonLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './lists.module.css';
import type { SuggestedStep } from './steps.ts';

/** Shows a step: the present state, what to do, and the button that starts it. */
export function NextStep({ step }: { readonly step: SuggestedStep }) {
  const { ref, requirement, verdict, what, message } = step;
  return (
    <li className={classes['step']}>
      <VerdictMark verdict={verdict} />
      <div>
        <p className={classes['what']}>{what}</p>
        <p className={classes['why']}>
          <Link to="/requirement/$id" params={{ id: requirement }} className={classes['ref']}>
            {ref}
          </Link>
          {message}
        </p>
      </div>
      <StepButton step={step} />
    </li>
  );
}

const look = { variant: 'default', size: 'xs' } as const;

function StepButton({ step }: { readonly step: SuggestedStep }) {
  const { record, register: key, field, requirement, ref, verdict } = step;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const mayCreate = useMayCreate();
  const register = useDeclarations().registers.get(key ?? '');
  if (register && field !== undefined)
    return record && !readOnly ? (
      <FieldButton register={register} field={field} code={record.code} />
    ) : (
      <FieldLink register={register} field={field} />
    );
  if (record)
    return (
      <ButtonLink to="/record/$register/$code" params={record} {...look}>
        {t('board.next.open', { code: record.code })}
      </ButtonLink>
    );
  if (register && register.key !== 'requirement' && register.singleton !== true) {
    const creates = mayCreate(register.key);
    return (
      <ButtonLink
        to="/register/$register"
        params={{ register: register.key }}
        search={creates ? { open: 'new' } : {}}
        {...look}
      >
        {creates
          ? t('board.next.create', { title: registerTitle(register) })
          : t('board.next.list', { title: registerPlural(register) })}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/requirement/$id" params={{ id: requirement }} {...look}>
      {verdict === 'needs a person' && !readOnly
        ? t('board.next.judge', { ref })
        : t('board.next.see', { ref })}
    </ButtonLink>
  );
}

interface FieldProps {
  readonly register: OutlinedRegister;
  readonly field: string;
}

/** Offers the action that sets a field to people who may take it, and to others a link to the field. */
function FieldButton({ code, ...props }: FieldProps & { readonly code: string }) {
  const { actions } = useDeclarations();
  const register = useRegister(props.register.key);
  const { data: page } = useRecord(props.register.key, code);
  if (!register || !page) return <Skeleton width="9rem" height="1.875rem" />;
  const [act] = actsOnField(register, props.field, page.offers, actions);
  return act ? (
    <ActButton action={act} record={page.record.id} label={page.record.label} size="xs" />
  ) : (
    <FieldLink {...props} />
  );
}

function FieldLink({ register, field }: FieldProps) {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/register/$register" params={{ register: register.key }} search={{ field }} {...look}>
      {t('board.next.list', { title: registerPlural(register) })}
    </ButtonLink>
  );
}
