import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { registerPlural, registerTitle } from '../language/names.ts';
import { useMayCreate } from '../record/abilities.ts';
import { ButtonLink } from '../router/links.tsx';

import type { Group } from './requirement-model.ts';

/** Links to where a finding is corrected: its record, an empty form, or the register. */
export function FixButton({ group: { found, register: key, weight } }: { readonly group: Group }) {
  const { t } = useTranslation();
  const mayCreate = useMayCreate();
  const register = useDeclarations().registers.get(key ?? '');
  const look = { variant: 'default', size: 'xs' } as const;
  const [only] = found;
  if (found.length === 1 && only?.record)
    return (
      <ButtonLink to="/record/$register/$code" params={only.record} {...look}>
        {t('requirement.findings.open', { code: only.record.code })}
      </ButtonLink>
    );
  if (!register || register.key === 'requirement') return null;
  const creates = weight === 'missing' && mayCreate(register.key);
  return (
    <ButtonLink
      to="/register/$register"
      params={{ register: register.key }}
      search={creates ? { open: 'new' } : {}}
      {...look}
    >
      {creates
        ? t('requirement.findings.create', { title: registerTitle(register) })
        : t('requirement.findings.list', { title: registerPlural(register) })}
    </ButtonLink>
  );
}
