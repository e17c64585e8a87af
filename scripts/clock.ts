import {
  byWhat,
  monthEnds,
  reference,
  standsAt,
  type Stand,
  type AddressedOrganisation,
} from '../src/company-tests/company-clock.ts';
import { writeGenerated } from './generated.ts';

/**
 * Writes docs/clock.md, three years of the example company month by month, or with `--check` verifies that it is up to
 * date.
 */
const counted = ['met', 'partly met', 'not met', 'needs a person', 'no data'] as const;
// At most this many codes are named; of more, the number is more useful.
const most = 6;

const stands = standsAt(monthEnds);
writeGenerated('docs/clock.md', [...page()].join('\n'), 'scripts/clock.ts');

function* page(): Iterable<string> {
  yield '# Three years of the example company';
  yield '';
  yield 'What was due, overdue and missed at the end of each month, and how many requirements stood how. Written by';
  yield '`node scripts/clock.ts`, never by hand; `npm run check` fails when it is out of date. The story is in';
  yield `[company/README.md](../company/README.md); after its reference date, ${reference}, nobody does anything any more.`;
  yield '';
  yield '*Due* falls in the next ninety days. *Overdue* has passed and is still to be done. *Missed* recurs, and was not done';
  yield 'by its day plus the tolerance for intervals: done now it is late, and the gap stays.';
  yield '';
  yield '| Month end | Due | Overdue | Missed | 2022: met | partly | not met | a person | no data | 2013: met | partly | not met | a person | no data |';
  yield `|---|${'--:|'.repeat(13)}`;
  for (const stand of stands) yield numbers(stand);
  yield '';
  yield '## What was late';
  yield '';
  for (const stand of stands.filter(({ day }) => day <= reference)) yield* late(stand, stand.dues);
  yield '## What nobody does';
  yield '';
  yield 'At each month end what has become overdue or missed since the one before.';
  yield '';
  for (const [n, stand] of stands.entries())
    if (stand.day > reference) yield* late(stand, news(stand, stands[n - 1]));
}

function numbers({ day, dues, refs }: Stand): string {
  const own = (['ahead', 'overdue', 'missed'] as const).map(
    (timing) => dues.filter((each) => each.timing === timing).length,
  );
  const judged = (['2022', '2013'] as const).flatMap((edition) =>
    counted.map((verdict) => refs[edition][verdict]?.length ?? 0),
  );
  return `| ${[day, ...own, ...judged].join(' | ')} |`;
}

/** Returns what was not in that state at the previous month end. */
function news({ dues }: Stand, before: Stand | undefined): readonly AddressedOrganisation[] {
  const known = new Set(before?.dues.map(inWords));
  return dues.filter((each) => !known.has(inWords(each)));
}

function inWords({ what, code, on, timing }: AddressedOrganisation): string {
  return [what, code, on, timing].join(' ');
}

function* late({ day }: Stand, dues: readonly AddressedOrganisation[]): Iterable<string> {
  const told = (['overdue', 'missed'] as const).flatMap((timing) => {
    const own = [...byWhat({ dues }, timing)].map(([what, codes]) => `${what}: ${named(codes)}`);
    return own.length > 0 ? [`- ${timing}: ${own.join('; ')}`] : [];
  });
  if (told.length === 0) return;
  yield `**${day}**`;
  yield '';
  yield* told;
  yield '';
}

function named(codes: readonly string[]): string {
  return codes.length > most ? `${codes.length}, the first of them ${codes[0]}` : codes.join(', ');
}
