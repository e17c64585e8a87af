import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../api/reading.ts';

/** Shows a requirement by its reference. */
export function RequirementLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data } = useRecord('requirement', id);
  return (
    <Link to="/requirement/$id" params={{ id }} data-tip={data?.record.label}>
      {data?.record.code ?? t('record.requirement')}
    </Link>
  );
}
