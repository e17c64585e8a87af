import { fails } from '#isms/kernel/declarations/finding.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';

/** Yields each pair of consecutive days in a sequence, skipping empty ones. */
function* neighbours(sequence: readonly string[], fields: Readonly<Record<string, unknown>>) {
  let first: { readonly name: string; readonly on: string } | undefined;
  for (const name of sequence) {
    const on = fields[name];
    if (typeof on !== 'string') continue;
    if (first) yield { first, next: { name, on } };
    first = { name, on };
  }
}

export const daysInSequence = keepers({
  key: 'days-in-sequence',
  title: 'Days follow one another as they can only have come',
  why: 'An incident that was over before it began, or a case closed before it was found, shows that the days were filled in afterwards. Then none of them proves anything.',
  keepsFrom: 'date',
  findings: {
    backwards: fails(
      '{record} has {laterOn} under “{later}”, which is before {firstOn} under “{first}”.',
      'Correct whichever of the two days is wrong.',
    ),
  },
  watch: ({ fields, sequences }) => {
    if (!sequences) return undefined;
    const title = (name: string): string => fields[name]?.title ?? name;
    return {
      reads: [],
      *each(record, _, find) {
        const told = new Set<string>();
        for (const sequence of sequences)
          for (const { first, next } of neighbours(sequence, record.fields)) {
            const pair = `${first.name} ${next.name}`;
            if (next.on >= first.on || told.has(pair)) continue;
            told.add(pair);
            yield find.backwards(record, {
              first: title(first.name),
              firstOn: first.on,
              later: title(next.name),
              laterOn: next.on,
            });
          }
      },
    };
  },
});
