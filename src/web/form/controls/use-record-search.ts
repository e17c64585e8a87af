import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page, RecordAnswer } from '#server/contract/contract.ts';
import { keys } from '../../api/keys.ts';
import type { DeclaredRegister } from '../../api/declared.ts';
import { useDeclarations, useRegister } from '../../api/reading.ts';
import { path, request, type Query } from '../../api/request.ts';
import { optionOf, placedIn } from '../../cells/placed.ts';

export interface FoundRecord {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** What it is instead, where it is not for new work: a draft, replaced. */
  readonly state?: string | undefined;
}

const most = 20;

export interface RecordSearch {
  readonly data:
    | {
        readonly found: readonly FoundRecord[];
        readonly more: number;
        /** There is nothing in the register at all. */
        readonly isNone: boolean;
      }
    | undefined;
  /** Whether it answers the words that are typed. */
  readonly isCurrent: boolean;
}

/**
 * Records of a register that answer to some words, those whose name does first, and before them those that are for new work.
 * The server looks, so that no list is ever loaded whole. Until it has answered, `data` is of the words before, and `isCurrent`
 * is false. `within` is a condition as in the address of a register, which all of them meet.
 */
export function useRecordSearch(
  register: string,
  words: string,
  enabled: boolean,
  within?: string,
): RecordSearch {
  const declared = useRegister(enabled ? register : '');
  // A picker of a register that cannot be looked into waits for nothing.
  const isKnown = !useDeclarations().registers.has(register) || declared !== undefined;
  const [q] = useDebouncedValue(words.trim(), 150);
  const answer = useQuery({
    queryKey: [...keys.journal, 'search', register, q, within],
    queryFn: async ({ signal }) => {
      const label = declared?.label;
      const bounds = within === undefined ? [] : [within];
      const ask = (where: readonly string[], query: Query = {}) =>
        request<Page>(path('registers', register), {
          query: { ...query, where: [...bounds, ...where], limit: most },
          signal,
        });
      const [named, other] = await Promise.all([
        q === '' || label === undefined ? undefined : ask([`${label}:has:${q}`]),
        ask([], { q }),
      ]);
      const found = new Map(
        [...(named?.records ?? []), ...other.records].map((record) => [record.id, record]),
      );
      const shown = [...found.values()]
        .slice(0, most)
        .map((record): FoundRecord => ({ ...called(record), state: stateOf(declared, record) }))
        .toSorted((a, b) => Number(a.state !== undefined) - Number(b.state !== undefined));
      return {
        found: shown,
        more: Math.max(other.total - shown.length, 0),
        isNone: q === '' && other.total === 0,
      };
    },
    placeholderData: keepPreviousData,
    enabled: enabled && isKnown && register !== '',
  });
  return {
    data: answer.data,
    isCurrent: q === words.trim() && answer.isSuccess && !answer.isPlaceholderData,
  };
}

const called = ({ id, code, label }: RecordAnswer): FoundRecord => ({ id, code, label });

function stateOf(register: DeclaredRegister | undefined, record: RecordAnswer): string | undefined {
  const placed = register?.current && placedIn(register, register.current.by);
  if (!placed) return undefined;
  const value = { ...record.fields, ...record.derived }[placed.name];
  return value === register.current?.is ? undefined : optionOf(placed, String(value));
}
