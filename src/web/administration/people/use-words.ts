import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useRegister, useSession } from '../../api/reading.ts';
import { optionOf, placedIn } from '../../cells/placed.ts';
import { dayText, listText, momentText } from '../../language/dates.ts';

type Role = PersonAccess['roles'][number];

/** Returns functions that put the access of people into words. */
export function useWords() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const grant = useRegister('grant');
  const placed = grant && placedIn(grant, 'role');

  const nameOf = (role: string): string => (placed ? optionOf(placed, role) : role);
  const roleText = ({ role, from, until, bounded }: Role): string => {
    const name = bounded ? `${nameOf(role)} (${t('administration.people.bounded')})` : nameOf(role);
    if (from !== undefined) return t('administration.people.roleFrom', { role: name, day: dayText(from) });
    return until === undefined
      ? name
      : t('administration.people.roleUntil', { role: name, day: dayText(until) });
  };
  const waysText = ({
    password,
    authenticator,
    passkeys,
    elsewhere,
  }: NonNullable<PersonAccess['account']>): string => {
    const ways = [
      ...(password ? [t('administration.people.way.password')] : []),
      ...(authenticator ? [t('administration.people.way.authenticator')] : []),
      ...(passkeys > 0 ? [t('administration.people.way.passkeys', { count: passkeys })] : []),
      ...elsewhere,
    ];
    const text = listText(ways);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    roles: Object.keys(placed?.field.options ?? {}),
    nameOf,
    roleText,
    waysText,
    moment: (instant: string): string => momentText(instant, organisation.timeZone),
  };
}
