import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Page } from '#server/contract/contract.ts';
import { keys } from '../api/keys.ts';
import { path, request } from '../api/request.ts';
import { plainName, sameName } from './called-alike.ts';
import classes from './form.module.css';

interface Props {
  readonly register: string;
  /** What was typed in the field with the name. */
  readonly name: string;
}

/** Mentions that a record with this name exists. It may be another one, so this is no fault. */
export function SameName({ register, name }: Props) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(plainName(name), 300);
  const query = { q: typed, limit: 20 };
  const { data } = useQuery({
    queryKey: keys.page(register, query),
    queryFn: ({ signal }) => request<Page>(path('registers', register), { query, signal }),
    enabled: typed !== '',
  });
  const [first] = data?.records.filter((each) => sameName(each.label, name)) ?? [];
  if (!first) return null;
  return (
    <span role="status" className={classes['said']}>
      {t('form.sameName', { code: first.code })}{' '}
      <Link to="/record/$register/$code" params={{ register, code: first.code }} target="_blank">
        {t('form.lookAtIt')}
      </Link>
    </span>
  );
}
