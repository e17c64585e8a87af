import { useTranslation } from 'react-i18next';
import { useRegister } from '../api/reading.ts';
import { placedIn, titleOf } from '../cells/placed.ts';
import { ButtonLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';

interface Props {
  readonly register: string;
  readonly code: string;
  readonly label: string;
  /** The field to be filled in, if known. */
  readonly field?: string | undefined;
}

/** Links to the form of a record, opened at a field and labelled with its title. */
export function EditButton({ register, code, label, field }: Props) {
  const { t } = useTranslation();
  const declared = useRegister(field === undefined ? '' : register);
  const placed = declared && field !== undefined && placedIn(declared, field);
  if (useReadOnly()) return null;
  const title = placed ? t('mine.enter', { field: titleOf(placed) }) : t('record.edit');
  return (
    <ButtonLink
      variant="default"
      to="/record/$register/$code"
      params={{ register, code }}
      search={{ edit: true, ...(field !== undefined && { field }) }}
      aria-label={`${title}: ${label}`}
    >
      {title}
    </ButtonLink>
  );
}
