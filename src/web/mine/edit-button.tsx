import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';

interface Props {
  readonly register: string;
  readonly code: string;
  readonly label: string;
  /** The field that is to be filled in, where one is known. */
  readonly field?: string | undefined;
}

/** Leads to the form of a record, open on a field. */
export function EditButton({ register, code, label, field }: Props) {
  const { t } = useTranslation();
  if (useReadOnly()) return null;
  return (
    <ButtonLink
      variant="default"
      to="/record/$register/$code"
      params={{ register, code }}
      search={{ edit: true, ...(field !== undefined && { field }) }}
      aria-label={`${t('record.edit')}: ${label}`}
    >
      {t('record.edit')}
    </ButtonLink>
  );
}
