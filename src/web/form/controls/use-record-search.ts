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
  /** Its state, if it is not for use in new work, such as a draft or a replaced record. */
  readonly state?: string | undefined;
}

const most = 20;

export interface RecordSearch {
  readonly data:
    | {
        readonly found: readonly FoundRecord[];
        readonly more: number;
        /** Whether the register is empty. */
        readonly isNone: boolean;
      }
    | undefined;
  /** Whether the data answers the words typed. */
  readonly isCurrent: boolean;
}

/**
 * Searches a register by words. Records for use in new work come first, and among them those whose name matches. The
 * server searches, so no list is ever loaded whole. Until it has answered, `data` belongs to the former words and
 * `isCurrent` is false. `within` is a condition, as in the address of a register, that all results meet.
 */
export function useRecordSearch(
  register: string,
  words: string,
  enabled: boolean,
  within?: string,
): RecordSearch {
  const declared = useRegister(enabled ? register : '');
  // For a register that cannot be reached there is nothing to wait for.
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
