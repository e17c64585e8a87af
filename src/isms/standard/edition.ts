import { dateText } from '#isms/kernel/values/regional-text.ts';
import requirements2013 from './requirements-2013.json' with { type: 'json' };
import requirements2022 from './requirements-2022.json' with { type: 'json' };

export const editions = ['2013', '2022'] as const;

/** An edition of ISO/IEC 27001 an organisation can work to. */
export type Edition = (typeof editions)[number];

/** The edition that E is mapped to. */
export type OtherEdition<E extends Edition> = { '2013': '2022'; '2022': '2013' }[E];

/**
 * A day, or a month where the fact is known by the month: `2025-10-31`, `2024-02`. Both compare with a day as text
 * (`since <= day`), because a month sorts before its first day.
 */
export type DayOrMonth = `${number}-${number}-${number}` | `${number}-${number}`;

export interface Amendment {
  /** As cited by the requirements it brought in. */
  readonly name: string;
  readonly countsFrom: DayOrMonth;
}

export interface Withdrawal {
  readonly withdrawnSince: DayOrMonth;
  /** Since then nobody is audited to this edition for the first time or for a new cycle. */
  readonly noInitialOrRecertificationAuditSince: DayOrMonth;
  /** The last day on which a certificate to this edition could count. */
  readonly transitionEnded: DayOrMonth;
}

export interface EditionFacts {
  readonly edition: Edition;
  readonly title: string;
  /** The texts the requirements were taken from, corrigenda and amendments included. */
  readonly basis: string;
  readonly amendments: readonly Amendment[];
  /** Null while the edition is in force. */
  readonly withdrawal: Withdrawal | null;
}

const facts: Readonly<Record<Edition, EditionFacts>> = {
  '2013': {
    edition: '2013',
    title: 'ISO/IEC 27001:2013',
    basis: requirements2013.basis,
    amendments: [],
    withdrawal: {
      withdrawnSince: '2022-10',
      noInitialOrRecertificationAuditSince: '2024-05',
      transitionEnded: '2025-10-31',
    },
  },
  '2022': {
    edition: '2022',
    title: 'ISO/IEC 27001:2022',
    basis: requirements2022.basis,
    amendments: [{ name: 'Amd 1:2024', countsFrom: '2024-02' }],
    withdrawal: null,
  },
};

/** Title, basis, amendments and withdrawal of an edition (published by ISO and, for the transition, by IAF). */
export function editionFacts(edition: Edition): EditionFacts {
  return facts[edition];
}

/** What has to be said wherever an edition is used that is withdrawn; undefined for one in force. */
export function withdrawalNotice(edition: Edition): string | undefined {
  const { title, withdrawal } = facts[edition];
  if (!withdrawal) return undefined;
  const { withdrawnSince, transitionEnded } = withdrawal;
  return `${title} was withdrawn in ${dayOrMonthText(withdrawnSince)}, and the last certificates to it ended on ${dayOrMonthText(transitionEnded)}. It is here for history, study and migration.`;
}

function dayOrMonthText(dayOrMonth: DayOrMonth): string {
  if (dayOrMonth.length > 'YYYY-MM'.length) return dateText(dayOrMonth, 'en');
  return dateText(`${dayOrMonth}-01`, 'en').replace(/^1 /, '');
}

/** The notices of withdrawn editions, for fields in which one chooses an edition. */
export const editionNotices: Readonly<Record<string, string>> = Object.fromEntries(
  editions.flatMap((edition) => {
    const notice = withdrawalNotice(edition);
    return notice === undefined ? [] : [[edition, notice]];
  }),
);

/** The edition that requirements and controls of this one are mapped to. */
export function otherEdition<E extends Edition>(edition: E): OtherEdition<E> {
  const other: { readonly [K in Edition]: OtherEdition<K> } = { '2013': '2022', '2022': '2013' };
  return other[edition];
}
